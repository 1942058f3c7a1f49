import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/route-access.js';
import { AnyQuery } from '../platform/declared-query.js';
import { SETTINGS, type Settings } from '../settings.js';
import { catalogueOf } from './open-data.js';

/** What is open data here, for harvesters; other sites may read it. */
@ApiExcludeController()
@Controller()
@AnyQuery()
export class OpenDataController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Get('data.json')
  @Public()
  @Header('cache-control', 'public, max-age=3600')
  @Header('access-control-allow-origin', '*')
  catalogue(): object {
    return catalogueOf(this.settings.publicUrl, this.settings.mailFrom);
  }
}
