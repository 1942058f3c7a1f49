import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refuses } from '../platform/api-refusals.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Client } from './client-address.js';
import { Public, SignedIn } from './route-access.js';
import { Device, giveDeviceCookie } from './known-devices.js';
import { Session, type LiveSession } from './live-sessions.js';
import { giveCookie, takeCookie } from './session.js';
import { NewSessionDto, SessionDto, SignInDto } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Access')
@Controller('api/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Signs in. The token also comes as an HttpOnly cookie, for browsers, and a second one that this
   * device is known by for half a year: others' wrong passwords do not lock it out.
   */
  @Post()
  @Public()
  @Refuses(400, 'request.invalid')
  @Refuses(401, 'session.refused')
  @Refuses(403, 'csrf.refused')
  @Refuses(429, 'session.throttled')
  async signIn(
    @Body() credentials: SignInDto,
    @Client() client: string,
    @Device() given: string | undefined,
    @Req() { log }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewSessionDto> {
    const caller = { client, device: given, log };
    const { session, device } = await this.sessions.signIn(credentials, caller);
    giveCookie(reply, session.token, this.settings.publicUrl);
    giveDeviceCookie(reply, device, this.settings.publicUrl);
    return session;
  }

  /** Who is signed in, and until when. */
  @Get('current')
  @SignedIn()
  current(@Session() session: LiveSession): Promise<SessionDto> {
    return this.sessions.current(session);
  }

  /** Signs out: the token is dead at once. */
  @Delete('current')
  @SignedIn()
  @HttpCode(204)
  @Refuses(403, 'csrf.refused')
  async signOut(
    @Session() session: LiveSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(session);
    takeCookie(reply, this.settings.publicUrl);
  }
}
