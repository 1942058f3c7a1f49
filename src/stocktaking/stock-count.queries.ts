import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { isWithin, officesWithinSql } from '../access/reach.js';
import { officeByCode } from '../offices/office-lines.js';
import { Pages, UUID, type Page, type PageQuery } from '../platform/keyset-pages.js';
import { namesSql } from '../platform/names.sql.js';
import { badField, notFound } from '../platform/refusal.js';
import type {
  DifferenceListQueryDto,
  OneStockCountDto,
  RecordedStockCountDto,
  SaidDto,
  StockCountPageDto,
  VerdictDto,
} from './stock-count.dto.js';

const SAID = `jsonb_build_object('cause', e.cause, 'text', e.text, 'at', e.recorded_at, 'by', p.name)`;
const VERDICT = `jsonb_build_object('kind', v.kind, 'reference', v.reference, 'note', v.note,
  'at', v.recorded_at, 'by', p.name, 'byOffice', o.code)`;
const EXPLANATIONS = `count_explanations e JOIN people p ON p.id = e.recorded_by WHERE e.count_id = c.id`;
const VERDICTS = `count_verdicts v JOIN people p ON p.id = v.recorded_by
  JOIN offices o ON o.id = v.recorded_by_office WHERE v.count_id = c.id`;

const LAST_CAUSE = `(SELECT e.cause FROM ${EXPLANATIONS} ORDER BY e.id DESC LIMIT 1)`;
/** Whether somebody of this name counted it, handed it over, recorded, explained or judged it. */
const CONCERNS = (part: string) => `(
  ${namesSql(`concat_ws(E'\\n', c.counted_by, c.given_by, c.taken_by, recorder.name)`, part)}
  OR EXISTS (SELECT 1 FROM ${EXPLANATIONS} AND ${namesSql('p.name', part)})
  OR EXISTS (SELECT 1 FROM ${VERDICTS} AND ${namesSql('p.name', part)}))`;

const COUNT = (more = '') => `
  SELECT c.id, office.code AS office, office.name AS "officeName", c.kind, c.counted_on AS "countedOn",
    c.expected, c.counted, c.counted_outside AS "countedOutside", c.difference, c.expected_spoiled AS "expectedSpoiled",
    c.counted_spoiled AS "countedSpoiled", c.spoiled_difference AS "spoiledDifference",
    c.counted_by AS "countedBy", c.given_by AS "givenBy", c.taken_by AS "takenBy",
    coalesce(d.state, 'closed') AS state, coalesce(d.above_tolerance, false) AS "aboveTolerance",
    (SELECT e.text FROM ${EXPLANATIONS} ORDER BY e.id LIMIT 1) AS reason,
    (SELECT ${SAID} FROM ${EXPLANATIONS} ORDER BY e.id DESC LIMIT 1) AS explanation,
    (SELECT ${VERDICT} FROM ${VERDICTS} ORDER BY v.id DESC LIMIT 1) AS verdict,
    d.closed_by AS "closedBy", d.closed_at AS "closedAt",
    c.recorded_at AS "recordedAt", recorder.name AS "recordedBy" ${more}
  FROM stock_counts c
  JOIN offices office ON office.id = c.office_id
  JOIN people recorder ON recorder.id = c.recorded_by
  LEFT JOIN count_differences d ON d.count_id = c.id`;

const WHOLE = COUNT(`,
    ARRAY (SELECT ${SAID} FROM ${EXPLANATIONS} ORDER BY e.id) AS explanations,
    ARRAY (SELECT ${VERDICT} FROM ${VERDICTS} ORDER BY v.id) AS verdicts`);

/** Instants within JSON are texts. */
const dated = <T extends SaidDto | VerdictDto>(said: T): T => ({ ...said, at: new Date(said.at) });

const told = <T extends RecordedStockCountDto>(row: T): T => ({
  ...row,
  explanation: row.explanation && dated(row.explanation),
  verdict: row.verdict && dated(row.verdict),
});

const toldWhole = (row: OneStockCountDto): OneStockCountDto => ({
  ...told(row),
  explanations: row.explanations.map(dated),
  verdicts: row.verdicts.map(dated),
});

const countNotFound = (id: string) =>
  notFound('count.not_found', `There is no stock count ${id} that you can see.`);

/** A count with all that is said of it; beyond the actor's reach it does not exist: 404 `count.not_found`. */
export async function countById(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<OneStockCountDto> {
  const [row] = UUID.test(id)
    ? await tx.query<OneStockCountDto[]>(`${WHOLE} WHERE c.id = $1`, [id])
    : [];
  if (!row || !isWithin(actor.office.code, row.office)) throw countNotFound(id);
  return toldWhole(row);
}

/** The counts of offices, and what became of what differed. */
@Injectable()
export class StockCountQueries {
  constructor(private readonly dataSource: DataSource) {}

  one(actor: Actor, id: string): Promise<OneStockCountDto> {
    return countById(this.dataSource.manager, actor, id);
  }

  /** Of one office, newest first. */
  of(code: string, query: PageQuery): Promise<StockCountPageDto> {
    return this.page(code, query, COUNT(), told);
  }

  /** The same, each with all that is said of it. */
  wholeOf(code: string, query: PageQuery): Promise<Page<OneStockCountDto>> {
    return this.page(code, query, WHOLE, toldWhole);
  }

  private async page<Row extends RecordedStockCountDto>(
    code: string,
    query: PageQuery,
    select: string,
    show: (row: Row) => Row,
  ): Promise<Page<Row>> {
    const { id } = await officeByCode(this.dataSource.manager, code);
    const pages = new Pages('stock-counts', { code }, query);
    const rows = await this.dataSource.query<Row[]>(
      `${select} WHERE c.office_id = $1 AND ($2::uuid IS NULL OR c.id < $2)
       ORDER BY c.id DESC LIMIT $3`,
      [id, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(rows, (row) => row.id, show);
  }

  /** Those that differed, of an office and all below it: newest first, what is open oldest first. */
  async differing(actor: Actor, query: DifferenceListQueryDto): Promise<StockCountPageDto> {
    const office = query.office ?? actor.office.code;
    const { state = null, person = null, kind = null, cause = null } = query;
    const { from = null, to = null } = query;
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    const filters = { office, state, person, kind, cause, from, to };
    const pages = new Pages('variances', filters, query);
    const [beyond, order] = state === 'open' ? ['>', 'ASC'] : ['<', 'DESC'];
    const rows = await this.dataSource.query<RecordedStockCountDto[]>(
      `${COUNT()}
       WHERE d.office_id = ANY(${officesWithinSql('$1')})
         AND ($2::text IS NULL OR d.state = $2 OR ($2 = 'open' AND d.state <> 'closed'))
         AND ($3::uuid IS NULL OR d.count_id ${beyond} $3)
         AND ($5::text IS NULL OR ${CONCERNS('$5')})
         AND ($6::text IS NULL OR c.kind = $6) AND ($7::text IS NULL OR ${LAST_CAUSE} = $7)
         AND ($8::date IS NULL OR c.counted_on >= $8) AND ($9::date IS NULL OR c.counted_on <= $9)
       ORDER BY d.count_id ${order} LIMIT $4`,
      [office, state, pages.after(UUID), pages.limit + 1, person, kind, cause, from, to],
    );
    return pages.page(rows, (row) => row.id, told);
  }
}
