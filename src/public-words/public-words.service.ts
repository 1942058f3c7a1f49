import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import type { Reading, UseCaseContext } from '../access/use-case-context.js';
import { lockedOffice, officeByCode, type OfficeLine } from '../offices/office-lines.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { badField, conflict, notFound } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { MOST_DAYS } from './public-word.js';
import type {
  OfficesPublicWordDto,
  PublicWordDto,
  SetPublicWordDto,
  TakeDownDto,
} from './public-words.dto.js';

const WORD = `
  SELECT w.text, w.daily_quota AS "dailyQuota", w.until_on AS until, w.set_on AS "setOn",
    w.set_at AS "setAt", setter.name AS "setBy", w.taken_down_at IS NULL AND w.until_on >= $2 AS shown,
    w.taken_down_at AS "takenDownAt", taker.name AS "takenDownBy", above.name AS "takenDownByOffice",
    w.taken_down_reason AS "takenDownReason"
  FROM public_words w
  JOIN people setter ON setter.id = w.set_by
  LEFT JOIN people taker ON taker.id = w.taken_down_by
  LEFT JOIN offices above ON above.id = taker.office_id
  WHERE w.office_id = $1`;

/** Kata kantor: one at a time of each office; every one that ever stood is in the office's history. */
@Injectable()
export class PublicWordsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async of({ at, within }: Reading, code: string): Promise<OfficesPublicWordDto> {
    const tx = within ?? this.dataSource.manager;
    return { word: await wordOf(tx, await officeByCode(tx, code), at) };
  }

  /**
   * Sets it in place of the one before, also of one that was taken down; the same again changes nothing.
   * 400 `request.invalid` where it would stand too long.
   */
  set(act: UseCaseContext, code: string, body: SetPublicWordDto): Promise<OfficesPublicWordDto> {
    return this.transactions.run(async (tx) => {
      const office = await lockedOffice(tx, code);
      const setOn = dateAt(act.at, office.timezone);
      const { text, dailyQuota = null, until } = body;
      requireUntil(until, setOn);
      const before = await wordOf(tx, office, act.at);
      const same =
        before?.shown &&
        before.text === text &&
        before.dailyQuota === dailyQuota &&
        before.until === until;
      if (same) return { word: before };
      await tx.query(
        `INSERT INTO public_words (office_id, text, daily_quota, until_on, set_on, set_at, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (office_id) DO UPDATE SET text = excluded.text, daily_quota = excluded.daily_quota,
           until_on = excluded.until_on, set_on = excluded.set_on, set_at = excluded.set_at,
           set_by = excluded.set_by, taken_down_at = NULL, taken_down_by = NULL, taken_down_reason = NULL`,
        [office.id, text, dailyQuota, until, setOn, act.at, act.actor.personId],
      );
      const after = { text, dailyQuota, untilOn: until };
      await recordChange(tx, act, office.id, 'public_word.set', before && told(before), after);
      return { word: await wordOf(tx, office, act.at) };
    }, act.within);
  }

  /** The office takes back its own. 404 `public_word.not_found`. */
  withdraw(act: UseCaseContext, code: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const office = await lockedOffice(tx, code);
      const before = await wanted(tx, office, act.at);
      await tx.query(`DELETE FROM public_words WHERE office_id = $1`, [office.id]);
      await recordChange(tx, act, office.id, 'public_word.withdrawn', told(before), null);
    }, act.within);
  }

  /** An office above takes it down; 404 `public_word.not_found`, 409 `public_word.not_shown`. */
  takeDown(
    act: UseCaseContext,
    code: string,
    { reason }: TakeDownDto,
  ): Promise<OfficesPublicWordDto> {
    const removal = async (tx: EntityManager) => {
      const office = await lockedOffice(tx, code);
      const before = await wanted(tx, office, act.at);
      if (!before.shown)
        throw conflict('public_word.not_shown', `What ${office.name} told is not shown any more.`);
      await tx.query(
        `UPDATE public_words SET taken_down_at = $2, taken_down_by = $3, taken_down_reason = $4
         WHERE office_id = $1`,
        [office.id, act.at, act.actor.personId, reason],
      );
      await recordChange(tx, act, office.id, 'public_word.taken_down', told(before), {
        note: reason,
      });
      return { word: await wordOf(tx, office, act.at) };
    };
    return this.transactions.run((tx) => idempotently(tx, act, () => removal(tx)), act.within);
  }
}

type Place = Pick<OfficeLine, 'id' | 'name' | 'timezone'>;

const told = ({ text, dailyQuota, until }: PublicWordDto) => ({ text, dailyQuota, untilOn: until });

/** By the office's own calendar. 400 `request.invalid`. */
function requireUntil(until: CalendarDate, today: CalendarDate): void {
  const last = addDays(today, MOST_DAYS);
  if (until < today) throw badField('until', `must not be before today, ${today}`);
  if (until > last)
    throw badField('until', `must be ${last} at the latest, ${MOST_DAYS} days from today`);
}

async function wordOf(tx: EntityManager, office: Place, at: Date): Promise<PublicWordDto | null> {
  const [row] = await tx.query<PublicWordDto[]>(WORD, [office.id, dateAt(at, office.timezone)]);
  return row ?? null;
}

async function wanted(tx: EntityManager, office: Place, at: Date): Promise<PublicWordDto> {
  const word = await wordOf(tx, office, at);
  if (!word) throw notFound('public_word.not_found', `${office.name} tells the public nothing.`);
  return word;
}
