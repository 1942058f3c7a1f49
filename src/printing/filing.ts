import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotencyMismatch } from '../access/idempotency.js';
import { badField, Refusal } from '../platform/refusal.js';
import { causesOf, sumOf, type SpoiledBy } from '../stock/spoil-causes.js';
import { insufficient } from '../stock/ledger.js';
import { allowsRevision } from '../platform/optimistic-lock.js';
import { sameFigures, saysNothing, taken, type Figures } from './print-report.js';
import type { FileReportDto } from './printing.dto.js';
import type { LockedDay } from './report-rows.js';

/** What a report must be to be filed, or to correct the one there is; each refuses where it is not. */

/** On a counted date the count had the last word on what is on hand. */
export const isCounted = ({ date, countedThrough }: LockedDay): boolean =>
  countedThrough !== null && date <= countedThrough;

/** A key that filed a report of this date already came with this very one: 422 `idempotency.mismatch`. */
export function requireSameAttempt(
  { idempotencyKey }: UseCaseContext,
  { attemptFingerprint }: LockedDay,
): void {
  if (!idempotencyKey!.fingerprint.equals(attemptFingerprint!))
    throw idempotencyMismatch(idempotencyKey!.key);
}

/** What the cards were spoiled by, all of them: a 400 for the field `spoiledBy`. Of none there is nothing to tell. */
export function spoiledByOf({ spoiled, spoiledBy }: FileReportDto): SpoiledBy | null {
  if (!spoiledBy) return null;
  const causes = causesOf(spoiledBy);
  const sum = sumOf(causes);
  if (sum !== spoiled)
    throw badField('spoiledBy', `must sum to spoiled: they are ${sum}, and it is ${spoiled}`);
  return spoiled === 0 ? null : causes;
}

/**
 * A day of nothing says why: 400 for the field `note`. One that was filed before the rule and comes
 * again as it stands is no new statement.
 */
export function requireWhyNothing({ report }: LockedDay, figures: Figures): void {
  if (saysNothing(figures) && !(report && sameFigures(report, figures)))
    throw badField(
      'note',
      'must say why nothing was printed and nothing spoiled, where service is open',
    );
}

/** A correction names the revision it corrects: 428 `report.if_match_required`, 412 `report.revision_mismatch`. */
export function requireRevision({ report }: LockedDay, ifMatch: string | undefined): void {
  if (report && ifMatch === undefined)
    throw new Refusal(
      428,
      'report.if_match_required',
      `This day is already reported (revision ${report.revision}). To correct it send If-Match with its ETag.`,
    );
  if (ifMatch !== undefined && !(report && allowsRevision(ifMatch, report.revision)))
    throw new Refusal(
      412,
      'report.revision_mismatch',
      report
        ? `The report was changed meanwhile and is now revision ${report.revision}. Read it again first.`
        : 'This day is not reported yet: there is nothing to correct. Send it without If-Match.',
    );
}

/** A correction says why: a 400 for the field `note`. */
export function requireReason({ report }: LockedDay, { note }: Figures): void {
  if (report && note === null) throw badField('note', 'must say why the report is corrected');
}

/**
 * Nobody prints or spoils more than is on hand now, nor takes back a spoiled card that was destroyed:
 * 409 `stock.insufficient`.
 */
export function requireStock(day: LockedDay, figures: Figures): void {
  const office = { code: day.office, name: day.officeName };
  const needed = taken(day.report, figures);
  if (!isCounted(day) && needed > day.onHand) throw insufficient(office, needed, day.onHand);
  const unspoiled = (day.report?.spoiled ?? 0) - figures.spoiled;
  if (unspoiled > day.spoiledOnHand)
    throw insufficient(office, unspoiled, day.spoiledOnHand, 'spoiled');
}
