import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { BackgroundService } from '../background/background.service.js';
import { outboxDepth, type OutboxDepth } from '../outbox/queue-depth.js';
import { Clock } from '../platform/clock.js';
import { inTime } from '../platform/in-time.js';

const LOW_OFFICES = `
  SELECT count(*) AS low FROM offices o
  JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'
  WHERE a.begun_on IS NOT NULL AND a.balance < o.minimum_stock AND o.closed_at IS NULL`;

/** How long the database may take to tell what is measured of it, in milliseconds. */
const ANSWERED_WITHIN = 5_000;

/** Request times as they happen; the outbox and the low offices as they stand when asked. */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly host: HttpAdapterHost,
    private readonly background: BackgroundService,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none' };
      this.requests.observe({ ...labels, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
  }

  /** What the database knows is left out where it does not answer in time; the rest is told all the same. */
  async text(): Promise<string> {
    const facts = await inTime(this.facts(), ANSWERED_WITHIN);
    this.set('blangko_database_answers', 'Whether the database answered', facts ? 1 : 0);
    this.set(
      'blangko_loops_standing_still',
      'Loops of this process at one thing for more than three minutes',
      this.background.standingStill().length,
    );
    this.set('blangko_outbox_waiting', 'Messages not yet delivered', facts?.waiting);
    this.set('blangko_outbox_failed', 'Messages given up', facts?.failed);
    this.set(
      'blangko_outbox_oldest_seconds',
      'Age of the oldest that waits',
      facts?.oldestWaitingSeconds,
    );
    this.set('blangko_low_offices', 'Offices below their minimum', facts?.low);
    return this.registry.metrics();
  }

  private async facts(): Promise<OutboxDepth & { low: number }> {
    const depth = await outboxDepth(this.dataSource.manager, this.clock.now());
    const [offices] = await this.dataSource.query<[{ low: number }]>(LOW_OFFICES);
    return { ...depth, low: offices.low };
  }

  private set(name: string, help: string, value: number | undefined): void {
    if (value === undefined) return this.registry.removeSingleMetric(name);
    const known = this.registry.getSingleMetric(name) as Gauge | undefined;
    (known ?? new Gauge({ name, help, registers: [this.registry] })).set(value);
  }
}
