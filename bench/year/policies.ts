import type { Claim } from '../../src/allocation/claim.js';
import { fairSplit } from '../../src/allocation/fair-split.js';
import { RULES } from '../plan/country.js';
import { FIRST_PACK_SIZE } from '../../src/allocation/pack-sizes.js';
import { RIVALS, type Rival } from '../plan/rivals.js';
import { BY_FORECAST, BY_MEAN, claimOf, type Weighing } from './claims.js';
import type { Office } from './office.js';

/** What the province sees in the morning, before anybody comes. */
export interface Morning {
  day: number;
  /** Cards at the province. */
  stock: number;
  /** A Monday, or cards have come from the ministry. */
  decides: boolean;
  offices: Office[];
}

/** What the province sends that morning, in the order of the offices. */
export type Policy = (morning: Morning) => number[];

const quantitiesOf = (claims: Claim[], total: number, packSize: number): number[] =>
  fairSplit(claims, total, packSize).shares.map(({ quantity }) => quantity);

const fair: Rival = (askings, total, packSize) => {
  const claims = askings.map(({ claim, asked }) => ({ ...claim, atMost: asked }));
  return quantitiesOf(claims, total, packSize);
};

const restOf = ({ request }: Office): number => request?.rest ?? 0;

/** Among those who ask, in the order in which they did, and to nobody more than is asked. */
const amongAskers =
  (split: Rival, weighing: Weighing, packSize = RULES.packSize): Policy =>
  ({ offices, stock, day }) => {
    const askers = offices
      .filter((office) => restOf(office) > 0)
      .sort((a, b) => a.request!.openedOn - b.request!.openedOn);
    const askings = askers.map((office) => ({
      claim: claimOf(office, day, weighing),
      asked: restOf(office),
    }));
    const quantities = split(askings, stock, packSize);
    return offices.map((office) => quantities[askers.indexOf(office)] ?? 0);
  };

interface Pushing extends Weighing {
  packSize: number;
  /** Share of the cards that are there. */
  sent: number;
}

/** Among all, asked or not. */
const push =
  ({ packSize, sent, ...weighing }: Pushing): Policy =>
  ({ offices, stock, day }) => {
    const claims = offices.map((office) => claimOf(office, day, weighing));
    return quantitiesOf(claims, Math.floor(stock * sent), packSize);
  };

const whenDeciding =
  (policy: Policy): Policy =>
  (morning) =>
    morning.decides ? policy(morning) : morning.offices.map(() => 0);

/** As the desk proposes it. */
const OURS: Pushing = { ...BY_FORECAST, packSize: FIRST_PACK_SIZE, sent: 1 };
const FORGETFUL: Pushing = { ...OURS, remembers: 0 };

/** First come, first served answers every day; the others on Mondays and when cards have come. */
export const POLICIES: Record<string, Policy> = {
  'first come': amongAskers(RIVALS['first come'], BY_MEAN),
  equal: whenDeciding(amongAskers(RIVALS.equal, BY_MEAN)),
  proportional: whenDeciding(amongAskers(RIVALS.proportional, BY_MEAN)),
  'our plan, asked only': whenDeciding(amongAskers(fair, BY_FORECAST, FIRST_PACK_SIZE)),
  'our plan, with push': whenDeciding(push(OURS)),
};

/** Our plan with push, but for one thing or two. */
export const VARIANTS: Record<string, Policy> = {
  'without memory': whenDeciding(push(FORGETFUL)),
  'packs of 500': whenDeciding(push({ ...OURS, packSize: 500 })),
  'packs of 500, without memory': whenDeciding(push({ ...FORGETFUL, packSize: 500 })),
  'journeys not counted': whenDeciding(push({ ...OURS, journey: 0 })),
  "rule 8's mean, no forecast": whenDeciding(push({ ...OURS, forecast: false })),
  'a third held back': whenDeciding(push({ ...OURS, sent: 2 / 3 })),
};
