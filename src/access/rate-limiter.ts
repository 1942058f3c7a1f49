import {
  applyDecorators,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { catchError, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/prepared-statements.js';
import { Refusal } from '../platform/refusal.js';
import { Refuses } from '../platform/api-refusals.js';
import type { UseCaseContext } from './use-case-context.js';
import { codeOf, mostOf, RATE_LIMITS, type RateLimit } from './rate-limits.js';

const LIMITED = 'access.limited';

type LimitName = keyof typeof RATE_LIMITS;

/** The handler may be called so often and no oftener; each of these limits is counted. */
export const Limited = (...names: LimitName[]) =>
  applyDecorators(
    SetMetadata(LIMITED, names),
    ...new Set(names.map((name) => Refuses(429, codeOf(RATE_LIMITS[name])))),
  );

/** Whether this attempt was answered before: doing it again does nothing. */
export async function isReplay(
  dataSource: DataSource,
  { actor, idempotencyKey }: UseCaseContext,
): Promise<boolean> {
  if (!idempotencyKey) return false;
  const answered = await dataSource.query<unknown[]>(
    `SELECT FROM idempotency_keys WHERE office_id = $1 AND key = $2`,
    [actor.office.id, idempotencyKey.key],
  );
  return answered.length > 0;
}

/**
 * Counts what signed-in people do over HTTP, in the database, so that it holds over all instances; seeds
 * and sweeps call the use cases and are not counted. A call is counted before it is looked at, so that of
 * many at once no more go through, and given back where it failed. Refuses with 429 and Retry-After.
 */
@Injectable()
export class RateLimiter implements NestInterceptor {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const names = this.reflector.get<LimitName[] | undefined>(LIMITED, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { act } = request;
    if (!names || !act || (await isReplay(this.dataSource, act))) return next.handle();
    const counted: (() => Promise<unknown>)[] = [];
    const giveBack = async (error: unknown): Promise<never> => {
      await Promise.all(counted.map((back) => back()));
      throw error;
    };
    for (const name of names)
      await this.count(RATE_LIMITS[name], name, act, request).then(
        (back) => counted.push(back),
        giveBack,
      );
    return next.handle().pipe(catchError(giveBack));
  }

  /** Answers how to give it back. */
  private async count(
    limit: RateLimit,
    name: string,
    act: UseCaseContext,
    request: FastifyRequest,
  ) {
    const limiter = this.limiterOf(name, limit, mostOf(limit, act));
    const key = keyOf(act.actor.office.code, limit.of(request));
    await limiter.consume(key).catch((cause: unknown) => {
      if (!(cause instanceof RateLimiterRes)) throw cause;
      const retryAfter = Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
      const minutes = Math.ceil(retryAfter / 60);
      throw new Refusal(429, codeOf(limit), `${limit.detail} Try again in ${minutes} min.`, {
        retryAfter,
      });
    });
    return () => limiter.reward(key);
  }

  private limiterOf(name: string, { seconds }: RateLimit, points: number): RateLimiterPostgres {
    const known = this.limiters.get(`${name}/${points}`);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: poolOf(this.dataSource),
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    });
    this.limiters.set(`${name}/${points}`, limiter);
    return limiter;
  }
}

/** Of signs that a column holds, whatever the caller sent in place of an id or a code. */
const keyOf = (office: string, of: string): string =>
  `${office}:${of.replace(/[^\x20-\x7e]/g, '?')}`;
