import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Proposals } from '../allocation/proposals.js';
import { Digests, type ProvinceToDigest } from '../insight/digests.js';
import { append } from '../outbox/outbox.js';
import type { Task } from '../outbox/ticker.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../settings.js';
import { digestSlot } from './digest-slot.js';
import './messages.js';
import { morningOf } from './morning.js';

/** A province that has just begun, or whose time zone a decree changed, is known this much later. */
const LOOK_AGAIN_AFTER = 5_000;

/** Each province's morning digest: one task a province, at `DIGEST_AT` of its own time. */
@Injectable()
export class MorningDigest {
  private known: Task[] = [];
  private lookAgainAt = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly digests: Digests,
    private readonly proposals: Proposals,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async tasks(): Promise<Task[]> {
    const now = this.clock.now().getTime();
    if (now >= this.lookAgainAt) {
      const provinces = await this.digests.provincesToDigest(this.dataSource.manager);
      this.known = provinces.map((province) => this.taskOf(province));
      this.lookAgainAt = now + LOOK_AGAIN_AFTER;
    }
    return this.known;
  }

  private taskOf({ code, timezone, firstDataAt }: ProvinceToDigest): Task {
    return {
      name: `digest/${code}`,
      slotOf: (now) => digestSlot(now, this.settings.digestAt, timezone, firstDataAt),
      work: (tx, now) => this.tell(tx, now, code),
    };
  }

  /** Nothing to say, no digest; the slot is done all the same. */
  private async tell(tx: EntityManager, now: Date, province: string): Promise<void> {
    const digest = await this.digests.digestOf(tx, now, province);
    if (!digest) return;
    const morning = morningOf(digest, await this.proposals.pushWithin(tx, now, province));
    if (morning) await append(tx, now, 'digest', morning);
  }
}
