import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader } from '@nestjs/swagger';
import { Refuses } from '../platform/api-refusals.js';
import type { Action } from './permissions.js';

/** How a handler declares who may call it. One that declares nothing is refused to everybody. */
export type RouteAccess = 'open' | 'signed_in' | Action;
export const ROUTE_ACCESS = 'access.declared';

const declare = (declared: RouteAccess) => SetMetadata(ROUTE_ACCESS, declared);

const signedIn = (declared: RouteAccess) =>
  applyDecorators(
    declare(declared),
    ApiBearerAuth(),
    ApiCookieAuth(),
    Refuses(401, 'session.required'),
    Refuses(403, 'access.forbidden', 'second_factor.required'),
  );

/** Anyone, without sign-in. */
export const Public = () => declare('open');

/** Anyone signed in; the use case settles with `authorise` what they may do to which office. */
export const SignedIn = () => signedIn('signed_in');

/** Whoever may do `action` to the office of the route's `:code`, settled before the body is looked at. */
export const Allow = (action: Action) =>
  applyDecorators(signedIn(action), Refuses(404, 'office.not_found'));

const BEFORE_SECOND_FACTOR = 'access.before_second_factor';

/** Open also to whoever must have a second factor and has none yet: what it takes to set one up, or to leave. */
export const BeforeSecondFactor = () => SetMetadata(BEFORE_SECOND_FACTOR, true);

export const isBeforeSecondFactor = (
  reflector: Reflector,
  handler: Parameters<Reflector['get']>[1],
): boolean => reflector.get<boolean | undefined>(BEFORE_SECOND_FACTOR, handler) ?? false;

/** The write may carry an Idempotency-Key; the same again gives the first answer again. */
export const Idempotent = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: '1 to 200 visible characters, unique per office of the caller.',
    }),
    Refuses(400, 'request.invalid'),
    Refuses(403, 'csrf.refused'),
    Refuses(422, 'idempotency.mismatch'),
  );
