import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../settings.js';
import { lock } from '../stock/ledger.js';
import type { UnusualDay } from './messages.js';
import { judge } from './low-stock.js';
import { openAutomatically, withdrawAutomatically } from './automatic-request.js';
import { allStandings, standingsOf, type OfficeStanding } from './standings.js';

/** Sees to it that a low office has its one live request, and that nobody is asked without need. */
@Injectable()
export class Review {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /**
   * Opens, withdraws or leaves alone. Call it in the same transaction after every movement of `on_hand`,
   * up or down, with those accounts still locked; twice, or ten instances at once, still make one request.
   * `because` goes into the letter about a request that opens now.
   */
  async review(
    tx: EntityManager,
    at: Date,
    offices: number[],
    because: UnusualDay | null = null,
  ): Promise<void> {
    for (const standing of await standingsOf(tx, offices))
      await this.settle(tx, at, standing, because);
  }

  /** The same over all watched offices: sees a changed minimum and an ended quiet. */
  async sweep(tx: EntityManager, at: Date): Promise<void> {
    const due = (await allStandings(tx))
      .filter((standing) => judge(standing, at, this.settings).do !== 'nothing')
      .map(({ office }) => office);
    if (due.length === 0) return;
    await lock(
      tx,
      due.map((office) => ({ office, kind: 'on_hand' })),
    );
    await this.review(tx, at, due);
  }

  /** No automatic request for REFUSAL_QUIET_DAYS, or until stock has been back at the minimum. */
  async keepQuiet(tx: EntityManager, at: Date, office: number): Promise<void> {
    const until = new Date(at.getTime() + this.settings.refusalQuietDays * 86_400_000);
    await tx.query(
      `INSERT INTO quiet_offices (office_id, quiet_until) VALUES ($1, $2)
       ON CONFLICT (office_id) DO UPDATE SET quiet_until = excluded.quiet_until`,
      [office, until],
    );
  }

  private async settle(
    tx: EntityManager,
    at: Date,
    standing: OfficeStanding,
    because: UnusualDay | null,
  ): Promise<void> {
    const verdict = judge(standing, at, this.settings);
    if (verdict.do === 'nothing') return;
    if (verdict.do === 'open')
      return openAutomatically(tx, at, standing, {
        quantity: verdict.quantity,
        rules: this.settings,
        because,
      });
    if (verdict.do === 'withdraw') await withdrawAutomatically(tx, at, standing);
    await tx.query(`DELETE FROM quiet_offices WHERE office_id = $1`, [standing.office]);
  }
}
