import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../access/route-access.js';
import { BackgroundService } from '../background/background.service.js';
import { AnyQuery } from '../platform/declared-query.js';
import { inTime } from '../platform/in-time.js';
import { poolOf } from '../platform/prepared-statements.js';
import { Refusal } from '../platform/refusal.js';

/** How long the database may take to say that it is there, in milliseconds: a balancer waits no longer either. */
const ANSWERED_WITHIN = 2_000;

const notReady = (detail: string) =>
  new Refusal(503, 'service.not_ready', detail, { retryAfter: 5 });

@ApiExcludeController()
@Controller('health')
@AnyQuery()
export class HealthController {
  private asking: Promise<unknown> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly background: BackgroundService,
  ) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too, within two seconds, and what the process does by itself goes on. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    const [still] = this.background.standingStill();
    if (still) throw notReady(`The loop of ${still} has stood still for more than three minutes.`);
    // Anyone may ask: whoever comes meanwhile gets the same answer, by the same connection.
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    if (!(await inTime(this.asking, ANSWERED_WITHIN)))
      throw notReady('The database does not answer.');
    return { status: 'ok' };
  }

  /** A connection that does not answer in time is no longer the pool's, so that the next ask finds another. */
  private ask(): Promise<unknown> {
    const asked = { text: 'SELECT 1', query_timeout: ANSWERED_WITHIN };
    return poolOf(this.dataSource).query(asked);
  }
}
