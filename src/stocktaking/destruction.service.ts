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
import { recorder } from './recording.js';
import type { DestructionDto, NewDestructionDto } from './stocktaking.dto.js';

/** Spoiled cards stay an office's to account for until they are destroyed before witnesses. */
@Injectable()
export class DestructionService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A closed office too: what it spoiled outlives it. More than is spoiled: 409 `stock.insufficient`. */
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
    const { quantity, witnesses, reference, note = null, again } = paper;
    const office = await officeByCode(tx, code);
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
    const known =
      again ||
      (await requireNewReference(tx, 'destruction', {
        reference,
        date: destroyedOn,
        office: office.id,
      }));
    const [destruction] = await tx.query<{ id: string }[]>(
      `INSERT INTO destructions (office_id, quantity, destroyed_on, witnesses, reference, note,
         again, recorded_at, recorded_by, recorded_by_office)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [...[office.id, quantity, destroyedOn, witnesses, reference, note, known], ...recorder(act)],
    );
    const occurredOn = destroyedOn;
    await post(tx, act, [{ reason: 'destruction', from, to, quantity, occurredOn, reference }]);
    return {
      id: destruction!.id,
      office: office.code,
      officeName: office.name,
      quantity,
      destroyedOn,
      witnesses,
      reference,
      note,
      spoiled: spoiled - quantity,
      ...{ reversedAt: null, reversedBy: null, reversalNote: null },
      recordedAt: act.at,
      recordedBy: act.actor.name,
    };
  }
}
