import type { Act } from '../access/act.js';
import { authoriseDispatch } from '../access/permissions.js';
import { isAbove, isRegency } from '../access/reach.js';
import { badField } from '../platform/refusal.js';

/** What is sent straight is sent below a province of the sender's: 400 where `under` is none. */
export function requireProvinceBelow(from: string, under: string | null): void {
  if (under !== null && (!isAbove(from, under) || isRegency(under)))
    throw badField('under', `must be the code of a province below ${from}`);
}

/** Each row's office lies below the sender, or below the province that is sent to straight. */
export function authoriseRows(
  { actor }: Act,
  from: string,
  under: string | null,
  { rows }: { rows: { office: string }[] },
): void {
  for (const { office } of rows) {
    authoriseDispatch(actor, from, office);
    if (!isAbove(under ?? from, office))
      throw badField('rows', `must be offices below ${under ?? from}, which ${office} is not`);
  }
}
