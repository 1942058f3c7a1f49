import { Injectable } from '@nestjs/common';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import { authorise } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { workingDaysSince } from '../offices/kept-holidays.js';
import { append } from '../outbox/outbox.js';
import { addDays, dateAt } from '../platform/calendar-date.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { lockTally, tooLate } from './fulfilment.js';
import { messageOf } from './request-rows.js';
import { isWaiting } from './request.js';
import type { ReminderDto, RestockRequestDto } from './restocking.dto.js';
import { requestById } from './restocking.queries.js';
import { workingDayOf } from './waiting.js';

refuseOn('request_reminded_once_a_working_day', () =>
  conflict(
    'request.reminded_today',
    'This request was reminded of today already; the next reminder may go on the next working day.',
  ),
);

/** No run of days of rest is as long. */
const LONGEST_REST = 30;

/** The asking office asks again, once a working day of its own, for as long as its request waits. */
@Injectable()
export class RemindersService {
  constructor(private readonly transactions: Transactions) {}

  remind(act: UseCaseContext, id: string, { note }: ReminderDto): Promise<RestockRequestDto> {
    return this.transactions.run(async (tx) => {
      const { office } = await requestById(tx, act.actor, id);
      authorise(act.actor, 'request.change', office);
      return idempotently(tx, act, async () => {
        const locked = await lockTally(tx, id);
        const request = await requestById(tx, act.actor, id);
        if (!isWaiting(locked)) throw tooLate(request, 'reminded of');
        const today = dateAt(act.at, act.actor.office.timezone);
        const workingDays = await workingDaysSince(tx, addDays(today, -LONGEST_REST));
        const [{ to }] = await tx.query<[{ to: number }]>(REMIND, [
          ...[id, workingDayOf(today, workingDays(office)), note ?? null],
          ...[act.at, act.actor.personId],
        ]);
        await recordChange(tx, act, locked.office, 'request.reminded', null, {
          number: request.number,
          note: note ?? null,
        });
        const message = await messageOf(tx, id, act.actor, note ?? null);
        const openedAt = request.openedAt.toISOString();
        await append(tx, act.at, 'request.reminded', { ...message, to, openedAt });
        return requestById(tx, act.actor, id);
      });
    }, act.within);
  }
}

const REMIND = `
  INSERT INTO request_reminders (request_id, working_day, note, reminded_at, reminded_by)
  VALUES ($1, $2, $3, $4, $5)
  RETURNING (SELECT coalesce(r.answered_by_office, o.parent_id)
    FROM restock_requests r JOIN offices o ON o.id = r.office_id WHERE r.id = request_id) AS "to"`;
