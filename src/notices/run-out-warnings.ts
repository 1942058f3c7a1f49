import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isRegency, MINISTRY, provinceOf } from '../access/reach.js';
import { ProposalsService } from '../allocation/proposals.service.js';
import type { OfficeStockDto } from '../insight/insight.dto.js';
import { InsightQueries } from '../insight/insight.queries.js';
import { crossingIsOver } from '../insight/office-state.js';
import { officeByCode } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { quarterOf, type Task } from '../outbox/scheduler.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { SETTINGS, type Settings } from '../settings.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** To the office above, its internal id: what is about to run out below it, the soonest first. */
    'stock.running_out': { office: number; toSend: ToSend[] };
  }
}

/** An office that a consignment is to be decided on for, or should have been. */
export interface ToSend {
  name: string;
  onHand: number;
  sendBy: CalendarDate;
  /** What is on hand and on the road may be gone by this date. */
  outBy: CalendarDate;
  journeyDays: number;
  /** Cards that are proposed; 0: too few are available. */
  quantity: number;
}

// Of ten instances that find a crossing at once one writes it.
const CROSS = `
  INSERT INTO run_out_warnings (office_id, warned_at)
  SELECT id, $2 FROM offices WHERE code = ANY($1) ORDER BY id
  ON CONFLICT (office_id) DO NOTHING
  RETURNING (SELECT code FROM offices WHERE id = office_id) AS code`;

// Of an office that is no longer looked at, because it was closed, it is over too.
const END = `
  DELETE FROM run_out_warnings WHERE office_id NOT IN (SELECT id FROM offices WHERE code = ANY($1))`;

/**
 * The province is told once, before the office asks, when cards are about to run out; the ministry of a
 * province (domain, rule 6). Every quarter of an hour over the whole country, so that a report costs
 * nothing more.
 */
@Injectable()
export class RunOutWarnings {
  constructor(
    private readonly insight: InsightQueries,
    private readonly proposals: ProposalsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  readonly task: Task = {
    name: 'run-out-warnings',
    slotOf: quarterOf,
    work: (tx, now) => this.warn(tx, now),
  };

  async warn(tx: EntityManager, at: Date): Promise<void> {
    const { items, provinces } = await this.insight.regencies({ at, within: tx }, MINISTRY);
    const offices = [...provinces!, ...items];
    await this.end(tx, at, offices);
    const crossing = offices.filter(
      ({ state, liveRequest }) => state === 'running_out' && liveRequest === null,
    );
    if (crossing.length === 0) return;
    const begun = await tx.query<{ code: string }[]>(CROSS, [
      crossing.map(({ office }) => office),
      at,
    ]);
    const codes = new Set(begun.map(({ code }) => code));
    await this.tell(
      tx,
      at,
      crossing.filter(({ office }) => codes.has(office)),
    );
  }

  /** One letter to each office above, with what the system would send, for each of those that cross. */
  private async tell(tx: EntityManager, at: Date, crossing: OfficeStockDto[]): Promise<void> {
    for (const above of new Set(crossing.map(({ office }) => aboveOf(office)))) {
      const below = crossing.filter(({ office }) => aboveOf(office) === above);
      const { rows } = await this.proposals.pushWithin(tx, at, above);
      const proposed = new Map(rows.map((row) => [row.office, row.quantity]));
      const toSend = below
        .map((office) => toSendOf(office, proposed.get(office.office) ?? 0))
        .sort((a, b) => (a.sendBy < b.sendBy ? -1 : 1));
      const { id } = await officeByCode(tx, above);
      await append(tx, at, 'stock.running_out', { office: id, toSend });
    }
  }

  /** By the ministry's date everywhere: an end half a day early or late warns nobody twice. */
  private async end(tx: EntityManager, at: Date, offices: OfficeStockDto[]): Promise<void> {
    const { timezone } = await officeByCode(tx, MINISTRY);
    const today = dateAt(at, timezone);
    const lasting = offices.filter(
      ({ sendBy }) => !crossingIsOver(sendBy, today, this.settings.decideDays),
    );
    await tx.query(END, [lasting.map(({ office }) => office)]);
  }
}

const aboveOf = (office: string): string => (isRegency(office) ? provinceOf(office) : MINISTRY);

const toSendOf = (
  { officeName, onHand, sendBy, journeyDays }: OfficeStockDto,
  quantity: number,
): ToSend => ({
  name: officeName,
  onHand,
  sendBy: sendBy!,
  outBy: addDays(sendBy!, journeyDays),
  journeyDays,
  quantity,
});
