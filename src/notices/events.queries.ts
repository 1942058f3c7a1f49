import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { Pages, UUID, type PageQuery } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type { EventDto, EventPageDto, EventWithTextDto } from './events.dto.js';

/** What is older counts as read, so that nobody comes back to a hundred of them. */
const UNREAD_FOR = '30 days';

/** Whether `at` of an event is so late that `person` may not have read it; `now` is an instant. */
const isLate = (at: string, person: string, now: string): string =>
  `${at} > ${now}::timestamptz - interval '${UNREAD_FOR}'
   AND ${at} >= (SELECT created_at FROM people WHERE id = ${person})`;

/** How many events of an office (its internal id) a person has not read. */
export const unreadSql = (office: string, person: string, now: string): string => `
  SELECT count(DISTINCT n.event_id)::integer FROM notices n
  WHERE n.office_id = ${office} AND NOT n.secret AND ${isLate('n.composed_at', person, now)}
    AND NOT EXISTS (SELECT FROM event_readings r
      WHERE r.person_id = ${person} AND r.event_id = n.event_id)`;

// Of an office every copy says the same, but for whom it greets.
const EVENTS = `
  SELECT e.id, e.kind, e.subject, e.at,
    r.read_at IS NULL AND ${isLate('e.at', '$2', '$3')} AS unread
  FROM (
    SELECT n.event_id AS id, min(n.kind) AS kind, min(n.subject) AS subject, min(n.composed_at) AS at
    FROM notices n
    WHERE n.office_id = $1 AND NOT n.secret AND ($4::uuid IS NULL OR n.event_id < $4)
    GROUP BY n.event_id ORDER BY n.event_id DESC LIMIT $5
  ) e
  LEFT JOIN event_readings r ON r.event_id = e.id AND r.person_id = $2
  ORDER BY e.id DESC`;

const EVENT = `
  SELECT n.event_id AS id, n.kind, n.subject, n.composed_at AS at, n.text,
    ${isLate('n.composed_at', '$3', '$4')} AND NOT EXISTS (SELECT FROM event_readings r
      WHERE r.person_id = $3 AND r.event_id = n.event_id) AS unread
  FROM notices n WHERE n.office_id = $1 AND NOT n.secret AND n.event_id = $2
  ORDER BY n.id LIMIT 1`;

const READ = `
  INSERT INTO event_readings (person_id, event_id, read_at)
  SELECT DISTINCT $2::uuid, n.event_id, $3::timestamptz FROM notices n
  WHERE n.office_id = $1 AND NOT n.secret AND ($4::uuid IS NULL OR n.event_id = $4)
    AND ${isLate('n.composed_at', '$2', '$3')}
  ON CONFLICT DO NOTHING`;

/**
 * What an office was told, an event a line, and what of it each person has read. One sees those of the own
 * office: an event of an office below is that office's.
 */
@Injectable()
export class EventsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list({ actor, at }: UseCaseContext, query: PageQuery): Promise<EventPageDto> {
    const { office, personId } = actor;
    const pages = new Pages('events', { office: office.code }, query);
    const rows = await this.dataSource.query<EventDto[]>(EVENTS, [
      ...[office.id, personId, at],
      pages.after(UUID),
      pages.limit + 1,
    ]);
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }

  /** 404 `event.not_found`. */
  async one({ actor, at }: UseCaseContext, id: string): Promise<EventWithTextDto> {
    const [event] = UUID.test(id)
      ? await this.dataSource.query<EventWithTextDto[]>(EVENT, [
          ...[actor.office.id, id],
          ...[actor.personId, at],
        ])
      : [];
    if (!event) throw notFound('event.not_found', `Your office was told of no event ${id}.`);
    return event;
  }

  async read(act: UseCaseContext, id: string): Promise<void> {
    await this.one(act, id);
    await this.write(act, id);
  }

  readAll(act: UseCaseContext): Promise<void> {
    return this.write(act, null);
  }

  private async write({ actor, at }: UseCaseContext, id: string | null): Promise<void> {
    await this.dataSource.query(READ, [actor.office.id, actor.personId, at, id]);
  }
}
