import type { Schemas } from '../../../api/client.js';
import { roles } from '$rules/words/people.js';

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
