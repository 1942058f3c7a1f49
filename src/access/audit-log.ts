import type { EntityManager } from 'typeorm';
import { happened, type Happened } from '../platform/security-events.js';
import type { ChangeAction } from '../words/changes.js';
import type { Actor } from './permissions.js';
import type { UseCaseContext } from './use-case-context.js';

/** Who did it: a person, or an office by its own address, of which no person is known. */
export type Doer = Pick<Actor, 'name' | 'office'> & { personId: string | null };

/**
 * Keeps a change that is not a movement on record, in the transaction that makes it. `before` and
 * `after` hold the fields that changed and no secret; a change by the system itself has no actor.
 */
export async function recordChange(
  tx: EntityManager,
  act: Pick<UseCaseContext, 'at'> & { actor: Doer | null },
  officeId: number,
  action: ChangeAction,
  before: object | null,
  after: object | null,
): Promise<void> {
  await recordChanges(tx, act, action, [{ office: officeId, before, after }]);
}

/** The same of many offices, in one statement. */
export async function recordChanges(
  tx: EntityManager,
  { at, actor }: Pick<UseCaseContext, 'at'> & { actor: Doer | null },
  action: ChangeAction,
  changes: { office: number; before: object | null; after: object | null }[],
): Promise<void> {
  // By the system itself: the demo's people, and the first admin, of whom the start tells.
  if (actor && isOfPerson(action))
    for (const { before, after } of changes)
      happened(
        [actor, tx.queryRunner],
        eventOf(action, actor.personId ?? undefined, before, after),
      );
  const json = (value: object | null) => value && JSON.stringify(value);
  await tx.query(
    `INSERT INTO audit_log
       (office_id, action, before, after, changed_at, changed_by, changed_by_name, changed_by_office)
     SELECT c.office, $1, c.before, c.after, $2, $3, $4, $5
     FROM unnest($6::integer[], $7::jsonb[], $8::jsonb[]) WITH ORDINALITY
       AS c(office, before, after, position) ORDER BY c.position`,
    [
      ...[action, at, actor?.personId ?? null, actor?.name ?? null, actor?.office.id ?? null],
      changes.map(({ office }) => office),
      changes.map(({ before }) => json(before)),
      changes.map(({ after }) => json(after)),
    ],
  );
}

type PersonChange = Extract<ChangeAction, `person.${string}`>;

const isOfPerson = (action: ChangeAction): action is PersonChange => action.startsWith('person.');

/** What is read of a person's change, where it is there. */
interface OfPerson {
  personId?: string;
  role?: string;
  office?: string;
}

/** Who did it to whom; of what changed the rights alone, for the rest is personal. */
function eventOf(
  event: PersonChange,
  person: string | undefined,
  before: OfPerson | null,
  after: OfPerson | null,
): Happened {
  const rights = ({ role, office }: OfPerson) => (role || office ? { role, office } : undefined);
  const [was, is] = [before ?? {}, after ?? {}];
  const subject = is.personId ?? was.personId;
  return { event, person, subject, before: rights(was), after: rights(is) };
}

/** Of the fields that `wanted` names, those that differ: what they were and what they become. */
export function changedFields<T extends object>(
  current: T,
  wanted: Partial<T>,
): { before: Partial<T>; after: Partial<T> } {
  const names = (Object.keys(wanted) as (keyof T)[]).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== current[name],
  );
  const pick = (from: Partial<T>) =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>;
  return { before: pick(current), after: pick(wanted) };
}
