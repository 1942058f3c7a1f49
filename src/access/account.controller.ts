import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refuses } from '../platform/api-refusals.js';
import type { Tell } from '../platform/security-events.js';
import { SETTINGS, type Settings } from '../settings.js';
import {
  AddressAnsweredDto,
  AddressChangeStateDto,
  AddressLinkDto,
  AskAddressChangeDto,
  ChangePasswordDto,
  RenewedSessionDto,
} from './account.dto.js';
import { AddressChangeService } from './address-change.service.js';
import { Client } from './client-address.js';
import { giveDeviceCookie } from './known-devices.js';
import { Session, type LiveSession } from './live-sessions.js';
import { OwnPasswordService } from './own-password.service.js';
import { Limited } from './rate-limiter.js';
import { Public, SignedIn } from './route-access.js';
import { giveCookie } from './session.js';
import { By, Telling, type UseCaseContext } from './use-case-context.js';

/** What a person changes of their own account, by the password that they have. */
@ApiTags('Access')
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly passwords: OwnPasswordService,
    private readonly addresses: AddressChangeService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Changes one's own password by the present one. Every other session ends, and this one goes on under a
   * new token.
   */
  @Put('password')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused', 'password.refused')
  @Refuses(429, 'session.throttled')
  async changePassword(
    @Session() session: LiveSession,
    @Body() passwords: ChangePasswordDto,
    @Client() client: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RenewedSessionDto> {
    const { headers } = request;
    const caller = { client, userAgent: headers['user-agent'] };
    const { token, device } = await this.passwords.change(session, passwords, caller);
    const { publicUrl } = this.settings;
    // As the guard believes it before any cookie.
    if (headers.authorization !== undefined) return { token };
    giveCookie(reply, token, publicUrl);
    giveDeviceCookie(reply, device, publicUrl);
    return {};
  }

  /**
   * Asks for another address of one's own, in place of what was asked before: a link to the present one and
   * a link to the new one, both valid for three days. The answer is the same whether somebody has it.
   */
  @Put('address-change')
  @SignedIn()
  @Limited('addressChanges')
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused', 'password.refused')
  @Refuses(429, 'session.throttled')
  askForAddress(
    @Session() session: LiveSession,
    @Body() asked: AskAddressChangeDto,
    @Client() client: string,
  ): Promise<AddressChangeStateDto> {
    return this.addresses.ask(session, asked, { client });
  }

  /** Withdraws it: both links are dead. */
  @Delete('address-change')
  @SignedIn()
  @HttpCode(204)
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'address_change.not_found')
  withdrawAddress(@By() act: UseCaseContext): Promise<void> {
    return this.addresses.withdraw(act);
  }
}

@ApiTags('Access')
@Controller('api/address-changes')
export class AddressChangesController {
  constructor(private readonly addresses: AddressChangeService) {}

  /** What a link about a change of address is for. */
  @Get(':token')
  @Public()
  @Refuses(404, 'address_change.not_found')
  link(@Param('token') token: string): Promise<AddressLinkDto> {
    return this.addresses.link(token);
  }

  /** Agrees at the present address, or confirms at the new one; with both the address is changed. */
  @Put(':token')
  @Public()
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'address_change.not_found')
  @Refuses(409, 'person.email_taken')
  answer(@Param('token') token: string, @Telling() tell: Tell): Promise<AddressAnsweredDto> {
    return this.addresses.answer(token, tell);
  }

  /**
   * "This was not me": nothing is changed. At the present address every session of the person ends, and a
   * link for a new password is mailed there.
   */
  @Delete(':token')
  @Public()
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'address_change.not_found')
  deny(@Param('token') token: string, @Telling() tell: Tell): Promise<AddressAnsweredDto> {
    return this.addresses.deny(token, tell);
  }
}
