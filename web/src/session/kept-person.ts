import type { Schemas } from '../api/client.js';
import { onDevice } from '../offline/database.js';

export type Person = Schemas['PersonDto'];

// A browser that keeps nothing works with a line only: none of these fails for it.
const nothing = () => undefined;

/** The person who is signed in, kept on the device so that the app opens without a line. */
export const keptPerson = (): Promise<Person | undefined> =>
  onDevice(({ get }) => get<Person>('person', 'person')).catch(nothing);

/** Keeps this person, and of anybody else nothing but reports that are still to be sent. */
export const keepPerson = (person: Person) =>
  onDevice(async ({ keys, put, remove }) => {
    const others = (await keys('copies')).filter((owner) => owner !== person.id);
    await Promise.all(others.map((owner) => remove('copies', owner)));
    await put('person', 'person', person);
  }).catch(nothing);

export const forgetPerson = () =>
  onDevice(async ({ keys, remove }) => {
    await Promise.all((await keys('copies')).map((owner) => remove('copies', owner)));
    await remove('person', 'person');
  }).catch(nothing);
