import type {
  BroadcastToAnswer,
  UnansweredBroadcast,
} from '../../broadcasts/broadcasts-to-tell.js';
import type { CalendarDate } from '../../platform/calendar-date.js';
import { broadcastAsks, broadcastAwaits } from '../../words/broadcasts.js';
import { dateBeside } from '../../words/forecasts.js';
import { number } from '../../words/numbers.js';
import { oneLine, uncapital } from '../../words/text.js';
import type { Entry } from '../letter.js';
import { named } from './named.js';

export const unansweredTitle = 'Edaran belum dijawab semua kantor';
export const toAnswerTitle = 'Edaran menunggu kantor ini';

const path = (id: string) => `/edaran?baca=${id}`;

/** `belum dibaca 2 dari 5 kantor: Kab. Malinau, Kab. Nunukan`, of at most so many names. */
export const unansweredEntries = (broadcasts: UnansweredBroadcast[], mostNames: number): Entry[] =>
  broadcasts.map(({ id, subject, asks, offices, waiting, names }) => {
    const told = `${broadcastAwaits[asks]} ${number(waiting)} dari ${number(offices)} kantor`;
    return {
      name: oneLine(subject),
      path: path(id),
      told: `${told}: ${named(names, mostNames, waiting)}`,
    };
  });

export const toAnswerEntries = (broadcasts: BroadcastToAnswer[], on: CalendarDate): Entry[] =>
  broadcasts.map(({ id, fromName, subject, asks, until }) => ({
    name: oneLine(subject),
    path: path(id),
    told: `dari ${fromName}, ${uncapital(broadcastAsks[asks])} s.d. ${dateBeside(until, on)}`,
  }));
