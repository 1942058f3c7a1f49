import { me, session } from '../session/session.svelte.js';
import { onDevice, onKept } from '../device/indexed-db.js';
import { isUnsent, type QueuedReport } from '../device/queued-report.js';
import { wordOf } from '../device/cross-tab.js';

type Change = (reports: QueuedReport[]) => QueuedReport[];

const tabs = wordOf('queue');

/** The reports of this office on this device, in the order of their writing; the same in every tab. */
class Queue {
  reports = $state.raw<QueuedReport[]>([]);
  readonly unsent = $derived(this.reports.filter(isUnsent));

  /** Reads again what the device keeps. */
  read = async (): Promise<void> => {
    const all = await onDevice(({ all }) => all('reports'));
    this.reports = ofOffice(all);
  };

  /**
   * Changes what the device keeps by a decision, in one transaction over all tabs; kept when it
   * resolves. Answers the reports before and after.
   */
  async change(decide: Change): Promise<{ before: QueuedReport[]; after: QueuedReport[] }> {
    const result = await onDevice(({ all, put, remove }) => {
      const before = ofOffice(all('reports'));
      const after = decide(before);
      const kept = new Set(after.map(({ key }) => key));
      for (const { key } of before) if (!kept.has(key)) remove('reports', key);
      for (const report of after) if (!before.includes(report)) put('reports', report.key, report);
      return { before, after };
    });
    this.reports = result.after;
    tabs.say();
    return result;
  }
}

function ofOffice(all: QueuedReport[]): QueuedReport[] {
  if (!session.person) return [];
  const { code } = me().office;
  return all
    .filter(({ office }) => office === code)
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : a.writtenAt > b.writtenAt ? 1 : 0));
}

export const queue = new Queue();

tabs.listen(() => void queue.read());
onKept.add(() => void queue.read());
