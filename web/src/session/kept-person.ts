import type { Schemas } from '../api/client.js';
import { device } from '../offline/database.js';

export type Person = Schemas['PersonDto'];

/** The person who is signed in, kept on the device so that the app opens without a line. */
export async function keptPerson(): Promise<Person | undefined> {
  try {
    return (await (await device()).get('person', 'person'))?.person;
  } catch {
    return undefined;
  }
}

/** Keeps this person, and of anybody else nothing but reports that are still to be sent. */
export async function keepPerson(person: Person): Promise<void> {
  try {
    const transaction = (await device()).transaction(['person', 'copies'], 'readwrite');
    const copies = transaction.objectStore('copies');
    for (const owner of await copies.getAllKeys())
      if (owner !== person.id) await copies.delete(owner);
    await transaction.objectStore('person').put({ person }, 'person');
    await transaction.done;
  } catch {
    // A browser that keeps nothing works with a line only.
  }
}

export async function forgetPerson(): Promise<void> {
  try {
    const transaction = (await device()).transaction(['person', 'copies'], 'readwrite');
    await transaction.objectStore('copies').clear();
    await transaction.objectStore('person').clear();
    await transaction.done;
  } catch {
    // There was nothing kept.
  }
}
