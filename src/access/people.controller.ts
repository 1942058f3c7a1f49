import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { AddressChangeStateDto } from './account.dto.js';
import { AddressChangeService } from './address-change.service.js';
import { By, type UseCaseContext } from './use-case-context.js';
import { Idempotent, SignedIn } from './route-access.js';
import {
  ChangePersonDto,
  InvitePersonDto,
  PeoplePageDto,
  PeopleQueryDto,
  PersonDto,
} from './people.dto.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { Limited } from './rate-limiter.js';
import { SecondFactorService } from './second-factor.service.js';
import { SignInRecord } from './sign-in-record.js';
import { SignInPageDto } from './sessions.dto.js';
import { PEOPLE } from './people.table.js';

@ApiTags('Access')
@Controller('api')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
    private readonly signIns: SignInRecord,
    private readonly factors: SecondFactorService,
    private readonly addresses: AddressChangeService,
  ) {}

  /** The people of an office and those below, newest first. */
  @AlsoAsFile(PEOPLE)
  @Get('people')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() { actor }: UseCaseContext, @Query() query: PeopleQueryDto): Promise<PeoplePageDto> {
    return this.queries.list(actor, query);
  }

  /** Adds a person and mails them an invitation, valid for seven days. */
  @Post('people')
  @SignedIn()
  @Idempotent()
  @Limited('invitations')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  @Refuses(409, 'person.email_taken', 'person.last_admin', 'office.closed')
  invite(@By() act: UseCaseContext, @Body() person: InvitePersonDto): Promise<PersonDto> {
    return this.people.invite(act, person);
  }

  /** Sends a new invitation in place of the last, to someone who has not accepted yet. */
  @Post('people/:id/invitation')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Limited('invitations', 'invitationsOfOne')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'person.not_found')
  @Refuses(409, 'person.already_accepted', 'person.disabled')
  inviteAgain(@By() act: UseCaseContext, @Param('id') id: string): Promise<PersonDto> {
    return this.people.inviteAgain(act, id);
  }

  /**
   * Changes a person. Everybody may change their own name and whether they receive their office's
   * mail. A new role or office, and being disabled, ends the person's sessions.
   */
  @Patch('people/:id')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'person.not_found', 'office.not_found')
  @Refuses(409, 'person.last_admin', 'office.closed')
  change(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() wanted: ChangePersonDto,
  ): Promise<PersonDto> {
    return this.people.change(act, id, wanted);
  }

  /**
   * Takes away a person's second factor, for an admin of their office or above, never one's own: they have
   * lost it. Their sessions end, and they are told by mail.
   */
  @Post('people/:id/second-factor-reset')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(404, 'person.not_found')
  @Refuses(409, 'second_factor.own', 'second_factor.off')
  resetSecondFactor(@By() act: UseCaseContext, @Param('id') id: string): Promise<PersonDto> {
    return this.factors.reset(act, id);
  }

  /** The change of address that waits, of oneself or of somebody whose admin one is. */
  @Get('people/:id/address-change')
  @SignedIn()
  @Refuses(404, 'person.not_found')
  addressChangeOf(
    @By() act: UseCaseContext,
    @Param('id') id: string,
  ): Promise<AddressChangeStateDto> {
    return this.addresses.of(act, id);
  }

  /**
   * Agrees to it in place of the person's present mailbox, by an admin of their office or above, who has
   * made sure that it is the person who asks.
   */
  @Post('people/:id/address-change/agreement')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(404, 'person.not_found', 'address_change.not_found')
  @Refuses(409, 'person.email_taken', 'address_change.own')
  agreeToAddress(
    @By() act: UseCaseContext,
    @Param('id') id: string,
  ): Promise<AddressChangeStateDto> {
    return this.addresses.agreeFor(act, id);
  }

  /**
   * A person's sign-ins, newest first, right and wrong ones: when and where from. For the person and
   * for an admin of their office or above. In a day up to 50 right and 20 wrong ones are kept.
   */
  @Get('people/:id/sign-ins')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'person.not_found')
  signInsOf(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Query() query: PageQueryDto,
  ): Promise<SignInPageDto> {
    return this.signIns.list(act, id, query);
  }
}
