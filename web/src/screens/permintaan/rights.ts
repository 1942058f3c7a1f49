import { isRegency, MINISTRY } from '$rules/access/reach.js';
import { levels } from '$rules/words/people.js';
import type { Schemas } from '../../api/client.js';
import type { Person } from '../../session/session.svelte.js';

export type Request = Schemas['RestockRequestDto'];
export type Stock = Schemas['OfficeStockDto'];

/** An office above one's own is known by its place only. */
export function placeOf(code: string, person: Person): string {
  if (code === person.office.code) return person.office.name;
  if (code === MINISTRY) return levels.ministry;
  return isRegency(code) ? code : 'Kantor provinsi';
}
