import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { officeByCode } from '../offices/office-lines.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { type Account, balanceOf, insufficient, lock, post } from '../stock/ledger.js';
import { documentDate } from '../stock/document-date.js';
import { requireNewReference } from '../stock/used-reference.js';
import { blanksOf, requireMethodTold, requireWitnesses, withdrawnOf } from './destruction.js';
import { recorder } from './recording.js';
import type { DestructionDto, NewDestructionDto } from './stocktaking.dto.js';

/** Spoiled cards stay an office's to account for until they are destroyed before witnesses. */
@Injectable()
export class DestructionService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * A closed office too: what it spoiled outlives it. 400 for causes that do not sum to the quantity, 422
   * `destruction.witnesses_wanting`, and for more than is spoiled 409 `stock.insufficient`.
   */
  destroy(act: UseCaseContext, code: string, paper: DestructionDto): Promise<NewDestructionDto> {
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record(tx, act, code, paper)),
      act.within,
    );
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    code: string,
    paper: DestructionDto,
  ): Promise<NewDestructionDto> {
    const { quantity, place, method, officers, witnesses, reference, note = null, again } = paper;
    const office = await officeByCode(tx, code);
    requireMethodTold(method, note);
    const blanks = blanksOf(quantity, paper.blanks);
    const withdrawn = withdrawnOf(paper.withdrawn);
    const outside = requireWitnesses(witnesses, officers, office);
    const { reportLateDays } = this.settings;
    const destroyedOn = await documentDate(
      tx,
      act,
      'destroyedOn',
      paper.destroyedOn,
      reportLateDays,
    );
    const from: Account = { office: office.id, kind: 'spoiled' };
    const to: Account = { office: office.id, kind: 'destroyed' };
    const spoiled = balanceOf(await lock(tx, [from, to]), from);
    if (quantity > spoiled) throw insufficient(office, quantity, spoiled, 'spoiled');
    const beside = await requireNewReference(tx, 'destruction', {
      ...{ reference, date: destroyedOn, office: office.id, again },
    });
    const [destruction] = await tx.query<{ id: string }[]>(
      `INSERT INTO destructions (office_id, quantity, destroyed_on, reference, note, recorded_at, recorded_by,
         recorded_by_office, place, method, officer_names, officer_nips, witness_names, witness_agencies,
         witness_outside, by_print, by_encode, by_factory, by_other, withdrawn_damaged, withdrawn_changed,
         withdrawn_moved, withdrawn_deceased, withdrawn_other, again)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
         $22, $23, $24, $25) RETURNING id`,
      [
        ...[office.id, quantity, destroyedOn, reference, note, ...recorder(act), place, method],
        officers.map(({ name }) => name),
        officers.map(({ nip }) => nip),
        witnesses.map(({ name }) => name),
        witnesses.map(({ agency }) => agency),
        outside,
        ...[blanks.print, blanks.encode, blanks.factory, blanks.other],
        ...[withdrawn.damaged, withdrawn.changed, withdrawn.moved, withdrawn.deceased],
        ...[withdrawn.other, beside],
      ],
    );
    const occurredOn = destroyedOn;
    await post(tx, act, [{ reason: 'destruction', from, to, quantity, occurredOn, reference }]);
    return {
      id: destruction!.id,
      office: office.code,
      officeName: office.name,
      quantity,
      destroyedOn,
      place,
      method,
      blanks,
      withdrawn,
      officers: officers.map(({ name, nip }) => ({ name, nip })),
      witnesses: witnesses.map(({ name, agency }) => ({ name, agency })),
      reference,
      note,
      spoiled: spoiled - quantity,
      ...{ reversedAt: null, reversedBy: null, reversalNote: null },
      recordedAt: act.at,
      recordedBy: act.actor.name,
    };
  }
}
