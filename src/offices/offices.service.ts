import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '../access/use-case-context.js';
import { changedFields, recordChange } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { dateAt } from '../platform/calendar-date.js';
import { badField } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { DEFAULT_CARDS_PER } from './defaults.js';
import { Office } from './office.entity.js';
import { officeByCode } from './office-lines.js';
import type { ChangeOfficeDto, OfficeDto } from './offices.dto.js';
import { readOffice } from './offices.queries.js';

@Injectable()
export class OfficesService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Changes an office's settings and keeps what changed on record. The late window belongs to the offices
   * above; a changed minimum is acted on by the next movement or sweep.
   */
  change(act: UseCaseContext, code: string, body: ChangeOfficeDto): Promise<OfficeDto> {
    if (body.reportLateDays !== undefined || body.reportLateUntil !== undefined)
      authorise(act.actor, 'office.widen_window', code);
    return this.transactions.run(async (tx) => {
      const { id } = await officeByCode(tx, code);
      const office = await tx.findOneOrFail(Office, {
        where: { id },
        // Not for its key: a report, which names its office, waits for nobody who changes a setting.
        lock: { mode: 'for_no_key_update' },
      });
      const { before, after } = changedFields(office, {
        ...body,
        name: body.name ?? undefined,
        cardsPerRibbon: orDefault(body.cardsPerRibbon, DEFAULT_CARDS_PER.ribbon),
        cardsPerFilm: orDefault(body.cardsPerFilm, DEFAULT_CARDS_PER.film),
      });
      if (Object.keys(after).length > 0) {
        requireWholeWindow({ ...office, ...after }, after, dateAt(act.at, office.timezone));
        await tx.update(Office, { id }, after);
        await recordChange(tx, act, id, 'office.changed', before, after);
      }
      return readOffice(tx, code);
    }, act.within);
  }
}

/** Left out, nothing changes; null is the default again. */
const orDefault = (said: number | null | undefined, byDefault: number): number | undefined =>
  said === null ? byDefault : said;

function requireWholeWindow(office: Office, after: Partial<Office>, today: string): void {
  if (office.reportLateDays !== null && office.reportLateUntil === null)
    throw badField('reportLateUntil', 'must say until when the window is widened');
  if (office.reportLateDays === null && office.reportLateUntil !== null)
    throw badField('reportLateDays', 'must say how many days back may be reported');
  if (after.reportLateUntil && after.reportLateUntil < today)
    throw badField('reportLateUntil', `must not be before today, ${today}`);
}
