import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Refuses } from '../platform/api-refusals.js';
import type { Tell } from '../platform/security-events.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Client } from './client-address.js';
import { Public } from './route-access.js';
import { giveDeviceCookie } from './known-devices.js';
import { AskForResetDto, LinkDto, NewPasswordDto } from './password-setup.dto.js';
import { PasswordSetupService } from './password-setup.service.js';
import { Telling } from './use-case-context.js';

@ApiTags('Access')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly passwords: PasswordSetupService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whom an invitation is for. */
  @Get(':token')
  @Public()
  @Refuses(404, 'invitation.not_found')
  invitation(@Param('token') token: string): Promise<LinkDto> {
    return this.passwords.link('invitation', token);
  }

  /** Accepts an invitation by choosing a password; it works once. */
  @Put(':token')
  @Public()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'invitation.not_found')
  async accept(
    @Param('token') token: string,
    @Body() { password }: NewPasswordDto,
    @Client() client: string,
    @Telling() tell: Tell,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkDto> {
    const { link, device } = await this.passwords.choose('invitation', token, password, {
      client,
      tell,
    });
    giveDeviceCookie(reply, device, this.settings.publicUrl);
    return link;
  }
}

@ApiTags('Access')
@Controller('api/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly passwords: PasswordSetupService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Asks for a link by mail; the answer is the same for an address that nobody has. */
  @Post()
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse({ schema: { type: 'object', maxProperties: 0 } })
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused')
  @Refuses(429, 'password_reset.throttled')
  ask(@Body() { email }: AskForResetDto, @Client() client: string): Promise<object> {
    return this.passwords.askForReset(email, client);
  }

  /** Whom a link for a new password is for. */
  @Get(':token')
  @Public()
  @Refuses(404, 'password_reset.not_found')
  link(@Param('token') token: string): Promise<LinkDto> {
    return this.passwords.link('password_reset', token);
  }

  /** Chooses a new password, which ends every session of that person; the link works once. */
  @Put(':token')
  @Public()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'password_reset.not_found')
  async reset(
    @Param('token') token: string,
    @Body() { password }: NewPasswordDto,
    @Client() client: string,
    @Telling() tell: Tell,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkDto> {
    const { link, device } = await this.passwords.choose('password_reset', token, password, {
      client,
      tell,
    });
    giveDeviceCookie(reply, device, this.settings.publicUrl);
    return link;
  }
}
