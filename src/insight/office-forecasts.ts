import { provinceOf } from '../access/reach.js';
import { forecastOf, type Forecast } from '../demand/forecast.js';
import { peersOf, type PeerUse } from '../demand/peers.js';
import { historyDecoder, type EncodedDays } from '../demand/history-decoder.js';
import { decodeLearned, NOTHING_LEARNED, type Learned } from '../demand/learned.js';
import { standsAlone, type UseHistory } from '../demand/use-history.js';
import type { LastTold } from '../printing/printable.js';
import type { OfficeStock } from './office-stock.js';

/** What is known of an office beside its stock. */
interface OfficePast extends LastTold {
  population: number | null;
  /** Of the 28 dates before today. */
  daysWithoutCards: number;
  /** Cards used, and of them spoiled, on the 28 dates up to today. */
  lately: number;
  spoiledOfLately: number;
  /** The share of cards that spoil in its province: the median of offices; null where none used any. */
  usualSpoiling: number | null;
  /** Spoiled cards that came too lately to be destroyed yet. */
  spoiledCameLately: number;
}

/** A row of `officeStocksWithDays`. */
export interface OfficeWithDays extends OfficeStock, OfficePast, EncodedDays {}

/** Where an office stands, and what it is expected to use; null where nothing is known of that. */
export interface OfficeForecast extends OfficeStock, OfficePast {
  forecast: Forecast | null;
}

/** What a forecast is made of. */
export type Foreseeable = Pick<
  OfficeWithDays,
  'office' | 'level' | 'closed' | 'today' | 'population' | keyof EncodedDays
>;

/** Only regencies borrow and lend: a province's people are its regencies'. */
const historyOf = (read: ReturnType<typeof historyDecoder>, office: Foreseeable): UseHistory =>
  read({ ...office, population: office.level === 'regency' ? office.population : null });

/** Whether an office is to borrow from its peers. */
export const lacksDays = (office: Foreseeable): boolean =>
  office.level === 'regency' && !office.closed && !standsAlone(historyOf(historyDecoder(), office));

/**
 * What was made of offices' own days, by office, for as long as those days are the same: most have
 * reported nothing new since a view was last asked for, and 514 forecasts cost more than all else of it.
 * What the province's past tells of them changes once a night. Days are told apart by everything that
 * `ofOwn` makes of them, as it was just read: so a correction, a decreed holiday or another instance's
 * write is seen at once. What is borrowed rests on others besides, and is made each time. One for each
 * office is kept.
 */
export class ForecastCache {
  private readonly kept = new Map<string, Kept>();
  private readonly provinces = new Map<string, { text: string; learned: Learned }>();

  ofOwn(office: Foreseeable, learned: Learned, make: () => Forecast | null): Forecast | null {
    const days = `${office.lastReportOn ?? office.today} ${office.reported} ${office.holidays}`;
    const known = this.kept.get(office.office);
    if (known?.days === days && known.learned === learned) return known.forecast;
    const forecast = make();
    this.kept.set(office.office, { days, learned, forecast });
    return forecast;
  }

  /** What the past of the provinces tells of which these are rows, by province; the first row has it. */
  learnedOf(rows: Foreseeable[]): (office: Foreseeable) => Learned {
    const told = new Map<string, Learned>();
    for (const { office, learned: text } of rows) {
      if (!text) continue;
      const province = provinceOf(office);
      let known = this.provinces.get(province);
      if (known?.text !== text)
        this.provinces.set(province, (known = { text, learned: decodeLearned(text) }));
      told.set(province, known.learned);
    }
    return ({ office }) => told.get(provinceOf(office)) ?? NOTHING_LEARNED;
  }
}

interface Kept {
  days: string;
  learned: Learned;
  forecast: Forecast | null;
}

/**
 * Forecasts of `offices`, of which those with too few days of their own borrow from the regencies of
 * their province among `peers` (domain: by population).
 */
export function forecastOffices<Office extends Foreseeable>(
  offices: Office[],
  peers: Office[] = offices,
  remembered = new ForecastCache(),
): (Office & { forecast: Forecast | null })[] {
  const read = historyDecoder();
  const learnedOf = remembered.learnedOf(peers === offices ? offices : [...peers, ...offices]);
  const ofOwn = (office: Foreseeable) => {
    const learned = learnedOf(office);
    return remembered.ofOwn(office, learned, () =>
      forecastOf(historyOf(read, office), null, learned),
    );
  };
  const lenders = new Map<string, PeerUse | null>();
  const lentTo = (office: Foreseeable) => {
    const province = provinceOf(office.office);
    if (!lenders.has(province)) lenders.set(province, lendersOf(province, peers, ofOwn));
    return lenders.get(province)!;
  };
  return offices.map((office) => {
    const own = ofOwn(office);
    if (own?.mature || office.level !== 'regency') return { ...office, forecast: own };
    const history = historyOf(read, office);
    return { ...office, forecast: forecastOf(history, lentTo(office), learnedOf(office)) };
  });
}

function lendersOf(
  province: string,
  peers: Foreseeable[],
  forecastFor: (office: Foreseeable) => Forecast | null,
): PeerUse | null {
  return peersOf(
    peers
      .filter(
        (peer) => peer.level === 'regency' && !peer.closed && provinceOf(peer.office) === province,
      )
      .flatMap((peer) => {
        const forecast = forecastFor(peer);
        return forecast && peer.population ? [{ forecast, population: peer.population }] : [];
      }),
  );
}
