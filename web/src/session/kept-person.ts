import type { Schemas } from '../api/client.js';
import { onDevice } from '../device/indexed-db.js';
import { QUEUES } from '../device/contents.js';
import { isUnsent } from '../device/queued-report.js';

export type Person = Schemas['PersonDto'];

/** The person who is signed in, kept on the device so that the app opens without a line. */
export const keptPerson = (): Promise<Person | undefined> =>
  onDevice(({ get }) => get('person', 'person'));

/** Keeps this person, and of anybody else nothing but what is still to be sent. */
export const keepPerson = (person: Person) =>
  onDevice(({ keys, put, remove }) => {
    for (const owner of keys('copies')) if (owner !== person.id) remove('copies', owner);
    put('person', 'person', person);
  });

/** Leaves nothing of them on the device but what is still to be sent. */
export const forgetPerson = () =>
  onDevice(({ all, keys, remove }) => {
    for (const shelf of QUEUES)
      for (const item of all(shelf)) if (!isUnsent(item)) remove(shelf, item.key);
    for (const owner of keys('copies')) remove('copies', owner);
    remove('person', 'person');
  });
