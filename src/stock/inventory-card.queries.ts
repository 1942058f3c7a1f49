import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { poolOf } from '../platform/prepared-statements.js';
import { badField } from '../platform/refusal.js';
import { inventoryCard, type Inventory } from './inventory-card.js';
import type { InventoryCardDto } from './inventory-card.dto.js';
import { balancesThrough } from './past-days.sql.js';
import type { StockCardQueryDto } from './stock.dto.js';

/** $1 is the office's internal id; $2 and $3 the first day and the last one, or null: all of one moment. */
const INVENTORY = {
  name: 'stock.inventory_card',
  text: `
  WITH paper AS MATERIALIZED (
    SELECT ${paperNumber('sender.code', 'c')} AS number, c.reference, c.sent_on,
      CASE c.to_office WHEN $1 THEN sender.name ELSE receiver.name END AS other
    FROM consignments c
    JOIN offices sender ON sender.id = c.from_office JOIN offices receiver ON receiver.id = c.to_office
    WHERE $1 IN (c.from_office, c.to_office)
  ), movement AS (
    SELECT e.number, m.occurred_on, m.reason, m.reference, e.change, paper.reference AS document,
      paper.sent_on, paper.other, CASE WHEN e.change > 0 THEN m.from_kind ELSE m.to_kind END AS account
    FROM entries e
    JOIN movements m ON m.id = e.movement_id
    LEFT JOIN paper ON paper.number = m.reference
      AND m.reason IN ('dispatch', 'receipt', 'recall', 'receipt_correction', 'recovery')
    WHERE e.office_id = $1 AND e.kind = 'on_hand'
      AND m.occurred_on BETWEEN coalesce($2::date, '-infinity') AND coalesce($3::date, 'infinity')
  )
  SELECT
    (SELECT coalesce(sum(change), 0)::bigint
     FROM (${balancesThrough('ARRAY[$1::integer]', '($2::date - 1)')}) side
     WHERE kind = 'on_hand' AND $2 IS NOT NULL) AS opening,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('on', occurred_on, 'reason', reason, 'account', account,
       'reference', reference, 'document', document, 'documentOn', sent_on, 'otherOffice', other,
       'change', change) ORDER BY occurred_on, number), '[]') FROM movement) AS movements,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', from_on, 'rupiah', rupiah, 'reference', reference)),
       '[]') FROM unit_prices) AS prices`,
};

/** The card of inventory (kartu persediaan) of an office, by the dates on which things happened. */
@Injectable()
export class InventoryCardQueries {
  constructor(private readonly dataSource: DataSource) {}

  async card(
    { at }: Pick<UseCaseContext, 'at'>,
    code: string,
    query: StockCardQueryDto,
  ): Promise<InventoryCardDto> {
    const { reason, cursor, limit } = query;
    const [from, to] = [query.from ?? null, query.to ?? null];
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    if (reason)
      throw badField('reason', 'must be left out: a card of inventory has every movement.');
    for (const [field, page] of Object.entries({ cursor, limit }))
      if (page !== undefined) throw badField(field, 'must be left out: the card is one whole.');
    const office = await officeByCode(this.dataSource.manager, code);
    const today = dateAt(at, office.timezone);
    const { rows } = await poolOf(this.dataSource).query<Inventory>({
      ...INVENTORY,
      values: [office.id, from, to],
    });
    const lines = inventoryCard(rows[0]!, from, to && to < today ? to : today);
    return { office: office.code, officeName: office.name, from, to, lines, asOf: at };
  }
}
