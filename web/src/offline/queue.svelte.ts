import { me, session } from '../session/session.svelte.js';
import { QUEUES, type Kept } from '../device/contents.js';
import { onDevice, onKept } from '../device/indexed-db.js';
import type { QueuedHandOut } from '../device/queued-hand-out.js';
import type { QueuedReceipt } from '../device/queued-receipt.js';
import { isUnsent, type Queued, type QueuedReport } from '../device/queued-report.js';
import { wordOf } from '../device/cross-tab.js';

type Kind = (typeof QUEUES)[number];
type Change<K extends Kind> = (items: Kept[K][]) => Kept[K][];

const tabs = wordOf('queue');

/** What this office wrote on this device, each kind in the order of its writing; the same in every tab. */
class Queue {
  reports = $state.raw<QueuedReport[]>([]);
  receipts = $state.raw<QueuedReceipt[]>([]);
  handOuts = $state.raw<QueuedHandOut[]>([]);
  readonly unsent = $derived(this.reports.filter(isUnsent));
  /** How much has not reached the server, of each kind. */
  readonly unsentCounts = $derived(
    [this.reports, this.receipts, this.handOuts].map((all) => all.filter(isUnsent).length) as [
      ...[number, number, number],
    ],
  );

  /** Reads again what the device keeps. */
  read = async (): Promise<void> => {
    const kept = await onDevice(({ all }) => QUEUES.map((kind) => all(kind)));
    for (const [n, kind] of QUEUES.entries()) this[kind] = ofOffice<Queued>(kept[n]!) as never;
  };

  /**
   * Changes what the device keeps by a decision, in one transaction over all tabs; kept when it
   * resolves. Answers the items before and after.
   */
  async change<K extends Kind = 'reports'>(
    decide: Change<K>,
    kind: K = 'reports' as K,
  ): Promise<{ before: Kept[K][]; after: Kept[K][] }> {
    const result = await onDevice(({ all, put, remove }) => {
      const before = ofOffice(all(kind));
      const after = decide(before);
      const kept = new Set(after.map(({ key }) => key));
      for (const { key } of before) if (!kept.has(key)) remove(kind, key);
      for (const item of after) if (!before.includes(item)) put(kind, item.key, item);
      return { before, after };
    });
    this[kind] = result.after as never;
    tabs.say();
    return result;
  }
}

function ofOffice<T extends Queued>(all: T[]): T[] {
  if (!session.person) return [];
  const { code } = me().office;
  return all
    .filter(({ office }) => office === code)
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : a.writtenAt > b.writtenAt ? 1 : 0));
}

export const queue = new Queue();

tabs.listen(() => void queue.read());
onKept.add(() => void queue.read());
