import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../access/route-access.js';
import { AnyQuery } from '../platform/declared-query.js';
import { Refusal } from '../platform/refusal.js';

@ApiExcludeController()
@Controller('health')
@AnyQuery()
export class HealthController {
  private asking: Promise<unknown> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    // Anyone may ask: whoever comes meanwhile gets the same answer, by the same connection.
    this.asking ??= this.dataSource.query('SELECT 1').finally(() => {
      this.asking = null;
    });
    await this.asking.catch(() => {
      throw new Refusal(503, 'service.not_ready', 'The database does not answer.', {
        retryAfter: 5,
      });
    });
    return { status: 'ok' };
  }
}
