import { onDevice } from '../device/indexed-db.js';
import { isUnsent } from '../device/queued-report.js';

/** How many reports on this device have not reached the server, by the name of their office. */
export async function unsent(): Promise<[officeName: string, count: number][]> {
  const reports = await onDevice(({ all }) => all('reports'));
  const counts = new Map<string, number>();
  for (const { officeName } of reports.filter(isUnsent))
    counts.set(officeName, (counts.get(officeName) ?? 0) + 1);
  return [...counts];
}
