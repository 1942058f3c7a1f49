import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.js';
import { logFailure } from '../platform/failure-log.js';
import { oncePerSlot } from './slots.js';

/** Something done once per slot of time, by whichever instance comes first. */
export interface Task {
  name: string;
  /** The slot that is due at `now`, or null. */
  slotOf(now: Date): Date | null;
  work(tx: EntityManager, now: Date): Promise<void>;
}

const PAUSE_AFTER_FAILURE = 30_000;

/**
 * Does the tasks that are due. Remembers which slots are done, here or elsewhere, so that a tick at
 * which nothing is due asks the database nothing. A task that fails keeps no other from its turn.
 */
export class Ticker {
  private readonly logger = new Logger('Schedule');
  private readonly doneUpTo = new Map<string, number>();
  private readonly notBefore = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async tick(tasks: Task[], stopped: () => boolean = () => false): Promise<void> {
    for (const task of tasks) {
      if (stopped()) return;
      const now = this.clock.now();
      const slot = task.slotOf(now);
      if (slot && this.isOpen(task.name, slot, now)) await this.attempt(task, slot, now);
    }
  }

  private isOpen(name: string, slot: Date, now: Date): boolean {
    const done = this.doneUpTo.get(name) ?? -Infinity;
    return slot.getTime() > done && now.getTime() >= (this.notBefore.get(name) ?? -Infinity);
  }

  private async attempt(task: Task, slot: Date, now: Date): Promise<void> {
    try {
      const outcome = await oncePerSlot(this.dataSource, task.name, slot, (tx) =>
        task.work(tx, now),
      );
      if (outcome !== 'busy') this.doneUpTo.set(task.name, slot.getTime());
    } catch (error) {
      this.notBefore.set(task.name, now.getTime() + PAUSE_AFTER_FAILURE);
      logFailure(this.logger, { task: task.name, slot }, error);
    }
  }
}
