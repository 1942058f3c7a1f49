import { shortened } from '../platform/shortened.js';
import { allows, type Actor } from './permissions.js';

/** Whether they may read who the people of this office are, and so what their addresses are. */
const mayReadPeople = (actor: Actor, office: string): boolean =>
  allows(actor, 'people.manage', office);

/** What was written of people of an office, as this actor may read it: every text in it. */
export function addressesFor<T>(actor: Actor, office: string, written: T): T {
  if (mayReadPeople(actor, office)) return written;
  return JSON.parse(JSON.stringify(written), (_, value: unknown) =>
    typeof value === 'string' ? shortened(value) : value,
  ) as T;
}
