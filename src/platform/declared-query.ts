import {
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { getMetadataStorage } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Refusal } from './refusal.js';

type Handler = (...args: unknown[]) => unknown;
type Owner = abstract new (...args: never[]) => unknown;

const ANY_QUERY = 'platform.any_query';

/** What asks here is no program of ours: it may bring parameters of its own, and they mean nothing. */
export const AnyQuery = () => SetMetadata(ANY_QUERY, true);

/** Refuses parameters other than `names`, and any that is given twice. 400 `request.invalid`. */
export function requireDeclared(query: unknown, names: ReadonlySet<string>): void {
  const errors = Object.entries(query as Record<string, unknown>).flatMap(([field, value]) => {
    if (!names.has(field)) return [{ field, message: 'is not a parameter of this address' }];
    return Array.isArray(value) ? [{ field, message: 'must be given once' }] : [];
  });
  if (errors.length === 0) return;
  const detail = errors.map(({ field, message }) => `${field} ${message}`).join('; ');
  throw new Refusal(400, 'request.invalid', detail, { errors });
}

/**
 * Stands before every handler, after who may call it is settled. A parameter that a handler's query does
 * not declare would be passed over in silence, and `?asOf=` answered with today's stock.
 */
export class DeclaredQuery implements NestInterceptor {
  private readonly known = new WeakMap<Handler, ReadonlySet<string>>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const [handler, owner] = [context.getHandler() as Handler, context.getClass()];
    const lenient = [handler, owner].some((one) => Reflect.hasMetadata(ANY_QUERY, one));
    if (!lenient) {
      const { query } = context.switchToHttp().getRequest<FastifyRequest>();
      requireDeclared(query, this.namesOf(owner, handler));
    }
    return next.handle();
  }

  private namesOf(owner: Owner, handler: Handler): ReadonlySet<string> {
    const known = this.known.get(handler) ?? new Set(declaredBy(owner, handler));
    this.known.set(handler, known);
    return known;
  }
}

/** Which argument of a handler is its `@Query()`; undefined where it takes none. */
export function placeOfQuery(owner: object, name: string | symbol): number | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, owner, name) ?? {}) as Record<
    string,
    { index: number }
  >;
  return Object.entries(args).find(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`))?.[1]
    .index;
}

/** The fields of the class of the handler's `@Query()`; none where it takes no query. */
function declaredBy(owner: Owner, { name }: Handler): string[] {
  const place = placeOfQuery(owner, name);
  if (place === undefined) return [];
  const types = Reflect.getMetadata(
    'design:paramtypes',
    owner.prototype as object,
    name,
  ) as Owner[];
  return fieldsOf(types[place]!);
}

/** What a class of bodies or queries declares. */
export const fieldsOf = (type: Owner): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .map(({ propertyName }) => propertyName);
