import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { idempotently } from '../access/idempotency.js';
import { MINISTRY } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { requireWithinWindow } from '../offices/late-window.js';
import { officesByCode, type OfficeLine } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { SETTINGS, type Settings } from '../settings.js';
import { balanceOf, insufficient, lock, post, takeOpeningBack } from '../stock/ledger.js';
import { paperToReverse, waysBack, writeReversal, type Reversible } from './reversal.js';
import type { ReversalDto, ReversedPaperDto } from './reversal.dto.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** A paper of this office does not hold; told where another office reversed it. */
    'paper.reversed': {
      office: number;
      paper: Reversible;
      quantity: number;
      date: string;
      reference: string | null;
      note: string;
      by: string;
      byOffice: number;
    };
  }
}

/** A supply, a destruction or an opening stock that was entered wrong is taken back by an office above. */
@Injectable()
export class ReversalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Within the late window of the paper's office, while its cards are still where they came to and were not
   * counted there since: 422 `date.refused`, 409 `stock.insufficient`, `paper.reversed`,
   * `paper.counted_since`. `id` is null for an opening stock.
   */
  reverse(
    act: UseCaseContext,
    kind: Reversible,
    code: string,
    id: string | null,
    paper: ReversalDto,
  ): Promise<ReversedPaperDto> {
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record(tx, act, { kind, code, id, ...paper })),
      act.within,
    );
  }

  private async record(
    tx: EntityManager,
    act: UseCaseContext,
    asked: { kind: Reversible; code: string; id: string | null; note: string },
  ): Promise<ReversedPaperDto> {
    const { kind, code, id, note } = asked;
    const [ministry, office] = (await officesByCode(tx, [MINISTRY, code])) as [
      OfficeLine,
      OfficeLine,
    ];
    const ways = waysBack(kind, office.id, ministry.id);
    const accounts = await lock(
      tx,
      ways.flatMap(({ from, to }) => [from, to]),
    );
    const paper = await paperToReverse(tx, kind, office, id);
    const { quantity, date, reference } = paper;
    await requireWithinWindow(tx, act.at, office, date, this.settings.reportLateDays);
    for (const { from, of } of ways) {
      const there = balanceOf(accounts, from);
      const pile = from.kind === 'spoiled' ? 'spoiled' : 'on_hand';
      if (paper[of] > there) throw insufficient(office, paper[of], there, pile);
    }
    await writeReversal(tx, kind, paper, note, act);
    const moved = ways.filter(({ of }) => paper[of] > 0);
    const back = { reason: 'reversal' as const, occurredOn: date, reference };
    await post(
      tx,
      act,
      moved.map(({ from, to, of }) => ({ ...back, from, to, quantity: paper[of] })),
    );
    if (kind === 'opening') await takeOpeningBack(tx, office.id);
    if (kind !== 'destruction') await this.review.review(tx, act.at, [office.id]);
    if (act.actor.office.id !== office.id)
      await append(tx, act.at, 'paper.reversed', {
        ...{ office: office.id, paper: kind, quantity, date, reference, note },
        ...{ by: act.actor.name, byOffice: act.actor.office.id },
      });
    return {
      office: office.code,
      officeName: office.name,
      ...{ quantity, date, reference },
      reversedAt: act.at,
      reversedBy: act.actor.name,
      reversalNote: note,
    };
  }
}
