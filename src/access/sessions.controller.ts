import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refuses } from '../platform/api-refusals.js';
import { tellingOf } from '../platform/http-server.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Client } from './client-address.js';
import { BeforeSecondFactor, Public, SignedIn } from './route-access.js';
import { deviceOf, giveDeviceCookie } from './known-devices.js';
import { Session, type LiveSession } from './live-sessions.js';
import { isFromBrowser } from './csrf.js';
import { giveCookie, sessionCookie, takeCookie } from './session.js';
import {
  EndedSessionsDto,
  NewSessionDto,
  OwnSessionsPageDto,
  SessionDto,
  SignInDto,
} from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Access')
@Controller('api/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Signs in. A program has the token in the answer; a browser, which says where it comes from, only in
   * an HttpOnly cookie, with a second one that this device is known by for half a year: others' wrong
   * passwords do not lock it out. The session of the cookie that came along is over. Who has a second
   * factor is asked for its code with 401 `session.code_wanted`: the same again, with `code`.
   */
  @Post()
  @Public()
  @Refuses(400, 'request.invalid')
  @Refuses(401, 'session.refused', 'session.code_wanted', 'session.code_refused')
  @Refuses(403, 'csrf.refused')
  @Refuses(429, 'session.throttled')
  async signIn(
    @Body() credentials: SignInDto,
    @Client() client: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewSessionDto> {
    const { publicUrl } = this.settings;
    const { cookies, headers, log } = request;
    const { session, token, device } = await this.sessions.signIn(credentials, {
      ...{ client, device: deviceOf(request, publicUrl), userAgent: headers['user-agent'] },
      ...{ former: cookies[sessionCookie(publicUrl)], log, tell: tellingOf(request) },
    });
    giveCookie(reply, token, publicUrl);
    giveDeviceCookie(reply, device, publicUrl);
    return isFromBrowser(request) ? session : { token, ...session };
  }

  /** One's own live sessions, the last begun first: since when, last used, where from. */
  @Get()
  @SignedIn()
  @Refuses(400, 'request.invalid')
  list(@Session() session: LiveSession, @Query() query: PageQueryDto): Promise<OwnSessionsPageDto> {
    return this.sessions.list(session, query);
  }

  /** Ends all one's own sessions but this one. */
  @Delete()
  @SignedIn()
  @Refuses(403, 'csrf.refused')
  async endOthers(@Session() session: LiveSession): Promise<EndedSessionsDto> {
    return { ended: await this.sessions.endOthers(session) };
  }

  /** Who is signed in, and until when. */
  @Get('current')
  @SignedIn()
  @BeforeSecondFactor()
  current(@Session() session: LiveSession): Promise<SessionDto> {
    return this.sessions.current(session);
  }

  /** Signs out: the token is dead at once. */
  @Delete('current')
  @SignedIn()
  @BeforeSecondFactor()
  @HttpCode(204)
  @Refuses(403, 'csrf.refused')
  async signOut(
    @Session() session: LiveSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(session);
    takeCookie(reply, this.settings.publicUrl);
  }

  /** Ends one of one's own sessions: its token is dead at once. */
  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'session.not_found')
  async endOne(@Session() session: LiveSession, @Param('id') id: string): Promise<void> {
    await this.sessions.endOne(session, id);
  }
}
