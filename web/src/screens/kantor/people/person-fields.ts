import { roles } from '$rules/words/people.js';
import type { Schemas } from '../../../api/client.js';
import type { Office } from '../../../session/offices-in-reach.js';

export const LABELS = { name: 'Nama', email: 'Email', role: 'Peran', office: 'Kantor' };

/** What is missing in the fields of a person, by field. */
export function missing(name: string, office: string, offices: Office[]): Record<string, string> {
  const found: Record<string, string> = {};
  if (!name.trim()) found['name'] = 'Tulis nama orangnya.';
  if (offices.length > 1 && !offices.some(({ code }) => code === office))
    found['office'] = 'Pilih satu kantor dari daftar.';
  return found;
}

export type Role = Schemas['PersonDto']['role'];

/** What a role lets one do, for whoever gives it. */
export const ROLE_HINTS: Record<Role, string> = {
  viewer: 'Melihat saja.',
  staff: 'Melihat, melapor, menerima, meminta, menjawab, dan mengirim.',
  admin: 'Seperti petugas, dan juga mengatur kantor dan orang.',
};

export const ROLE_CHOICES: [Role, string][] = (['staff', 'admin', 'viewer'] as const).map(
  (role) => [role, roles[role]],
);
