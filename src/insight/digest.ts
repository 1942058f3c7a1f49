import { addDays, dateAt, daysBetween, type CalendarDate } from '../platform/calendar-date.js';
import { daysOnRoad, isLongJourney } from '../consignments/journey.js';
import type { OverdueLoan } from '../consignments/loans.queries.js';
import { isLow } from '../restocking/low-stock.js';
import type { Settings } from '../settings.js';
import { countDueOn, countIsOverdue } from '../stocktaking/count-due.js';
import { overdueSpoiled, spoilRate, spoilsUnusually } from '../stock/overdue-spoiled.js';
import type { DifferenceState } from '../stocktaking/difference.js';
import type { OfficeForecast } from './office-forecasts.js';
import { printingOf } from './office-stock.js';
import { officeState, urgencyOf, type OfficeState } from './office-state.js';
import { dailyUseOf, outlookOf } from './run-out-dates.js';

const SOON_DAYS = 14;

/** A consignment on the road, to or from an office of the province. */
export interface Journey {
  number: string;
  from: string;
  to: string;
  quantity: number;
  sentOn: CalendarDate;
}

/** A request that nobody has answered, or granted of which not all has left. */
export interface DigestRequest {
  number: string;
  quantity: number;
  /** Null: nobody has answered it. */
  granted: number | null;
  sent: number;
  /** Whole days since it was opened; since it was answered, where it was. */
  days: number;
}

/** Everything that a province should know of an office in the morning. */
export interface DigestOffice {
  code: string;
  name: string;
  state: OfficeState;
  onHand: number;
  inTransit: number;
  minimumStock: number | null;
  runsOutOn: CalendarDate | null;
  /** It runs out before this date one time in ten. */
  runsOutEarly: CalendarDate | null;
  /** How long it lasts where no date is foreseen. */
  lastsDays: number | null;
  sendBy: CalendarDate | null;
  request: DigestRequest | null;
  silentSince: CalendarDate | null;
}

/** What a province should see on the morning of `on`, its own date; `days` are whole days up to then. */
export interface Digest {
  /** The province, its internal id. */
  office: number;
  code: string;
  on: CalendarDate;
  /**
   * Each once, the most urgent first: what is out, low or about to run out, what runs out within 14 days,
   * and whose request waits.
   */
  offices: DigestOffice[];
  /** Nothing but silence is to be told of these, the longest first. */
  silent: { code: string; name: string; since: CalendarDate }[];
  /** For more than 7 days, the longest first. */
  longOnTheRoad: { number: string; from: string; to: string; quantity: number; days: number }[];
  /** Counts whose difference is not closed, the oldest first. */
  openDifferences: OpenDifference[];
  /** Who is to have counted by now, the longest first. */
  countsOverdue: { code: string; name: string; since: CalendarDate }[];
  /** Spoiled cards that should have been destroyed, the most first. */
  overdueSpoiled: { code: string; name: string; quantity: number }[];
  /** Where more cards spoil than is usual, the most first; shares from 0 to 1. */
  spoilUnusually: { code: string; name: string; share: number; usual: number }[];
  /** Who has less than seven days' use of ribbon or film, the fewest first; left out where nobody has. */
  shortOf?: ShortOffice[];
  /** Cards out of an office, overdue by three days or more, the longest first; left out where none are. */
  handOutsOverdue?: OverdueHandOut[];
  /** Loans owed after their day by or to an office of the province, the longest first; left out where none are. */
  loansOverdue?: OverdueLoan[];
  /** Cards that never left, found by their sender, which wait to be accepted; left out where none do. */
  recoveries?: WaitingRecovery[];
}

/** What an office gave to somebody outside, and is not all settled. */
export interface OverdueHandOut {
  code: string;
  name: string;
  holder: string;
  held: number;
  dueOn: CalendarDate;
}

/** Cards that an office's ribbon and film still give, of that of which it has too little; null: of this enough. */
export interface ShortOffice {
  code: string;
  name: string;
  ribbon: number | null;
  film: number | null;
}

/** What an office found of a consignment between two below this one. */
export interface WaitingRecovery {
  consignmentId: string;
  number: string;
  fromName: string;
  found: number;
  recordedAt: Date | string;
}

/** A difference of a count that waits for something. */
export interface OpenDifference {
  countId: string;
  code: string;
  name: string;
  countedOn: CalendarDate;
  difference: number;
  spoiledDifference: number | null;
  state: DifferenceState;
}

type Rules = Pick<Settings, 'coverTargetDays' | 'decideDays' | 'countEveryDays'>;

const by =
  <T>(...keys: ((item: T) => string | number)[]) =>
  (a: T, b: T) => {
    const key = keys.find((of) => of(a) !== of(b));
    return key ? (key(a) < key(b) ? -1 : 1) : 0;
  };

const mostUrgentFirst = by<DigestOffice>(urgencyOf, ({ code }) => code);

function requestOf(office: OfficeForecast, { timezone, today }: OfficeForecast) {
  if (office.requestId === null || office.requestState === 'sent') return null;
  const isOpen = office.requestState === 'open';
  const since = isOpen ? office.requestOpenedAt : office.requestAnsweredAt;
  return {
    number: office.requestNumber,
    quantity: office.requestQuantity,
    granted: isOpen ? null : (office.requestGranted ?? 0),
    sent: office.requestSent,
    days: since ? daysBetween(dateAt(since, timezone), today) : 0,
  };
}

function toldOf(office: OfficeForecast, province: OfficeForecast, rules: Rules): DigestOffice {
  const { runsOutOn, runsOutEarly, lastsDays, sendBy } = outlookOf(office, rules);
  return {
    code: office.office,
    name: office.officeName,
    state: officeState({ ...office, isLow: isLow(office), sendBy }, office.today, rules.decideDays),
    onHand: office.onHand,
    inTransit: office.inTransit,
    minimumStock: office.minimumStock,
    runsOutOn,
    runsOutEarly,
    lastsDays,
    sendBy,
    request: requestOf(office, province),
    silentSince: office.silentSince,
  };
}

/** The digest of a province. Offices not begun stand in none. */
export function digestOf(
  province: OfficeForecast,
  offices: OfficeForecast[],
  onTheRoad: Journey[],
  rules: Rules,
  openDifferences: OpenDifference[] = [],
): Digest {
  const { today } = province;
  const soon = addDays(today, SOON_DAYS);
  const regencies = offices
    .filter(({ level, closed, begunOn }) => level === 'regency' && !closed && begunOn !== null)
    .map((office) => toldOf(office, province, rules));
  const isToTell = ({ state, request, runsOutOn }: DigestOffice) =>
    state !== 'safe' || request !== null || (runsOutOn !== null && runsOutOn <= soon);
  const short = offices
    .flatMap((of) => shortOffice(of, dailyUseOf(of, rules.coverTargetDays)))
    .sort(by(({ ribbon, film }) => Math.min(ribbon ?? Infinity, film ?? Infinity)));
  return {
    office: province.id,
    code: province.office,
    on: today,
    offices: regencies.filter(isToTell).sort(mostUrgentFirst),
    silent: regencies
      .filter((office) => !isToTell(office))
      .flatMap(({ code, name, silentSince }) =>
        silentSince === null ? [] : [{ code, name, since: silentSince }],
      )
      .sort(by(({ since }) => since)),
    longOnTheRoad: onTheRoad
      .map(({ sentOn, ...journey }) => ({ ...journey, days: daysOnRoad(sentOn, today) }))
      .filter(({ days }) => isLongJourney(days))
      .sort(by(({ days }) => -days)),
    openDifferences,
    ...(short.length > 0 && { shortOf: short }),
    countsOverdue: offices
      .filter(({ closed }) => !closed)
      .flatMap((office) => {
        const since = countDueOn(office, rules.countEveryDays);
        return countIsOverdue({ countDueOn: since }, today)
          ? [{ ...named(office), since: since! }]
          : [];
      })
      .sort(by(({ since }) => since)),
    overdueSpoiled: offices
      .map((of) => ({
        ...named(of),
        quantity: overdueSpoiled(of.spoiled, of.spoiledCameLately),
      }))
      .filter(({ quantity }) => quantity > 0)
      .sort(by(({ quantity }) => -quantity)),
    spoilUnusually: offices
      .filter((of) => spoilsUnusually(spoilingOf(of), of.usualSpoiling))
      .map((of) => ({
        ...named(of),
        share: spoilRate(spoilingOf(of))!,
        usual: of.usualSpoiling!,
      }))
      .sort(by(({ share }) => -share)),
  };
}

function shortOffice(of: OfficeForecast, dailyUse: number | null): ShortOffice[] {
  const { shortOf, printableByRibbon, printableByFilm } = printingOf(of, dailyUse);
  if (shortOf.length === 0) return [];
  const [ribbon, film] = [shortOf.includes('ribbon'), shortOf.includes('film')];
  return [
    {
      ...named(of),
      ribbon: ribbon ? printableByRibbon : null,
      film: film ? printableByFilm : null,
    },
  ];
}

const spoilingOf = ({ spoiledOfLately, lately }: OfficeForecast) => ({
  spoiled: spoiledOfLately,
  used: lately,
});

const named = ({ office, officeName }: OfficeForecast) => ({ code: office, name: officeName });

/** Whether there is anything to tell. */
export const hasNews = (digest: Digest): boolean =>
  Object.values(digest).some((said) => Array.isArray(said) && said.length > 0);
