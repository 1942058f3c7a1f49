import { isRegency, MINISTRY, provinceOf } from '$rules/access/reach.js';
import { levels } from '$rules/words/people.js';
import type { Person } from './session.svelte.js';

export interface OfficeName {
  code: string;
  name: string;
}

/** Offices above one's own are known by their place only: their names are not in reach from below. */
export function placeOf(code: string, { office }: Person): string {
  if (code === office.code) return office.name;
  if (code === MINISTRY) return levels.ministry;
  return isRegency(code) ? code : 'Kantor provinsi';
}

/** Where cards are returned to, nearest first. */
export function officesAbove(person: Person): OfficeName[] {
  const { code, level } = person.office;
  const above =
    level === 'ministry' ? [] : level === 'province' ? [MINISTRY] : [provinceOf(code), MINISTRY];
  return above.map((each) => ({ code: each, name: placeOf(each, person) }));
}
