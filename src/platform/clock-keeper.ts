import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';

/** Milliseconds; after a machine slept, or another database took over, its clock is wrong so long at most. */
const LOOKS_EVERY = 10_000;
/** Milliseconds that a machine may be off without a word. */
const TOLERATED = 5_000;

const ASK = `SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS time`;

/** Sets the clock by the database's, at the start and from then on. */
@Injectable()
export class ClockKeeper implements OnModuleInit {
  private readonly logger = new Logger('Clock');
  private looking = false;
  private told = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
  }

  /** While the database does not answer the clock runs on by itself; whoever needs the database says so. */
  @Interval(LOOKS_EVERY)
  async keep(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    await this.look()
      .catch(() => undefined)
      .finally(() => {
        this.looking = false;
      });
  }

  private async look(): Promise<void> {
    await this.clock.setBy(async () => {
      const [row] = await this.dataSource.query<[{ time: number }]>(ASK);
      return row.time;
    });
    this.tell();
  }

  /** Once each time that the machine comes to be wrong. */
  private tell(): void {
    const ahead = this.clock.machineAhead();
    const wrong = !this.clock.startedElsewhere && Math.abs(ahead) > TOLERATED;
    if (wrong && !this.told)
      this.logger.warn(
        `This machine's clock is ${Math.round(Math.abs(ahead) / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'} ` +
          "the database's, by which everything is done; set one of them right.",
      );
    this.told = wrong;
  }
}
