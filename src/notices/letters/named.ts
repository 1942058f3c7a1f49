import { number } from '../../words/numbers.js';

/** `Kab. Malinau`, `Aceh`; of fifteen as many as can are seen at once. */
export const shortly = (name: string): string =>
  name.replace(/^Kabupaten /, 'Kab. ').replace(/^Provinsi /, '');

/** `Kab. Malinau, Kota Tarakan, dan 3 lagi`: at most so many names of all that there are. */
export function named(names: string[], most: number, all = names.length): string {
  const shown = names.slice(0, most).map(shortly);
  const rest = all - shown.length;
  return rest > 0 ? `${shown.join(', ')}, dan ${number(rest)} lagi` : shown.join(', ');
}
