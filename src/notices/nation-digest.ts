import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MINISTRY } from '../access/reach.js';
import { recoveriesForMinistry } from '../consignments/recoveries.queries.js';
import { backAtMinimum } from '../insight/back-at-minimum.queries.js';
import { differencesToTell } from '../insight/differences-to-tell.js';
import { Digests } from '../insight/digests.js';
import { InsightQueries } from '../insight/insight.queries.js';
import { hasNationNews, nationDigestOf, type NationDigest } from '../insight/nation-digest.js';
import { officeByCode } from '../offices/office-lines.js';
import { append } from '../outbox/outbox.js';
import { dateAt } from '../platform/calendar-date.js';
import { longWaiting } from '../restocking/long-waiting.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** What the ministry is told in the morning. */
    'digest.nation': NationDigest;
  }
}

/** The ministry's clocks. */
export const WIB = 'Asia/Jakarta';

/** The ministry's morning digest, of all provinces (rule 21). */
@Injectable()
export class NationMorning {
  constructor(
    private readonly insight: InsightQueries,
    private readonly digests: Digests,
  ) {}

  /** As things stand at `at`, news or none; `slot` is when it was due. */
  async digestOf(tx: EntityManager, at: Date, slot: Date): Promise<NationDigest> {
    const { id } = await officeByCode(tx, MINISTRY);
    const today = dateAt(at, WIB);
    return nationDigestOf({
      office: id,
      today,
      timezone: WIB,
      country: await this.insight.regencies({ at, within: tx }, MINISTRY),
      waiting: await longWaiting(tx, at),
      onTheRoad: await this.digests.sentBy(tx, MINISTRY),
      backAtMinimum: await backAtMinimum(tx, MINISTRY, slot),
      differences: await differencesToTell(tx, today),
      recoveries: await recoveriesForMinistry(tx),
    });
  }

  /** Nothing to say, no digest. */
  async tell(tx: EntityManager, at: Date, slot: Date): Promise<void> {
    const digest = await this.digestOf(tx, at, slot);
    if (hasNationNews(digest)) await append(tx, at, 'digest.nation', digest);
  }
}
