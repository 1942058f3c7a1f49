import { dateAt } from '$rules/platform/calendar-date.js';
import { countIsOverdue } from '$rules/stocktaking/count-due.js';
import { dateBeside } from '$rules/words/forecasts.js';
import { cards } from '$rules/words/numbers.js';
import { spoilShares, spoilsUnusuallyWord } from '$rules/words/spoiling.js';
import { me } from '../../session/session.svelte.js';
import type { Status } from '../../words/status-tones.js';
import type { Stock } from './area-rows.js';

export const spoilsUnusually: Status = { word: spoilsUnusuallyWord, tone: 'soon' };

interface CatchingUp {
  /** After how many of them there are. */
  word: string;
  isDue: (stock: Stock) => boolean;
  /** Of one of them. */
  told: (stock: Stock) => string;
}

/** What offices owe besides cards, by its name in the address (`?perlu=`): counts, destructions, care. */
export const CATCHING_UP: Record<string, CatchingUp> = {
  opname: {
    word: 'opname terlambat',
    isDue: (stock) => countIsOverdue(stock, dateAt(stock.asOf, me().office.timezone)),
    told: ({ countDueOn, asOf }) => `opname seharusnya ${dateBeside(countDueOn!, asOf)}`,
  },
  musnah: {
    word: 'terlambat memusnahkan',
    isDue: ({ overdueSpoiled }) => overdueSpoiled > 0,
    told: ({ overdueSpoiled }) => `${cards(overdueSpoiled)} rusak lewat batas waktu pemusnahan`,
  },
  rusak: {
    word: 'rusak di atas biasa',
    isDue: ({ spoilsUnusually }) => spoilsUnusually,
    told: ({ spoilRate, usualSpoilRate }) => `rusak ${spoilShares(spoilRate!, usualSpoilRate)}`,
  },
};
