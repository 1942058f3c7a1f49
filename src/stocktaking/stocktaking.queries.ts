import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeByCode } from '../offices/office-lines.js';
import { Pages, UUID, type Page, type PageQuery } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type { OpeningStockListDto, RecordedOpeningStockDto } from './reversal.dto.js';
import type { RecordedDestructionDto, RecordedSupplyDto } from './stocktaking.dto.js';

const RECORDED = `o.code AS office, o.name AS "officeName", p.recorded_at AS "recordedAt",
  recorder.name AS "recordedBy"`;
const BY = `JOIN people recorder ON recorder.id = p.recorded_by`;

const REVERSED = `r.reversed_at AS "reversedAt", reverser.name AS "reversedBy", r.note AS "reversalNote"`;
const REVERSER = `LEFT JOIN people reverser ON reverser.id = r.reversed_by`;
const people = (first: string, second: string, names: [string, string]) => `(
    SELECT coalesce(jsonb_agg(jsonb_build_object('${names[0]}', one, '${names[1]}', two) ORDER BY place), '[]')
    FROM unnest(p.${first}, p.${second}) WITH ORDINALITY AS people(one, two, place))`;
/** A record of before names its witnesses in one line, and of its officers nobody. */
const DESTROYED = `p.place, p.method,
    jsonb_build_object('print', p.by_print, 'encode', p.by_encode, 'factory', p.by_factory,
      'other', p.by_other, 'unknown', p.by_unknown) AS blanks,
    jsonb_build_object('damaged', p.withdrawn_damaged, 'changed', p.withdrawn_changed,
      'moved', p.withdrawn_moved, 'deceased', p.withdrawn_deceased, 'other', p.withdrawn_other) AS withdrawn,
    ${people('officer_names', 'officer_nips', ['name', 'nip'])} AS officers,
    CASE WHEN p.witnesses IS NULL THEN ${people('witness_names', 'witness_agencies', ['name', 'agency'])}
      ELSE jsonb_build_array(jsonb_build_object('name', p.witnesses, 'agency', NULL)) END AS witnesses`;

// Supplies are all the ministry's: of any other office there are none.
const SUPPLIES = `
  SELECT p.id, ${RECORDED}, p.quantity, p.reference, p.received_on AS "receivedOn", p.note, ${REVERSED}
  FROM supplies p JOIN offices o ON o.level = 'ministry' ${BY}
  LEFT JOIN supply_reversals r ON r.supply_id = p.id ${REVERSER}`;
const DESTRUCTIONS = `
  SELECT p.id, ${RECORDED}, p.quantity, p.destroyed_on AS "destroyedOn", p.reference, p.note,
    ${DESTROYED}, ${REVERSED}
  FROM destructions p JOIN offices o ON o.id = p.office_id ${BY}
  LEFT JOIN destruction_reversals r ON r.destruction_id = p.id ${REVERSER}`;
const OPENING_STOCKS = `
  SELECT ${RECORDED}, p.nth, p.quantity, p.spoiled, p.as_of AS "asOf", ${REVERSED}
  FROM opening_stocks p JOIN offices o ON o.id = p.office_id ${BY}
  LEFT JOIN opening_stock_reversals r ON r.office_id = p.office_id AND r.nth = p.nth ${REVERSER}
  WHERE o.code = $1 ORDER BY p.nth DESC`;

/** The papers of one office, newest first. */
@Injectable()
export class StocktakingQueries {
  constructor(private readonly dataSource: DataSource) {}

  supplies(code: string, query: PageQuery): Promise<Page<RecordedSupplyDto>> {
    return this.papers('supplies', SUPPLIES, code, query);
  }

  destructions(code: string, query: PageQuery): Promise<Page<RecordedDestructionDto>> {
    return this.papers('destructions', DESTRUCTIONS, code, query);
  }

  /** The last one first: those before it are reversed. */
  async openingStocks(code: string): Promise<OpeningStockListDto> {
    await officeByCode(this.dataSource.manager, code);
    const items = await this.dataSource.query<RecordedOpeningStockDto[]>(OPENING_STOCKS, [code]);
    return { items, nextCursor: null };
  }

  /** 404 `destruction.not_found`: of another office, or of none. */
  async destruction(code: string, id: string): Promise<RecordedDestructionDto> {
    const [found] = UUID.test(id)
      ? await this.dataSource.query<RecordedDestructionDto[]>(
          `${DESTRUCTIONS} WHERE o.code = $1 AND p.id = $2`,
          [code, id],
        )
      : [];
    if (!found)
      throw notFound('destruction.not_found', `Office ${code} has recorded no such destruction.`);
    return found;
  }

  private async papers<T extends { id: string }>(
    route: string,
    select: string,
    code: string,
    query: PageQuery,
  ): Promise<Page<T>> {
    const { id } = await officeByCode(this.dataSource.manager, code);
    const pages = new Pages(route, { code }, query);
    const rows = await this.dataSource.query<T[]>(
      `${select} WHERE o.id = $1 AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
      [id, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }
}
