import type { EntityManager } from 'typeorm';
import type { ChangeAction } from '../words/changes.js';
import type { UseCaseContext } from './use-case-context.js';

/**
 * Keeps a change that is not a movement on record, in the transaction that makes it. `before` and
 * `after` hold the fields that changed and no secret; a change by the system itself has no actor.
 */
export async function recordChange(
  tx: EntityManager,
  act: Pick<UseCaseContext, 'at'> & { actor: UseCaseContext['actor'] | null },
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
  { at, actor }: Pick<UseCaseContext, 'at'> & { actor: UseCaseContext['actor'] | null },
  action: ChangeAction,
  changes: { office: number; before: object | null; after: object | null }[],
): Promise<void> {
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
