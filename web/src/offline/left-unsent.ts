import { QUEUES } from '../device/contents.js';
import { onDevice } from '../device/indexed-db.js';
import { isUnsent } from '../device/queued-report.js';

/** How much on this device has not reached the server, by the name of its office: reports and receipts. */
export async function unsent(): Promise<[officeName: string, reports: number, receipts: number][]> {
  const kept = await onDevice(({ all }) => QUEUES.map((kind) => all(kind).filter(isUnsent)));
  const names = new Set(kept.flat().map(({ officeName }) => officeName));
  return [...names].map((name) => {
    const [reports, receipts] = kept.map((all) => all.filter((one) => one.officeName === name));
    return [name, reports!.length, receipts!.length];
  });
}
