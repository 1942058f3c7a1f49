import { keepPerson } from './kept-person.js';
import { session, type Person } from './session.svelte.js';

/** What changed of the person at the screen is seen at once, and kept on a device that keeps anything. */
export function showPerson(person: Person): void {
  session.person = person;
  keepPerson(person).catch(() => undefined);
}
