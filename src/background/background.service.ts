import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { ReadingService } from '../incoming-letters/reading.service.js';
import { Composer } from '../notices/composer.js';
import { holidayReminder } from '../notices/holiday-reminder.js';
import { callingForMonths } from '../notices/month-calls.js';
import { LETTER_KINDS } from '../notices/letters.js';
import { Mailer } from '../notices/mailer.js';
import { MorningDigest } from '../notices/morning-digest.js';
import { RunOutWarnings } from '../notices/run-out-warnings.js';
import { Drain, type Message } from '../outbox/drain.js';
import { Loop, quarterOf, Scheduler, type Task } from '../outbox/scheduler.js';
import { Clock } from '../platform/clock.js';
import { escalating } from '../restocking/escalation.js';
import { Review } from '../restocking/review.js';
import { SETTINGS, type Settings } from '../settings.js';
import { learning } from './learning.js';
import { purging } from './purge.js';

/** How long a stopping service waits for a mail that is leaving just now, in milliseconds. */
const PATIENCE = 5_000;

/** How long work may give no sign of life before it stands still, in milliseconds: no mail and no task takes so long. */
const STANDS_STILL_AFTER = 180_000;

/**
 * What this process does by itself: reads letters that came in, composes letters, sends mails, keeps the
 * schedule. Each in a loop of its own, so that a slow mail server keeps no letter waiting, nor a mail whose
 * link expires behind a thousand that can wait; six connections at the very most.
 */
@Injectable()
export class BackgroundService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Background');
  private readonly toldOf = new Set<string>();
  private readonly mails: Loop;
  private readonly links: Loop;
  private readonly letters: Loop;
  private readonly incoming: Loop;
  private readonly schedule: Loop;

  constructor(
    dataSource: DataSource,
    clock: Clock,
    composer: Composer,
    private readonly mailer: Mailer,
    digest: MorningDigest,
    warnings: RunOutWarnings,
    review: Review,
    reading: ReadingService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    const deliver = (_: unknown, message: Message<'mail'>) => mailer.send(message);
    const mail = { kinds: ['mail'], deliver } as const;
    const mails = new Drain(dataSource, clock, { ...mail, only: 'lasting', width: 2 });
    const links = new Drain(dataSource, clock, { ...mail, only: 'expiring', width: 1 });
    const letters = new Drain(dataSource, clock, {
      kinds: LETTER_KINDS,
      width: 1,
      deliver: (tx, message) => composer.compose(tx, message),
    });
    const incoming = new Drain(dataSource, clock, {
      kinds: ['letter.received'],
      width: 1,
      deliver: (tx, message) => reading.read(tx, message),
    });
    const scheduler = new Scheduler(dataSource, clock);
    const reminder = holidayReminder(settings.digestAt);
    const always = [
      ...[sweeping(review), warnings.task, escalating, callingForMonths(settings)],
      ...[purging, learning, reminder],
    ];
    this.mails = new Loop('mails', async (stopped) => {
      await mails.run(stopped);
    });
    this.links = new Loop('links', async (stopped) => {
      await links.run(stopped);
    });
    this.letters = new Loop('letters', async (stopped) => {
      if ((await letters.run(stopped)) === 0) return;
      this.mails.wake();
      this.links.wake();
    });
    this.incoming = new Loop('incoming', async (stopped) => {
      if ((await incoming.run(stopped)) > 0) this.letters.wake();
    });
    this.schedule = new Loop('schedule', async (stopped) => {
      await scheduler.tick([...always, ...(await digest.tasks())], stopped);
    });
  }

  @Interval(1_000)
  wake(): void {
    for (const loop of this.loops()) loop.wake();
    this.tellOfStandstill();
  }

  /** The names of the loops that have been at one thing for more than three minutes. */
  standingStill(): string[] {
    return this.loops()
      .filter((loop) => loop.silentFor() > STANDS_STILL_AFTER)
      .map(({ name }) => name);
  }

  /** Once when a loop comes to stand still, and once when it goes on. */
  private tellOfStandstill(): void {
    const still = new Set(this.standingStill());
    for (const loop of still)
      if (!this.toldOf.has(loop)) this.logger.error({ loop, msg: 'stands still' });
    for (const loop of this.toldOf)
      if (!still.has(loop)) this.logger.warn({ loop, msg: 'goes on' });
    this.toldOf.clear();
    for (const loop of still) this.toldOf.add(loop);
  }

  /** What is in hand is finished; a mail that hangs is broken off and goes after the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    const impatient = setTimeout(() => this.mailer.abandon(), PATIENCE);
    await Promise.all(this.loops().map((loop) => loop.stop()));
    clearTimeout(impatient);
  }

  private loops(): Loop[] {
    return [this.incoming, this.letters, this.mails, this.links, this.schedule];
  }
}

/** Every quarter of an hour: what no movement brought to light, a changed minimum or an ended quiet. */
const sweeping = (review: Review): Task => ({
  name: 'sweep',
  slotOf: quarterOf,
  work: (tx, now) => review.sweep(tx, now),
});
