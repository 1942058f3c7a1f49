import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { provinceOf, withinSql } from '../access/reach.js';
import { AvailabilityQueries } from '../insight/availability.queries.js';
import { AnonymousReads, KeptForAMinute } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/refusal.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import type { ToldAvailability } from '../words/availability.js';
import type { Span } from '../words/stock-out-spans.js';

export interface OfficeOnPage {
  code: string;
  name: string;
  timezone: string;
}

/** Plain text, as an office's staff wrote it on one of its days. */
export interface OfficesWord {
  text: string;
  dailyQuota: number | null;
  setOn: CalendarDate;
  until: CalendarDate;
}

export interface OfficeAvailability extends OfficeOnPage, ToldAvailability {
  /** Its own date. */
  today: CalendarDate;
  /** What it tells in its own words; null where nothing stands. */
  word: OfficesWord | null;
  /** When it had no cards within the last 24 months, the last first. */
  stockOuts: Span[];
}

export interface ProvinceAvailability extends OfficeOnPage {
  /** The province's own office, where it prints for its regencies. */
  own: OfficeAvailability | null;
  regencies: OfficeAvailability[];
}

const OFFICE = /^\d{2}(\.\d{2})?$/;
const OPEN = 'SELECT code, name, timezone FROM offices WHERE closed_at IS NULL';
const PROVINCES = `${OPEN} AND level = 'province' ORDER BY code`;

/** Of a province with all its regencies, at the instant $2. */
const WITHIN = `
  SELECT o.code, o.name, o.timezone, ARRAY (
    SELECT jsonb_build_object('beganOn', s.began_on, 'endedOn', s.ended_on) FROM stock_outs s
    WHERE s.office_id = o.id AND s.annulled_at IS NULL
      AND coalesce(s.ended_on, 'infinity')
        >= ($2::timestamptz AT TIME ZONE o.timezone)::date - interval '24 months'
    ORDER BY s.began_on DESC) AS "stockOuts", (
    SELECT jsonb_build_object('text', w.text, 'dailyQuota', w.daily_quota, 'setOn', w.set_on, 'until', w.until_on)
    FROM public_words w WHERE w.office_id = o.id AND w.taken_down_at IS NULL
      AND w.until_on >= ($2::timestamptz AT TIME ZONE o.timezone)::date) AS word
  FROM offices o WHERE o.closed_at IS NULL AND ${withinSql('o.code', '$1')}`;

/** What the public page tells, as it was at most a minute ago. */
@Injectable()
export class PublicPageQueries {
  private readonly choice: KeptForAMinute<OfficeOnPage[]>;
  private readonly told: KeptForAMinute<ProvinceAvailability>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly availability: AvailabilityQueries,
    private readonly reads: AnonymousReads,
    private readonly clock: Clock,
  ) {
    this.choice = new KeptForAMinute(clock);
    this.told = new KeptForAMinute(clock);
  }

  provinces(): Promise<OfficeOnPage[]> {
    return this.choice.of('', () =>
      this.reads.through(() => this.dataSource.query<OfficeOnPage[]>(PROVINCES)),
    );
  }

  /** A province as the public may see it. 404 `province.not_found`. */
  async province(code: string): Promise<ProvinceAvailability> {
    this.availability.requireProvince(code);
    return this.told.of(code, () => this.read(code));
  }

  private async read(code: string): Promise<ProvinceAvailability> {
    const { items } = await this.availability.of(code);
    const now = this.clock.now();
    const places = await this.reads.through(() =>
      this.dataSource.query<(OfficeOnPage & Pick<OfficeAvailability, 'stockOuts' | 'word'>)[]>(
        WITHIN,
        [code, now],
      ),
    );
    const placeOf = new Map(places.map((place) => [place.code, place]));
    const province = placeOf.get(code);
    if (!province) throw notFound('province.not_found', `There is no province ${code}.`);
    const told = items.map((item) => {
      const nothing = { stockOuts: [], word: null };
      const { timezone, stockOuts, word } = placeOf.get(item.code) ?? { ...province, ...nothing };
      return { ...item, timezone, stockOuts, word, today: dateAt(now, timezone) };
    });
    const regencies = told.filter((item) => item.code !== code);
    regencies.sort((a, b) => a.name.localeCompare(b.name, 'id'));
    const { name, timezone } = province;
    return {
      code,
      name,
      timezone,
      own: told.find((item) => item.code === code) ?? null,
      regencies,
    };
  }

  /** One office that prints, and the province it belongs to. 404 when it is no such office. */
  async office(
    code: string,
  ): Promise<{ province: ProvinceAvailability; office: OfficeAvailability }> {
    if (!OFFICE.test(code)) throw notFound('office.not_found', 'An office has a code like 65.71.');
    const province = await this.province(provinceOf(code));
    const office = [province.own, ...province.regencies].find((told) => told?.code === code);
    if (!office) throw notFound('office.not_found', `No office ${code} prints cards.`);
    return { province, office };
  }
}
