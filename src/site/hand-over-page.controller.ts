import { Controller, Get, Header, Inject, Param, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/route-access.js';
import { HandOverConfirmationQueries } from '../papers/hand-over-confirmation.queries.js';
import { AnyQuery } from '../platform/declared-query.js';
import { notFound } from '../platform/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import {
  confirmationPage,
  failedHandOverPage,
  missingHandOverPage,
} from './hand-over-page.html.js';
import { apologisingWith } from './public-page.filter.js';
import { POLICY } from './public-page.style.js';

/** Where the code on a hand-over record leads: without sign-in, without a script, and not to be indexed. */
@ApiExcludeController()
@Controller('bast')
@AnyQuery()
@UseFilters(apologisingWith({ missing: missingHandOverPage, failed: failedHandOverPage }))
export class HandOverPageController {
  constructor(
    private readonly confirmations: HandOverConfirmationQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':id')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @Header('x-robots-tag', 'noindex')
  async confirmation(@Param('id') id: string): Promise<string> {
    const told = await this.confirmations.one(id);
    return confirmationPage(told, `${this.settings.publicUrl}/bast/${id}`);
  }

  @Get()
  @Public()
  none(): never {
    throw notFound('page.not_found', 'A hand-over record is found by its code.');
  }

  @Get('*')
  @Public()
  nothing(): never {
    throw notFound('page.not_found', 'There is no such page under /bast.');
  }
}
