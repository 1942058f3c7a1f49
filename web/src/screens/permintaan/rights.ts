import type { Schemas } from '../../api/client.js';
import type { Person } from '../../session/session.svelte.js';

export type Request = Schemas['RestockRequestDto'];
export type Stock = Schemas['OfficeStockDto'];

const writes = ({ role }: Person) => role !== 'viewer';

/** Any office above may answer; the asking office itself may not. */
export const mayAnswer = (person: Person, { office }: Pick<Request, 'office'>): boolean =>
  writes(person) &&
  office !== person.office.code &&
  (person.office.code === '00' || office.startsWith(`${person.office.code}.`));

export const mayChange = (person: Person, { office }: Pick<Request, 'office'>): boolean =>
  writes(person) && office === person.office.code;

export const mayOpenBelow = (person: Person): boolean =>
  writes(person) && person.office.level !== 'regency';

/** Granted and not yet on its way. */
export const left = ({ granted, sent }: Request): number => Math.max(0, (granted ?? 0) - sent);

/** An office above one's own is known by its place only. */
export function placeOf(code: string, person: Person): string {
  if (code === person.office.code) return person.office.name;
  if (code === '00') return 'Kementerian';
  return code.includes('.') ? code : 'Kantor provinsi';
}
