import { forecastOf, type Forecast } from '../demand/forecast.js';
import { peersOf, type PeerUse } from '../demand/peers.js';
import { historyReader, type ReportedDays } from '../demand/reported-days.js';
import { standsAlone, type UseHistory } from '../demand/use-history.js';
import type { Standing } from './standing.js';

/** A row of `standingsWithDays`. */
export interface Reported extends Standing, ReportedDays {
  population: number | null;
}

/** Where an office stands, and what it is expected to use; null where nothing is known of that. */
export interface Foreseen extends Standing {
  forecast: Forecast | null;
}

/** Only regencies borrow and lend: a province's people are its regencies'. */
const historyOf = (read: ReturnType<typeof historyReader>, office: Reported): UseHistory =>
  read({ ...office, population: office.level === 'regency' ? office.population : null });

/** Whether an office is to borrow from its peers. */
export const lacksDays = (office: Reported): boolean =>
  office.level === 'regency' && !office.closed && !standsAlone(historyOf(historyReader(), office));

const provinceOf = ({ office }: Standing): string => office.slice(0, 2);

/**
 * Forecasts of `offices`, of which those with too few days of their own borrow from the regencies of
 * their province among `peers` (domain: by population).
 */
export function foresee(offices: Reported[], peers: Reported[] = offices): Foreseen[] {
  const read = historyReader();
  const alone = new Map<string, Forecast | null>();
  const ofOwn = (office: Reported) => {
    let forecast = alone.get(office.office);
    if (forecast === undefined) {
      forecast = forecastOf(historyOf(read, office), null);
      alone.set(office.office, forecast);
    }
    return forecast;
  };
  const lenders = new Map<string, PeerUse | null>();
  const lentTo = (office: Reported) => {
    const province = provinceOf(office);
    if (!lenders.has(province)) lenders.set(province, lendersOf(province, peers, ofOwn));
    return lenders.get(province)!;
  };
  return offices.map((office) => {
    const own = ofOwn(office);
    if (own?.mature || office.level !== 'regency') return { ...office, forecast: own };
    return { ...office, forecast: forecastOf(historyOf(read, office), lentTo(office)) };
  });
}

function lendersOf(
  province: string,
  peers: Reported[],
  forecastFor: (office: Reported) => Forecast | null,
): PeerUse | null {
  return peersOf(
    peers
      .filter((peer) => peer.level === 'regency' && !peer.closed && provinceOf(peer) === province)
      .flatMap((peer) => {
        const forecast = forecastFor(peer);
        return forecast && peer.population ? [{ forecast, population: peer.population }] : [];
      }),
  );
}
