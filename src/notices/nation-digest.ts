import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MINISTRY, provinceOf } from '../access/reach.js';
import {
  unansweredBroadcasts,
  type UnansweredBroadcast,
} from '../broadcasts/broadcasts-to-tell.js';
import { overdueLoans } from '../consignments/loans.queries.js';
import { recoveriesForMinistry } from '../consignments/recoveries.queries.js';
import { straysBefore } from '../incoming-letters/letters-to-tell.js';
import { backAtMinimum } from '../insight/back-at-minimum.queries.js';
import { differencesToTell } from '../insight/differences-to-tell.js';
import { Digests } from '../insight/digests.js';
import { InsightQueries } from '../insight/insight.queries.js';
import { hasNationNews, nationDigestOf, type NationDigest } from '../insight/nation-digest.js';
import { overdueMonths } from '../monthly-reports/overdue-months.js';
import { officeByCode, officesByCode } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { dateAt } from '../platform/calendar-date.js';
import type { CalendarMonth } from '../platform/calendar-month.js';
import { longWaiting } from '../restocking/long-waiting.js';
import { SETTINGS, type Settings } from '../settings.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** What the ministry is told in the morning. */
    'digest.nation': NationMorningDigest;
  }
}

/** What the ministry is told: also, by province, who has not submitted a month whose day has passed. */
export interface NationMorningDigest extends NationDigest {
  /** Absent in one from before. */
  monthsOverdue?: { code: string; name: string; offices: number; since: CalendarMonth }[];
  /** Letters of nobody known that came since the morning before; absent in one from before. */
  strayLetters?: number;
  /** The ministry's own that some office has not read or confirmed; absent in one from before. */
  broadcastsUnanswered?: UnansweredBroadcast[];
}

/** The ministry's clocks. */
export const WIB = 'Asia/Jakarta';

/** The ministry's morning digest, of all provinces (rule 21). */
@Injectable()
export class NationMorning {
  constructor(
    private readonly insight: InsightQueries,
    private readonly digests: Digests,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** As things stand at `at`, news or none; `slot` is when it was due. */
  async digestOf(tx: EntityManager, at: Date, slot: Date): Promise<NationMorningDigest> {
    const { id } = await officeByCode(tx, MINISTRY);
    const today = dateAt(at, WIB);
    const digest = nationDigestOf({
      office: id,
      today,
      timezone: WIB,
      country: await this.insight.regencies({ at, within: tx }, MINISTRY),
      waiting: await longWaiting(tx, at),
      onTheRoad: await this.digests.sentBy(tx, MINISTRY),
      backAtMinimum: await backAtMinimum(tx, MINISTRY, slot),
      differences: await differencesToTell(tx, today),
      recoveries: await recoveriesForMinistry(tx),
      loansOverdue: await overdueLoans(tx, at, MINISTRY, this.settings.loanDueDays),
    });
    return {
      ...digest,
      monthsOverdue: await this.monthsOverdue(tx, at),
      strayLetters: await straysBefore(tx, slot),
      broadcastsUnanswered: await unansweredBroadcasts(tx, at, MINISTRY),
    };
  }

  /** Nothing to say, no digest. */
  async tell(tx: EntityManager, at: Date, slot: Date): Promise<void> {
    const digest = await this.digestOf(tx, at, slot);
    const { monthsOverdue, strayLetters, broadcastsUnanswered } = digest;
    const besides = monthsOverdue?.length || strayLetters || broadcastsUnanswered?.length;
    if (hasNationNews(digest) || besides) await append(tx, at, 'digest.nation', digest);
  }

  /** By province with all below it, and the ministry's own; the longest overdue first. */
  private async monthsOverdue(tx: EntityManager, at: Date) {
    const overdue = await overdueMonths(tx, at, MINISTRY, this.settings.monthDueDay);
    const codes = [...new Set(overdue.map(({ code }) => provinceOf(code)))];
    const names = await officesByCode(tx, codes);
    return codes.map((code, n) => {
      const offices = overdue.filter((office) => provinceOf(office.code) === code);
      return { code, name: names[n]!.name, offices: offices.length, since: offices[0]!.month };
    });
  }
}
