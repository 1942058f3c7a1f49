import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader } from '@nestjs/swagger';
import { Refuses } from '../platform/refuses.js';
import type { Action } from './permissions.js';

/** How a handler declares who may call it. One that declares nothing is refused to everybody. */
export type Declared = 'open' | 'signed_in' | Action;
export const DECLARED = 'access.declared';

const declare = (declared: Declared) => SetMetadata(DECLARED, declared);

const signedIn = (declared: Declared) =>
  applyDecorators(
    declare(declared),
    ApiBearerAuth(),
    ApiCookieAuth(),
    Refuses(401, 'session.required'),
    Refuses(403, 'access.forbidden'),
  );

/** Anyone, without sign-in. */
export const OpenToAll = () => declare('open');

/** Anyone signed in; the use case settles with `authorise` what they may do to which office. */
export const SignedIn = () => signedIn('signed_in');

/** Whoever may do `action` to the office of the route's `:code`, settled before the body is looked at. */
export const Allow = (action: Action) =>
  applyDecorators(signedIn(action), Refuses(404, 'office.not_found'));

/** The write may carry an Idempotency-Key; the same again gives the first answer again. */
export const Repeatable = () =>
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
