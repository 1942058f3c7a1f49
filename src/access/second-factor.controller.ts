import { Body, Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refuses } from '../platform/api-refusals.js';
import { Client } from './client-address.js';
import { Session, type LiveSession } from './live-sessions.js';
import { BeforeSecondFactor, SignedIn } from './route-access.js';
import {
  AuthenticatorCodeDto,
  BeginSecondFactorDto,
  RecoveryCodesDto,
  RemoveSecondFactorDto,
  SecondFactorDto,
  SecondFactorSetupDto,
} from './second-factor.dto.js';
import { SecondFactorService, type CodeProver } from './second-factor.service.js';

/** One's own second factor. No answer of a write is kept for an Idempotency-Key: they hold secrets. */
@ApiTags('Access')
@Controller('api/account/second-factor')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactorService) {}

  /** Whether one has a second factor, must have it, and how many recovery codes are left. */
  @Get()
  @SignedIn()
  @BeforeSecondFactor()
  state(@Session() session: LiveSession): Promise<SecondFactorDto> {
    return this.factors.state(session);
  }

  /**
   * Begins to set up an authenticator, by one's password: the secret is shown only here, and protects nothing
   * until it is confirmed within half an hour. Who has one already also shows a code of it.
   */
  @Post()
  @SignedIn()
  @BeforeSecondFactor()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused', 'password.refused', 'code.refused')
  @Refuses(409, 'second_factor.off')
  @Refuses(429, 'session.throttled')
  begin(
    @Session() session: LiveSession,
    @Body() proofs: BeginSecondFactorDto,
    @Client() client: string,
    @Req() request: FastifyRequest,
  ): Promise<SecondFactorSetupDto> {
    return this.factors.begin(session, proofs, proverOf(request, client));
  }

  /**
   * Confirms it by a code that it shows: from now on one is asked for at every sign-in. Answers ten recovery
   * codes, shown only here, each good once. Every other session ends.
   */
  @Put()
  @SignedIn()
  @BeforeSecondFactor()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused', 'code.refused')
  @Refuses(409, 'second_factor.not_begun')
  confirm(
    @Session() session: LiveSession,
    @Body() { code }: AuthenticatorCodeDto,
    @Client() client: string,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesDto> {
    return this.factors.confirm(session, code, proverOf(request, client));
  }

  /** Ten new recovery codes in place of those of before, by a code of the authenticator. */
  @Post('recovery-codes')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused', 'code.refused')
  @Refuses(409, 'second_factor.off')
  @Refuses(429, 'session.throttled')
  renewCodes(
    @Session() session: LiveSession,
    @Body() { code }: AuthenticatorCodeDto,
    @Client() client: string,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesDto> {
    return this.factors.renewCodes(session, code, proverOf(request, client));
  }

  /** Turns it off, by one's password and a code; not where one must have it. Every other session ends. */
  @Post('removal')
  @SignedIn()
  @HttpCode(204)
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused', 'password.refused', 'code.refused')
  @Refuses(409, 'second_factor.off', 'second_factor.obligatory')
  @Refuses(429, 'session.throttled')
  remove(
    @Session() session: LiveSession,
    @Body() proofs: RemoveSecondFactorDto,
    @Client() client: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.factors.remove(session, proofs, proverOf(request, client));
  }
}

const proverOf = ({ headers }: FastifyRequest, client: string): CodeProver => ({
  ...{ client, userAgent: headers['user-agent'] },
});
