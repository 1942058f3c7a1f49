import { numberInWords } from './number-words.js';
import { lastsUntil } from './forecasts.js';
import { cards, number } from './numbers.js';

interface Figures {
  onHand: number | null;
  inTransit: number | null;
}

type RunOut = Parameters<typeof lastsUntil>[0];

interface Area {
  own: Figures;
  /** The provinces' own positions where the office is the ministry. */
  provinces: Figures[] | null;
  items: Figures[];
  total: Figures & {
    requestsWaiting: { requests: number; quantity: number };
    /** Of all cards on hand and on the road. */
    withInTransit: RunOut;
  };
}

/** What is said of where they were. */
type Where = Omit<Area, 'total'> & { total: Figures };

/** As it is said: `lima`, and from eleven on `38`. */
const few = (count: number): string => (count > 10 ? number(count) : numberInWords(count));

/** A part of the whole: the cards of those that had begun, and how many those are. */
function partOf(of: Figures[], place: string): string[] {
  const known = of.flatMap(({ onHand }) => (onHand === null ? [] : [onHand]));
  if (known.length === 0) return [];
  const sum = known.reduce((all, onHand) => all + onHand, 0);
  return [`${number(sum)} di ${few(known.length)} ${place}`];
}

/**
 * `97.000 keping: 66.000 di provinsi, 31.000 di lima kabupaten/kota`, and what was on the road; of an area
 * in which nothing had begun nothing.
 */
export function whereCardsWere({ own, provinces, items, total }: Where): string {
  if (total.onHand === null) return '';
  const onTheRoad = total.inTransit ?? 0;
  const parts = [
    ...(own.onHand === null
      ? []
      : [`${number(own.onHand)} di ${provinces ? 'kementerian' : 'provinsi'}`]),
    ...partOf(provinces ?? [], 'kantor provinsi'),
    ...partOf(items, 'kabupaten/kota'),
    ...(onTheRoad === 0 ? [] : [`${number(onTheRoad)} dalam perjalanan`]),
  ];
  return `${cards(total.onHand + onTheRoad)}: ${parts.join(', ')}`;
}

/** `Cukup sampai 13 Jun 2027`, as it was told on `day`; nothing where there were no cards, or nothing tells. */
export function lastedUntil(
  { onHand, inTransit, withInTransit }: Area['total'],
  day: string,
): string {
  if ((onHand ?? 0) + (inTransit ?? 0) <= 0) return '';
  const { runsOutOn } = withInTransit;
  return runsOutOn !== null && runsOutOn <= day
    ? 'Perkiraan habis pada hari itu'
    : lastsUntil(withInTransit, day);
}

/** `Permintaan masuk: nihil`, `Permintaan masuk: tiga, meminta 12.500 keping`; nothing is said, not left out. */
export const requestsWaitingWord = ({
  requestsWaiting,
}: Pick<Area['total'], 'requestsWaiting'>): string =>
  requestsWaiting.requests === 0
    ? 'Permintaan masuk: nihil'
    : `Permintaan masuk: ${few(requestsWaiting.requests)}, meminta ${cards(requestsWaiting.quantity)}`;
