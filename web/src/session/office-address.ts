import { me } from './session.svelte.js';

/** Whether this is the office of the person at the screen. */
export const isOwn = ({ code }: { code: string }): boolean => code === me().office.code;

/** The address of a part of an office's page; one's own office and the first part need no naming. */
export function officeAddress(code: string, part?: string): string {
  const query = new URLSearchParams();
  if (code !== me().office.code) query.set('kantor', code);
  if (part) query.set('bagian', part);
  const written = query.toString();
  return written ? `/kantor?${written}` : '/kantor';
}
