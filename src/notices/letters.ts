import type { LetterKind, Letters } from './letter.js';
import {
  consignmentDispatched,
  consignmentRecalled,
  consignmentReceivedShort,
} from './letters/consignments.js';
import { countJudged, countWaiting } from './letters/counts.js';
import { cardsRecovered, receiptCorrected } from './letters/receipts.js';
import { paperReversed } from './letters/papers.js';
import { digest } from './letters/digest.js';
import { nationDigest } from './letters/nation-digest.js';
import { stockRunningOut } from './letters/running-out.js';
import { loanDeclined, loanOrdered, loanSettled, loanWithdrawn } from './letters/loans.js';
import { holidaysMissing } from './letters/holidays-missing.js';
import { letterAnswered } from './letters/answers-to-letters.js';
import { broadcastSent, broadcastWithdrawn } from './letters/broadcasts.js';
import { monthDue } from './letters/month-due.js';
import { addressAgreement, addressChanged, addressConfirmation } from './letters/addresses.js';
import { personInvited, personPasswordChanged, personPasswordReset } from './letters/people.js';
import { personSecondFactor } from './letters/second-factor.js';
import {
  requestApproved,
  requestOpened,
  requestRefused,
  requestWithdrawn,
} from './letters/requests.js';
import { requestEscalated, requestReminded } from './letters/requests-waiting.js';

/** Whoever appends a new kind of message writes its letter here: without one this does not compile. */
export const letters: Letters = {
  'stock.running_out': stockRunningOut,
  'request.opened': requestOpened,
  'request.withdrawn': requestWithdrawn,
  'request.approved': requestApproved,
  'request.refused': requestRefused,
  'request.escalated': requestEscalated,
  'request.reminded': requestReminded,
  'consignment.dispatched': consignmentDispatched,
  'consignment.recalled': consignmentRecalled,
  'loan.ordered': loanOrdered,
  'loan.declined': loanDeclined,
  'loan.withdrawn': loanWithdrawn,
  'loan.settled': loanSettled,
  'paper.reversed': paperReversed,
  'consignment.received_short': consignmentReceivedShort,
  'count.waiting': countWaiting,
  'count.judged': countJudged,
  'consignment.receipt_corrected': receiptCorrected,
  'consignment.recovered': cardsRecovered,
  'person.invited': personInvited,
  'person.password_reset': personPasswordReset,
  'person.password_changed': personPasswordChanged,
  'person.second_factor': personSecondFactor,
  'person.address_agreement': addressAgreement,
  'person.address_confirmation': addressConfirmation,
  'person.address_changed': addressChanged,
  'letter.answered': letterAnswered,
  'broadcast.sent': broadcastSent,
  'broadcast.withdrawn': broadcastWithdrawn,
  digest,
  'digest.nation': nationDigest,
  'month.due': monthDue,
  'holidays.missing': holidaysMissing,
};

export const LETTER_KINDS = Object.keys(letters) as LetterKind[];
