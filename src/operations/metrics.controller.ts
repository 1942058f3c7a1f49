import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { Public } from '../access/route-access.js';
import { AnyQuery } from '../platform/declared-query.js';
import { forbidden } from '../platform/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

@ApiExcludeController()
@Controller('metrics')
@AnyQuery()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** In Prometheus' text format; with the token, or from this machine where none is set. */
  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayRead(request))
      throw forbidden('Metrics are read with METRICS_TOKEN, or from localhost.');
    return this.metrics.text();
  }

  private mayRead(request: FastifyRequest): boolean {
    const { metricsToken } = this.settings;
    if (metricsToken === undefined) {
      const direct = request.headers['x-forwarded-for'] === undefined;
      return direct && LOOPBACK.test(request.socket.remoteAddress ?? '');
    }
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
