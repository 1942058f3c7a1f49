import type { LetterKind, Letters } from './letter.js';
import { consignmentDispatched } from './letters/consignment-dispatched.js';
import { consignmentRecalled } from './letters/consignment-recalled.js';
import { consignmentReceivedShort } from './letters/consignment-received-short.js';
import { digest } from './letters/digest.js';
import { holidaysMissing } from './letters/holidays-missing.js';
import { personInvited } from './letters/person-invited.js';
import { personPasswordReset } from './letters/person-password-reset.js';
import { requestApproved } from './letters/request-approved.js';
import { requestOpened } from './letters/request-opened.js';
import { requestRefused } from './letters/request-refused.js';
import { requestWithdrawn } from './letters/request-withdrawn.js';

/** Whoever appends a new kind of message writes its letter here: without one this does not compile. */
export const letters: Letters = {
  'request.opened': requestOpened,
  'request.withdrawn': requestWithdrawn,
  'request.approved': requestApproved,
  'request.refused': requestRefused,
  'consignment.dispatched': consignmentDispatched,
  'consignment.recalled': consignmentRecalled,
  'consignment.received_short': consignmentReceivedShort,
  'person.invited': personInvited,
  'person.password_reset': personPasswordReset,
  digest,
  'holidays.missing': holidaysMissing,
};

export const LETTER_KINDS = Object.keys(letters) as LetterKind[];
