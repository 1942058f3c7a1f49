import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { tellingOf } from '../platform/http-server.js';
import { forbidden } from '../platform/refusal.js';
import { listenTo } from '../platform/security-events.js';
import { SETTINGS, type Settings } from '../settings.js';
import { idempotencyKeyOf } from './idempotency.js';
import { isBeforeSecondFactor, ROUTE_ACCESS, type RouteAccess } from './route-access.js';
import { LiveSessions, sessionRequired, type LiveSession } from './live-sessions.js';
import { authorise, officeNotFound, type Action, type Actor } from './permissions.js';
import { OFFICE_CODE } from './reach.js';
import { refuseFromElsewhere, requireFromHere, writes } from './csrf.js';
import { owesSecondFactor, secondFactorRequired } from './second-factor.js';
import { sessionCookie } from './session.js';

/** Settles the declared action for the office in the path; what cannot be settled is not allowed. */
function authoriseRoute(actor: Actor, action: Action, request: FastifyRequest): void {
  const { code } = request.params as { code?: string };
  if (code === undefined) throw forbidden('Nobody may call this: it names no office.');
  if (!OFFICE_CODE.test(code)) throw officeNotFound(code);
  authorise(actor, action, code);
}

/**
 * Stands before every handler, and before its body is looked at. What a handler does not declare
 * nobody may call. Refuses with 401 `session.required`, 403 `csrf.refused`, `second_factor.required` or
 * `access.forbidden`, and 404 `office.not_found` for an office beyond reach; leaves `act` and `session` on the request.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: LiveSessions,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.get<RouteAccess | undefined>(
      ROUTE_ACCESS,
      context.getHandler(),
    );
    if (!declared) throw forbidden('Nobody may call this: it does not say who may.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (declared === 'open') {
      refuseFromElsewhere(request, this.settings.publicUrl);
      return true;
    }
    const at = this.clock.now();
    const session = await this.sessionOf(request, at);
    const { actor } = session;
    if (
      owesSecondFactor(this.settings.requireSecondFactor, actor, session.secondFactor) &&
      !isBeforeSecondFactor(this.reflector, context.getHandler())
    )
      throw secondFactorRequired();
    if (declared !== 'signed_in') authoriseRoute(actor, declared, request);
    const idempotencyKey = writes(request)
      ? idempotencyKeyOf(
          request.headers['idempotency-key'],
          request.method,
          request.url.split('?', 1)[0]!,
          request.body,
        )
      : undefined;
    request.act = { actor, at, idempotencyKey };
    return true;
  }

  /** A bearer token is believed before a cookie, and a wrong one is not made good by a cookie. */
  private async sessionOf(request: FastifyRequest, at: Date): Promise<LiveSession> {
    const authorization = request.headers.authorization ?? '';
    const bearer = /^Bearer\b/i.test(authorization) ? authorization.slice(6).trim() : undefined;
    const token = bearer ?? request.cookies[sessionCookie(this.settings.publicUrl)];
    const session = token ? await this.sessions.find(token, at) : undefined;
    if (!session) throw sessionRequired();
    // Before anything is refused: the log says who it was.
    request.session = session;
    request.person = session.actor.personId;
    listenTo(session.actor, tellingOf(request));
    if (bearer === undefined) requireFromHere(request, this.settings.publicUrl);
    return session;
  }
}
