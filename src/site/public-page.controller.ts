import {
  applyDecorators,
  Controller,
  Get,
  Header,
  Inject,
  Param,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/route-access.js';
import { KeptForAMinute } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { AnyQuery } from '../platform/declared-query.js';
import { notFound } from '../platform/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { badge } from './badge.js';
import { printPoster } from './poster.js';
import { apologisingWith } from './public-page.filter.js';
import {
  choicePage,
  failedPage,
  missingPage,
  officePage,
  provincePage,
} from './public-page.html.js';
import { PublicPageQueries } from './public-page.queries.js';
import { POLICY } from './public-page.style.js';

const FOR_A_MINUTE = Header('cache-control', 'public, max-age=60');

const Page = () =>
  applyDecorators(
    Public(),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('content-security-policy', POLICY),
    FOR_A_MINUTE,
  );

/** What anyone may see of where cards are, without sign-in and without a script; never a number. */
@ApiExcludeController()
@Controller('publik')
@AnyQuery()
@UseFilters(apologisingWith({ missing: missingPage, failed: failedPage }))
export class PublicPageController {
  private readonly posters: KeptForAMinute<Buffer>;

  constructor(
    private readonly pages: PublicPageQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
    clock: Clock,
  ) {
    this.posters = new KeptForAMinute(clock);
  }

  @Get()
  @Page()
  async choice(): Promise<string> {
    return choicePage(await this.pages.provinces(), this.settings.publicUrl);
  }

  /** A province, or one regency of it. */
  @Get(':code')
  @Page()
  async place(@Param('code') code: string): Promise<string> {
    const { publicUrl } = this.settings;
    if (code.length === 2) return provincePage(await this.pages.province(code), publicUrl);
    const { province, office } = await this.pages.office(code);
    return officePage(province, office, publicUrl);
  }

  // Other sites show it: they may load it from here, and read it.
  @Get(':code/lencana.svg')
  @Public()
  @FOR_A_MINUTE
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('content-security-policy', `default-src 'none'`)
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('access-control-allow-origin', '*')
  async sign(@Param('code') code: string): Promise<string> {
    const { office } = await this.pages.office(code);
    return badge(office).text;
  }

  /** One page for the office's door. */
  @Get(':code/pengumuman.pdf')
  @Public()
  @FOR_A_MINUTE
  @Header('content-type', 'application/pdf')
  async poster(
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { province, office } = await this.pages.office(code);
    void reply.header('content-disposition', `inline; filename="Pengumuman-blangko-${code}.pdf"`);
    return this.posters.of(code, () => printPoster(province, office, this.settings.publicUrl));
  }

  @Get('*')
  @Public()
  nothing(): never {
    throw notFound('page.not_found', 'There is no such page under /publik.');
  }
}
