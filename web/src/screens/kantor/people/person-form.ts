import type { Office } from '../../../session/offices-in-reach.js';

export const LABELS = { name: 'Nama', email: 'Surel', role: 'Peran', office: 'Kantor' };

/** What is missing in the fields of a person, by field. */
export function missing(name: string, office: string, offices: Office[]): Record<string, string> {
  const found: Record<string, string> = {};
  if (!name.trim()) found['name'] = 'Tulis nama orangnya.';
  if (offices.length > 1 && !offices.some(({ code }) => code === office))
    found['office'] = 'Pilih satu kantor dari daftar.';
  return found;
}
