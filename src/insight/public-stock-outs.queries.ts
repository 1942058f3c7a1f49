import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { withinSql } from '../access/reach.js';
import { AnonymousReads, KeptForAMinute } from '../platform/anonymous-reads.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { Clock } from '../platform/clock.js';
import { Pages } from '../platform/keyset-pages.js';
import { badField } from '../platform/refusal.js';
import { toldFrom } from '../words/stock-out-spans.js';
import { AvailabilityQueries } from './availability.queries.js';
import type {
  PublicStockOutDto,
  PublicStockOutPageDto,
  PublicStockOutFileQueryDto,
} from './stock-outs.dto.js';

type Row = PublicStockOutDto & { today: CalendarDate };

const PLACE = /^\d{4}-\d{2}-\d{2} \d{2}(\.\d{2})?$/;

// The offices that availability tells of: open, and the province's own if it prints.
const STOCK_OUTS = `
  SELECT o.code, o.name, s.began_on AS "beganOn", s.ended_on AS "endedOn",
    greatest(coalesce(s.ended_on, today) - s.began_on + 1, 1) AS days, today
  FROM stock_outs s
  JOIN offices o ON o.id = s.office_id
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE o.timezone)::date AS today) place
  WHERE ${withinSql('o.code', '$1')} AND s.annulled_at IS NULL AND o.closed_at IS NULL
    AND (o.level = 'regency' OR EXISTS (SELECT FROM print_reports r WHERE r.office_id = o.id))
  ORDER BY s.began_on DESC, o.code DESC`;

const placeOf = ({ beganOn, code }: PublicStockOutDto) => `${beganOn} ${code}`;

/** When offices had no cards, as the public may know it: dates, never a number of cards. */
@Injectable()
export class PublicStockOutQueries {
  private readonly kept: KeptForAMinute<Row[]>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly availability: AvailabilityQueries,
    private readonly reads: AnonymousReads,
    private readonly clock: Clock,
  ) {
    this.kept = new KeptForAMinute(clock);
  }

  /**
   * As it was at most a minute ago, the last begun first; of the whole country where no province is
   * named. A reach's are kept whole, whatever dates are asked for. 404 `province.not_found`.
   */
  async list(query: PublicStockOutFileQueryDto): Promise<PublicStockOutPageDto> {
    const { province, from, to } = query;
    if (from && to && from > to) throw badField('from', 'must not be after to.');
    const within = this.availability.publicReach(province);
    const pages = new Pages('public-stock-outs', { province, from, to }, query);
    const after = pages.after(PLACE);
    const rows = await this.kept.of(within, () => this.reads.through(() => this.read(within)));
    const asked = rows.filter(
      (row) =>
        (row.endedOn === null || row.endedOn >= (from ?? toldFrom(row.today))) &&
        (to === undefined || row.beganOn <= to) &&
        (after === null || placeOf(row) < after),
    );
    return pages.page(asked, placeOf, ({ today: _, ...told }) => told);
  }

  private read(within: string): Promise<Row[]> {
    return this.dataSource.query<Row[]>(STOCK_OUTS, [within, this.clock.now()]);
  }
}
