import type { Act } from '../access/act.js';
import { authoriseDispatch } from '../access/permissions.js';
import { isAbove } from '../access/reach.js';
import { badField } from '../platform/refusal.js';

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
