import { DAY_TYPES } from './use-history.js';
import type { Forecast } from './forecast.js';
import type { Profile } from './weekday-profile.js';

/** What the offices of a province use for each of their people: lent to one that has little history. */
export interface PeerUse {
  /** Cards per person and calendar day. */
  perHead: number;
  profile: Profile;
  noise: number;
  /** Variance between offices of what is used per head, in squares of `perHead`. */
  apart: number;
}

const USUALLY_APART = 0.15;
const USUAL_OFFICES = 3;

/** Of the peers that stand on their own feet and serve people; null where there is none. */
export function peersOf(peers: { forecast: Forecast; population: number }[]): PeerUse | null {
  const able = peers.filter(
    ({ forecast, population }) => forecast.basis === 'own' && forecast.mature && population > 0,
  );
  const people = able.reduce((sum, { population }) => sum + population, 0);
  const cards = able.reduce((sum, { forecast }) => sum + forecast.perDay, 0);
  if (able.length === 0 || cards === 0) return null;
  const perHead = cards / people;
  let [apart, noise] = [USUALLY_APART * USUAL_OFFICES, 0];
  const profile = Array<number>(DAY_TYPES).fill(0);
  for (const { forecast, population } of able) {
    apart += (forecast.perDay / population / perHead - 1) ** 2;
    noise += forecast.noise / able.length;
    forecast.profile.forEach((share, type) => {
      profile[type]! += (share * forecast.perDay) / cards;
    });
  }
  return { perHead, profile, noise, apart: apart / (able.length + USUAL_OFFICES) };
}
