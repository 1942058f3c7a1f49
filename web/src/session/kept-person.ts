import type { Schemas } from '../api/client.js';
import { onDevice } from '../offline/database.js';
import { isUnsent, type QueuedReport } from '../offline/queued-report.js';

export type Person = Schemas['PersonDto'];

/** The person who is signed in, kept on the device so that the app opens without a line. */
export const keptPerson = (): Promise<Person | undefined> =>
  onDevice(({ get }) => get<Person>('person', 'person'));

/** Keeps this person, and of anybody else nothing but reports that are still to be sent. */
export const keepPerson = (person: Person) =>
  onDevice(async ({ keys, put, remove }) => {
    const others = (await keys('copies')).filter((owner) => owner !== person.id);
    await Promise.all(others.map((owner) => remove('copies', owner)));
    await put('person', 'person', person);
  });

/** Leaves nothing of them on the device but reports that are still to be sent. */
export const forgetPerson = () =>
  onDevice(async ({ all, keys, remove }) => {
    const sent = (await all<QueuedReport>('reports')).filter((report) => !isUnsent(report));
    await Promise.all([
      ...sent.map(({ key }) => remove('reports', key)),
      ...(await keys('copies')).map((owner) => remove('copies', owner)),
      remove('person', 'person'),
    ]);
  });
