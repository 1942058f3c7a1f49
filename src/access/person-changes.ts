import type { ChangeAction } from '../words/changes.js';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from './use-case-context.js';
import { recordChange } from './audit-log.js';
import type { PersonLine } from './people.queries.js';
import { difference, type PersonState } from './person.js';

/**
 * Keeps on record what was changed of a person: a move in both offices, the rest in the office where
 * the person now is. Nothing changed, nothing is kept.
 */
export async function recordPersonChanges(
  tx: EntityManager,
  act: UseCaseContext,
  { id, email, officeId: formerOffice }: PersonLine,
  officeId: number,
  before: PersonState,
  after: PersonState,
): Promise<void> {
  const keep = async (
    office: number,
    action: ChangeAction,
    differing: ReturnType<typeof difference>,
  ): Promise<void> => {
    if (!differing) return;
    const [was, is] = differing.map((fields) => ({ personId: id, email, ...fields }));
    await recordChange(tx, act, office, action, was!, is!);
  };
  const moved = difference(before, after, ['office']);
  const ability = after.disabledAt ? 'person.disabled' : 'person.enabled';
  await keep(formerOffice, 'person.moved', moved);
  await keep(officeId, 'person.moved', moved);
  await keep(officeId, ability, difference(before, after, ['disabledAt']));
  await keep(
    officeId,
    'person.changed',
    difference(before, after, ['name', 'role', 'receivesMail']),
  );
}
