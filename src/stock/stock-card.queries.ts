import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeByCode } from '../offices/office-lines.js';
import { NUMBER, Pages } from '../platform/keyset-pages.js';
import { poolOf } from '../platform/prepared-statements.js';
import { badField } from '../platform/refusal.js';
import type { StockCardEntryDto, StockCardPageDto, StockCardQueryDto } from './stock.dto.js';

type Row = StockCardEntryDto & { number: number };

const BEYOND_EVERY_ENTRY = '9223372036854775807';

// Entries are numbered in the order of recording, so any page is one range of their primary key.
const card = (filters: string) => `
  SELECT e.number, m.id, m.occurred_on AS "occurredOn", m.recorded_at AS "recordedAt", m.reason,
    m.reference, e.change, e.balance, person.name AS by, by_office.code AS "byOffice",
    counterpart.code AS counterpart
  FROM entries e
  JOIN movements m ON m.id = e.movement_id
  JOIN people person ON person.id = m.recorded_by
  JOIN offices by_office ON by_office.id = m.recorded_by_office
  LEFT JOIN offices counterpart ON m.from_office <> m.to_office
    AND counterpart.id = CASE e.office_id WHEN m.from_office THEN m.to_office ELSE m.from_office END
  WHERE e.office_id = (SELECT id FROM offices WHERE code = $1) AND e.kind = 'on_hand' AND e.number < $2 ${filters}
  ORDER BY e.number DESC LIMIT $3`;

const WHOLE = { name: 'stock.card', text: card('') };
const FILTERED = {
  name: 'stock.card_filtered',
  text: card(`
    AND m.reason = coalesce($4::movement_reason, m.reason)
    AND m.occurred_on BETWEEN coalesce($5::date, '-infinity') AND coalesce($6::date, 'infinity')`),
};

@Injectable()
export class StockCardQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The entries on what an office has on hand, the last recorded first. */
  async card(code: string, query: StockCardQueryDto): Promise<StockCardPageDto> {
    const { reason = null, from = null, to = null } = query;
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    const pages = new Pages('stock-card', { code, reason, from, to }, query);
    const after = pages.after(NUMBER) ?? BEYOND_EVERY_ENTRY;
    const range = [code, after, pages.limit + 1];
    const { rows } = await poolOf(this.dataSource).query<Row>(
      reason || from || to
        ? { ...FILTERED, values: [...range, reason, from, to] }
        : { ...WHOLE, values: range },
    );
    if (rows.length === 0) await officeByCode(this.dataSource.manager, code);
    return pages.page(
      rows,
      (row) => row.number,
      ({ number: _, ...entry }) => entry,
    );
  }
}
