import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.js';
import { logFailure } from '../platform/logging.js';

/** Something done once per slot of time, by whichever instance comes first. */
export interface Task {
  name: string;
  /** The slot that is due at `now`, or null. */
  slotOf(now: Date): Date | null;
  /** What takes minutes says between its parts that it is `alive`. */
  work(tx: EntityManager, now: Date, alive: () => void): Promise<void>;
}

/** Milliseconds that have passed, whatever anybody sets a clock to. */
const PAUSE_AFTER_FAILURE = 30_000;

/**
 * Does the tasks that are due. Remembers which slots are done, here or elsewhere, so that a tick at
 * which nothing is due asks the database nothing. A task that fails keeps no other from its turn.
 */
export class Scheduler {
  private readonly logger = new Logger('Schedule');
  private readonly doneUpTo = new Map<string, number>();
  private readonly notBefore = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly passed: () => number = () => performance.now(),
  ) {}

  async tick(tasks: Task[], stopped: () => boolean = () => false): Promise<void> {
    for (const task of tasks) {
      if (stopped()) return;
      const now = this.clock.now();
      const slot = task.slotOf(now);
      if (slot && this.isOpen(task.name, slot))
        await this.attempt(task, slot, now, () => void stopped());
    }
  }

  private isOpen(name: string, slot: Date): boolean {
    const done = this.doneUpTo.get(name) ?? -Infinity;
    return slot.getTime() > done && this.passed() >= (this.notBefore.get(name) ?? -Infinity);
  }

  private async attempt(task: Task, slot: Date, now: Date, alive: () => void): Promise<void> {
    try {
      const outcome = await oncePerSlot(this.dataSource, task.name, slot, (tx) =>
        task.work(tx, now, alive),
      );
      if (outcome !== 'busy') this.doneUpTo.set(task.name, slot.getTime());
    } catch (error) {
      this.notBefore.set(task.name, this.passed() + PAUSE_AFTER_FAILURE);
      logFailure(this.logger, { task: task.name, slot }, error);
    }
  }
}

/** `busy`: somebody works on this task just now, and may yet fail. */
export type SlotOutcome = 'done' | 'taken' | 'busy';

/**
 * Does `work` once for a slot of a task, however many instances try: the claim and what the work
 * writes commit together, so a slot whose worker died is free again.
 */
export function oncePerSlot(
  dataSource: DataSource,
  task: string,
  slot: Date,
  work: (tx: EntityManager) => Promise<void>,
): Promise<SlotOutcome> {
  return dataSource.transaction(async (tx) => {
    // Whoever works on this task just now is not waited for.
    const [lock] = await tx.query<{ got: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got`,
      [task],
    );
    if (!lock!.got) return 'busy';
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO schedule_slots (task, slot) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING slot`,
      [task, slot],
    );
    if (claimed.length === 0) return 'taken';
    await work(tx);
    return 'done';
  });
}

/** The start of the quarter of an hour that `at` is in. */
export const quarterOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 900_000) * 900_000);

/**
 * Work done whenever it is woken, never twice at once. A failure is logged; the next waking tries again.
 * Each time that the work asks whether it is to stop is a sign of life.
 */
export class Loop {
  private readonly logger = new Logger('Outbox');
  private running: Promise<void> | null = null;
  private stopping = false;
  private lastSign = 0;

  constructor(
    readonly name: string,
    private readonly work: (stopped: () => boolean) => Promise<void>,
  ) {}

  wake(): void {
    if (this.stopping || this.running) return;
    this.lastSign = performance.now();
    this.running = this.work(() => this.stopped())
      .catch((error: unknown) => {
        logFailure(this.logger, { loop: this.name }, error);
      })
      .finally(() => {
        this.running = null;
      });
  }

  /** Milliseconds of no machine's clock since the work gave a sign of life; 0 while it has none to do. */
  silentFor(): number {
    return this.running ? performance.now() - this.lastSign : 0;
  }

  /** Starts nothing more and resolves when what is in hand is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private stopped(): boolean {
    this.lastSign = performance.now();
    return this.stopping;
  }
}
