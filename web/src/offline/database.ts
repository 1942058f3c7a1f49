import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Schemas } from '../api/client.js';
import type { OfficeCopy } from './office-copy.js';
import type { QueuedReport } from './queued-report.js';

/** Who last signed in on this device, and is still meant to be. */
export interface KeptPerson {
  person: Schemas['PersonDto'];
}

interface Device extends DBSchema {
  /** One entry, `person`. */
  person: { key: string; value: KeptPerson };
  /** By the id of the person for whom it was read. */
  copies: { key: string; value: OfficeCopy };
  /** By Idempotency-Key. */
  reports: { key: string; value: QueuedReport };
}

export type DeviceDatabase = IDBPDatabase<Device>;

let opened: Promise<DeviceDatabase> | undefined;

/** What this browser keeps; rejects where it keeps nothing (some private windows). */
export function device(): Promise<DeviceDatabase> {
  opened ??= openDB<Device>('blangko', 1, {
    upgrade(database) {
      database.createObjectStore('person');
      database.createObjectStore('copies');
      database.createObjectStore('reports', { keyPath: 'key' });
    },
    // A newer version of the app waits for this one to let go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}
