import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IncomingLettersModule } from '../incoming-letters/incoming-letters.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { HandOverPageController } from './hand-over-page.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { LetterPageController } from './letter-page.controller.js';
import { PublicPageController } from './public-page.controller.js';
import { PublicPageQueries } from './public-page.queries.js';

@Module({
  imports: [InsightModule, PapersModule, IncomingLettersModule],
  controllers: [
    PublicPageController,
    HandOverPageController,
    LetterPageController,
    OpenDataController,
  ],
  providers: [PublicPageQueries],
})
export class PublicPageModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** As people type it; a controller's routes have no slash at the end. */
  onModuleInit(): void {
    for (const path of ['/publik', '/bast', '/surat'])
      this.host.httpAdapter
        .getInstance()
        .get(`${path}/`, (_request: FastifyRequest, reply: FastifyReply) =>
          reply.redirect(path, 301),
        );
  }
}
