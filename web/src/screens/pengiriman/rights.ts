import type { Person } from '../../session/session.svelte.js';

interface Ends {
  from: string;
  to: string;
}

const isBelow = (code: string, office: string) =>
  office !== code && (code === '00' || office.startsWith(`${code}.`));

/** From one's own office to one above or below it, or between two that both lie below. */
export function maySend({ role, office }: Person, { from, to }: Ends): boolean {
  if (role === 'viewer') return false;
  const mine = office.code;
  return from === mine
    ? isBelow(mine, to) || isBelow(to, mine)
    : isBelow(mine, from) && isBelow(mine, to);
}

/** Only the receiving office itself counts what came. */
export const mayReceive = ({ role, office }: Person, { to }: Ends) =>
  role !== 'viewer' && office.code === to;

export interface OfficeName {
  code: string;
  name: string;
}

/** Where cards are returned to, nearest first; their own names are not in reach from below. */
export function officesAbove({ office }: Person): OfficeName[] {
  const ministry = { code: '00', name: 'Kementerian' };
  if (office.level === 'ministry') return [];
  if (office.level === 'province') return [ministry];
  return [{ code: office.code.slice(0, 2), name: 'Kantor provinsi' }, ministry];
}
