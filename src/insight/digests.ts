import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withinSql } from '../access/reach.js';
import { overdueLoans } from '../consignments/loans.queries.js';
import { waitingRecoveries } from '../consignments/recoveries.queries.js';
import { overdueToTellAbove } from '../hand-outs/hand-outs.queries.js';
import { paperNumber } from '../offices/office-lines.js';
import { SETTINGS, type Settings } from '../settings.js';
import { MOST_DIFFERENCES } from './differences-to-tell.js';
import { digestOf, type Digest, type Journey, type OpenDifference } from './digest.js';
import { forecastOffices, type OfficeWithDays } from './office-forecasts.js';
import { officeStocksWithDays } from './office-stock.sql.js';

const SUBTREE = officeStocksWithDays(withinSql('office.code', '$3'), '$4');

const onTheRoad = (whose: string) => `
  SELECT ${paperNumber('sender.code', 'c')} AS number, sender.name AS "from", receiver.name AS "to",
    c.quantity, c.sent_on AS "sentOn"
  FROM consignments c
  JOIN offices sender ON sender.id = c.from_office
  JOIN offices receiver ON receiver.id = c.to_office
  WHERE c.state = 'in_transit'
    AND ${whose}
  ORDER BY c.id`;

const OPEN_DIFFERENCES = `
  SELECT d.count_id AS "countId", o.code, o.name, c.counted_on AS "countedOn", c.difference,
    c.spoiled_difference AS "spoiledDifference", d.state
  FROM count_differences d
  JOIN stock_counts c ON c.id = d.count_id
  JOIN offices o ON o.id = d.office_id
  WHERE d.state <> 'closed' AND ${withinSql('o.code', '$1')}
  ORDER BY d.count_id LIMIT ${MOST_DIFFERENCES}`;
const ON_THE_ROAD = onTheRoad(
  `(${withinSql('sender.code', '$1')} OR ${withinSql('receiver.code', '$1')})`,
);
const SENT_BY = onTheRoad('sender.code = $1');

/** A province where an office has begun; `firstDataAt` is when its first entry was made. */
export interface ProvinceToDigest {
  id: number;
  code: string;
  timezone: string;
  firstDataAt: Date;
}

const PROVINCES = `
  SELECT province.id, province.code, province.timezone, min(m.recorded_at) AS "firstDataAt"
  FROM offices province
  JOIN offices office ON province.id IN (office.id, office.parent_id)
  JOIN entries e ON e.office_id = office.id AND e.kind = 'on_hand' AND e.number = 1
  JOIN movements m ON m.id = e.movement_id
  WHERE province.level = 'province' AND province.closed_at IS NULL
  GROUP BY province.id ORDER BY province.code`;

/** What a province is told each morning. */
@Injectable()
export class Digests {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  provincesToDigest(tx: EntityManager): Promise<ProvinceToDigest[]> {
    return tx.query(PROVINCES);
  }

  /** What an office itself has on the road. */
  sentBy(tx: EntityManager, office: string): Promise<Journey[]> {
    return tx.query(SENT_BY, [office]);
  }

  /** As things stand at `at`, news or none; null where there is no such province. */
  async digestOf(tx: EntityManager, at: Date, province: string): Promise<Digest | null> {
    const rows = await tx.query<OfficeWithDays[]>(SUBTREE, [
      at,
      this.settings.reportLateDays,
      province,
      this.settings.destroyWithinDays,
    ]);
    const offices = forecastOffices(rows);
    const own = offices.find(({ office }) => office === province);
    if (!own) return null;
    const onTheRoad = await tx.query<Journey[]>(ON_THE_ROAD, [province]);
    const openDifferences = await tx.query<OpenDifference[]>(OPEN_DIFFERENCES, [province]);
    const recoveries = await waitingRecoveries(tx, province);
    const handOutsOverdue = await overdueToTellAbove(tx, province, own.today);
    const loansOverdue = await overdueLoans(tx, at, province, this.settings.loanDueDays);
    return {
      ...digestOf(own, offices, onTheRoad, this.settings, openDifferences),
      ...(handOutsOverdue.length > 0 && { handOutsOverdue }),
      ...(loansOverdue.length > 0 && { loansOverdue }),
      ...(recoveries.length > 0 && { recoveries }),
    };
  }
}
