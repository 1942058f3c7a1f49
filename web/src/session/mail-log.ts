import { allows } from '$rules/access/permissions.js';
import type { Person } from './session.svelte.js';

/** Who looks into an office's sent mails: those above a regency, and whoever can send them again. */
export const hasMailLog = (
  { code, level }: { code: string; level: string },
  person: Person,
): boolean => level !== 'regency' || allows(person, 'notice.resend', code);
