import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ProposedRowDto } from '../allocation/allocation.dto.js';
import { ProposalsService } from '../allocation/proposals.service.js';
import {
  broadcastsToAnswer,
  unansweredBroadcasts,
  type BroadcastToAnswer,
  type UnansweredBroadcast,
} from '../broadcasts/broadcasts-to-tell.js';
import { lettersWaiting, type LetterToTell } from '../incoming-letters/letters-to-tell.js';
import { backAtMinimum, type BackAtMinimum } from '../insight/back-at-minimum.queries.js';
import { type Digest, type DigestOffice, hasNews } from '../insight/digest.js';
import { Digests, type ProvinceToDigest } from '../insight/digests.js';
import { overdueMonths, type OwedMonth } from '../monthly-reports/overdue-months.js';
import { dailySlot } from '../outbox/daily-slot.js';
import { append } from '../outbox/outbox.js';
import type { Task } from '../outbox/scheduler.js';
import { NationMorning, WIB } from './nation-digest.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../settings.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** What a province is told in the morning. */
    digest: Morning;
    /** The ministry, its internal id, keeps no holiday of this year yet. */
    'holidays.missing': { office: number; year: number };
  }
}

/** An office as the digest tells of it, with what the system would send it. */
export interface MorningOffice extends DigestOffice {
  /** Cards; 0: too few are available. Null: nothing is proposed. */
  proposed: number | null;
}

/** What a province is told in the morning: what it should see, and what it should do before it is asked. */
export interface Morning extends Digest {
  offices: MorningOffice[];
  /** Of its regencies, those that were low and have their minimum again; absent in one from before. */
  backAtMinimum?: BackAtMinimum[];
  /** Whose month is not submitted though its day has passed; absent in one from before. */
  monthsOverdue?: OwedMonth[];
  /** Of which nobody has made a request for a day; absent in one from before. */
  lettersWaiting?: LetterToTell[];
  /** Its own that some office has not read or confirmed; absent in one from before. */
  broadcastsUnanswered?: UnansweredBroadcast[];
  /** What it is itself asked to read or to confirm; absent in one from before. */
  broadcastsToAnswer?: BroadcastToAnswer[];
}

/** What is told besides the state of the offices. */
type Besides = Pick<
  Morning,
  | 'backAtMinimum'
  | 'monthsOverdue'
  | 'lettersWaiting'
  | 'broadcastsUnanswered'
  | 'broadcastsToAnswer'
>;

/** Null where there is nothing to say. Whoever is to be sent to is about to run out, or worse. */
export function morningOf(
  digest: Digest,
  { rows }: { rows: Pick<ProposedRowDto, 'office' | 'quantity'>[] },
  besides: Besides,
): Morning | null {
  if (!hasNews(digest) && !Object.values(besides).some((told) => told.length > 0)) return null;
  const proposed = new Map(rows.map(({ office, quantity }) => [office, quantity]));
  const offices = digest.offices.map((office) => ({
    ...office,
    proposed: proposed.get(office.code) ?? null,
  }));
  return { ...digest, ...besides, offices };
}

/** A morning that nothing ran is made up for as long as the digest is still of use, in milliseconds. */
const MADE_UP_WITHIN = 3 * 3_600_000;

/**
 * The digest due at `now` where clocks show `timezone`: that of the last `digestAt` (`HH:MM`), if it is
 * less than three hours ago and not before there was anything to tell. Null where none is due.
 */
export function digestSlot(
  now: Date,
  digestAt: string,
  timezone: string,
  firstDataAt: Date | null,
): Date | null {
  const slot = dailySlot(now, digestAt, timezone);
  const isTooLate = now.getTime() - slot.getTime() >= MADE_UP_WITHIN;
  return isTooLate || firstDataAt === null || slot < firstDataAt ? null : slot;
}

/** A province that has just begun, or whose time zone a decree changed, is known this much later. */
const LOOK_AGAIN_AFTER = 5_000;

/** Each province's morning digest: one task a province, at `DIGEST_AT` of its own time. */
@Injectable()
export class MorningDigest {
  private known: Task[] = [];
  private lookedAt = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly digests: Digests,
    private readonly proposals: ProposalsService,
    private readonly nation: NationMorning,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async tasks(): Promise<Task[]> {
    const now = this.clock.now().getTime();
    // Also where the clock was set back meanwhile.
    if (now < this.lookedAt || now >= this.lookedAt + LOOK_AGAIN_AFTER) {
      const provinces = await this.digests.provincesToDigest(this.dataSource.manager);
      this.known = provinces.map((province) => this.taskOf(province));
      if (provinces.length > 0) this.known.push(this.nationTask(provinces));
      this.lookedAt = now;
    }
    return this.known;
  }

  private taskOf({ code, timezone, firstDataAt }: ProvinceToDigest): Task {
    return {
      name: `digest/${code}`,
      slotOf: (now) => digestSlot(now, this.settings.digestAt, timezone, firstDataAt),
      work: (tx, now) => this.tell(tx, now, code, dailySlot(now, this.settings.digestAt, timezone)),
    };
  }

  /** The ministry's, by its own clocks, from the first data of any province on. */
  private nationTask(provinces: ProvinceToDigest[]): Task {
    const first = Math.min(...provinces.map(({ firstDataAt }) => firstDataAt.getTime()));
    const { digestAt } = this.settings;
    return {
      name: 'digest/nation',
      slotOf: (now) => digestSlot(now, digestAt, WIB, new Date(first)),
      work: (tx, now) => this.nation.tell(tx, now, dailySlot(now, digestAt, WIB)),
    };
  }

  /** Nothing to say, no digest; the slot is done all the same. */
  private async tell(tx: EntityManager, now: Date, province: string, slot: Date): Promise<void> {
    const digest = await this.digests.digestOf(tx, now, province);
    if (!digest) return;
    const morning = morningOf(digest, await this.proposals.pushWithin(tx, now, province), {
      backAtMinimum: await backAtMinimum(tx, province, slot),
      monthsOverdue: await overdueMonths(tx, now, province, this.settings.monthDueDay),
      lettersWaiting: await lettersWaiting(tx, now, province),
      broadcastsUnanswered: await unansweredBroadcasts(tx, now, province),
      broadcastsToAnswer: await broadcastsToAnswer(tx, now, province),
    });
    if (morning) await append(tx, now, 'digest', morning);
  }
}
