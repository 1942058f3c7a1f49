import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeByCode } from '../offices/office-lines.js';
import { Pages, UUID, type Page, type PageQuery } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type {
  RecordedDestructionDto,
  RecordedStockCountDto,
  RecordedSupplyDto,
} from './stocktaking.dto.js';

const RECORDED = `o.code AS office, o.name AS "officeName", p.recorded_at AS "recordedAt",
  recorder.name AS "recordedBy"`;
const BY = `JOIN people recorder ON recorder.id = p.recorded_by`;

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
  SELECT p.id, ${RECORDED}, p.quantity, p.reference, p.received_on AS "receivedOn", p.note
  FROM supplies p JOIN offices o ON o.level = 'ministry' ${BY}`;
const STOCK_COUNTS = `
  SELECT p.id, ${RECORDED}, p.counted_on AS "countedOn", p.expected, p.counted, p.difference, p.reason
  FROM stock_counts p JOIN offices o ON o.id = p.office_id ${BY}`;
const DESTRUCTIONS = `
  SELECT p.id, ${RECORDED}, p.quantity, p.destroyed_on AS "destroyedOn", p.reference, p.note,
    ${DESTROYED}
  FROM destructions p JOIN offices o ON o.id = p.office_id ${BY}`;

/** The papers of one office, newest first. */
@Injectable()
export class StocktakingQueries {
  constructor(private readonly dataSource: DataSource) {}

  supplies(code: string, query: PageQuery): Promise<Page<RecordedSupplyDto>> {
    return this.papers('supplies', SUPPLIES, code, query);
  }

  stockCounts(code: string, query: PageQuery): Promise<Page<RecordedStockCountDto>> {
    return this.papers('stock-counts', STOCK_COUNTS, code, query);
  }

  destructions(code: string, query: PageQuery): Promise<Page<RecordedDestructionDto>> {
    return this.papers('destructions', DESTRUCTIONS, code, query);
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
