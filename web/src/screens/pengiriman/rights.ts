import { allowsDispatch } from '$rules/access/permissions.js';
import { MINISTRY, provinceOf } from '$rules/access/reach.js';
import { levels } from '$rules/words/people.js';
import type { Person } from '../../session/session.svelte.js';

/** Whether the server would take a consignment between these ends, and its recall. */
export const maySend = (person: Person, { from, to }: { from: string; to: string }): boolean =>
  allowsDispatch(person, from, to);

export interface OfficeName {
  code: string;
  name: string;
}

/** Where cards are returned to, nearest first; their own names are not in reach from below. */
export function officesAbove({ office }: Person): OfficeName[] {
  const ministry = { code: MINISTRY, name: levels.ministry };
  if (office.level === 'ministry') return [];
  if (office.level === 'province') return [ministry];
  return [{ code: provinceOf(office.code), name: 'Kantor provinsi' }, ministry];
}
