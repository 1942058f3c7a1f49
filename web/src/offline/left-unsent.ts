import { QUEUES } from '../device/contents.js';
import { onDevice } from '../device/indexed-db.js';
import { isUnsent } from '../device/queued-report.js';

type Counts = [reports: number, receipts: number, handOuts: number];

/** How much on this device has not reached the server, by the name of its office: of each kind in the order of `QUEUES`. */
export async function unsent(): Promise<[officeName: string, ...Counts][]> {
  const kept = await onDevice(({ all }) => QUEUES.map((kind) => all(kind).filter(isUnsent)));
  const names = new Set(kept.flat().map(({ officeName }) => officeName));
  return [...names].map((name) => {
    const counts = kept.map((all) => all.filter((one) => one.officeName === name).length);
    return [name, ...(counts as Counts)];
  });
}
