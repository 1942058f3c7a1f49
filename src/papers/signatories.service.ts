import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { changedFields, recordChange } from '../access/audit-log.js';
import { lockedOffice, type OfficeLine } from '../offices/office-lines.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { badField, conflict, notFound } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { signatoriesOf } from './papers.queries.js';
import type { ChangeSignatoryDto, EnterSignatoryDto, SignatoryDto } from './signatories.dto.js';
import { collide, standsIn, type Signatory } from './signatory.js';

for (const constraint of ['signatory_one_holds_the_post', 'signatory_one_stands_in'])
  refuseOn(constraint, () =>
    conflict(
      'signatory.overlapping',
      'Someone else signs for this office in these days; end that term first.',
    ),
  );

/** Who signs an office's papers and when. Nobody is ever deleted: the papers of their time name them. */
@Injectable()
export class SignatoriesService {
  constructor(private readonly transactions: Transactions) {}

  enter(act: UseCaseContext, code: string, body: EnterSignatoryDto): Promise<SignatoryDto> {
    return this.transactions.run(async (tx) => {
      const office = await lockedOffice(tx, code);
      return idempotently(tx, act, async () => {
        const entered: Signatory = {
          name: body.name,
          nip: body.nip ?? null,
          rank: body.rank ?? null,
          capacity: body.capacity,
          title: body.title ?? null,
          fromOn: body.fromOn,
          untilOn: body.untilOn ?? null,
        };
        requireFitting(office, entered, await signatoriesOf(tx, office.id));
        const id = await insert(tx, office.id, entered);
        await recordChange(tx, act, office.id, 'signatory.entered', null, entered);
        return { id, ...entered };
      });
    }, act.within);
  }

  /** Ends a term, or corrects what was written; papers of that time then name them as they now stand. */
  change(
    act: UseCaseContext,
    code: string,
    id: string,
    body: ChangeSignatoryDto,
  ): Promise<SignatoryDto> {
    return this.transactions.run(async (tx) => {
      const office = await lockedOffice(tx, code);
      const all = await signatoriesOf(tx, office.id);
      const current = all.find((one) => one.id === id);
      if (!current) throw notFound('signatory.not_found', `${office.name} has no signatory ${id}.`);
      const { before, after } = changedFields<SignatoryDto>(current, {
        ...body,
        name: body.name ?? undefined,
        capacity: body.capacity ?? undefined,
        fromOn: body.fromOn ?? undefined,
      });
      if (Object.keys(after).length === 0) return current;
      const changed = { ...current, ...after };
      const others = all.filter((one) => one.id !== id);
      requireFitting(office, changed, others);
      await update(tx, changed);
      const { name } = changed;
      await recordChange(
        tx,
        act,
        office.id,
        'signatory.changed',
        { name, ...before },
        { name, ...after },
      );
      return changed;
    }, act.within);
  }
}

/** What the table's constraints hold as well, said so that it can be mended. */
function requireFitting(office: OfficeLine, one: Signatory, others: SignatoryDto[]): void {
  if (one.untilOn !== null && one.untilOn < one.fromOn)
    throw badField('untilOn', `must not be before ${one.fromOn}, the first day`);
  if (one.capacity === 'an' && one.title === null)
    throw badField('title', 'must name the own post of who signs on behalf of the head');
  const other = others.find((another) => collide(one, another));
  if (!other) return;
  const does = standsIn(other) ? 'stands in' : 'holds the post';
  const until = other.untilOn ? ` to ${other.untilOn}` : '';
  throw conflict(
    'signatory.overlapping',
    `${other.name} ${does} at ${office.name} from ${other.fromOn}${until}; end that term first.`,
  );
}

const values = ({ name, nip, rank, capacity, title, fromOn, untilOn }: Signatory) => [
  ...[name, nip, rank],
  ...[capacity, title, fromOn, untilOn],
];

async function insert(tx: EntityManager, officeId: number, one: Signatory): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO signatories (office_id, name, nip, rank, capacity, title, from_on, until_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [officeId, ...values(one)],
  );
  return row!.id;
}

async function update(tx: EntityManager, one: SignatoryDto): Promise<void> {
  await tx.query(
    `UPDATE signatories SET name = $2, nip = $3, rank = $4, capacity = $5, title = $6, from_on = $7,
       until_on = $8 WHERE id = $1`,
    [one.id, ...values(one)],
  );
}
