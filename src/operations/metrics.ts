import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { outboxDepth } from '../outbox/queue-depth.js';
import { Clock } from '../platform/clock.js';

const LOW_OFFICES = `
  SELECT count(*) AS low FROM offices o
  JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'
  WHERE a.begun_on IS NOT NULL AND a.balance < o.minimum_stock AND o.closed_at IS NULL`;

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

  async text(): Promise<string> {
    const depth = await outboxDepth(this.dataSource.manager, this.clock.now());
    const [offices] = await this.dataSource.query<{ low: number }[]>(LOW_OFFICES);
    this.set('blangko_outbox_waiting', 'Messages not yet delivered', depth.waiting);
    this.set('blangko_outbox_failed', 'Messages given up', depth.failed);
    this.set(
      'blangko_outbox_oldest_seconds',
      'Age of the oldest that waits',
      depth.oldestWaitingSeconds,
    );
    this.set('blangko_low_offices', 'Offices below their minimum', offices!.low);
    return this.registry.metrics();
  }

  private set(name: string, help: string, value: number): void {
    const known = this.registry.getSingleMetric(name) as Gauge | undefined;
    (known ?? new Gauge({ name, help, registers: [this.registry] })).set(value);
  }
}
