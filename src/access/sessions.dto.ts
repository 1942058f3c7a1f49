import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Optional } from '../platform/fields.js';
import { Compared } from '../platform/text-fields.js';
import { AsAddress } from './access-fields.js';
import { PersonDto } from './people.dto.js';

export class SignInDto {
  @AsAddress()
  @Compared(1000)
  email: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'must be a text' })
  @MaxLength(1000, { message: 'must be at most 1000 characters long' })
  password: string;

  /**
   * What the person's authenticator shows, or one of their recovery codes: asked for with 401
   * `session.code_wanted` where they have a second factor.
   */
  @Optional()
  @Compared(100)
  code?: string;
}

/** The numbers of the rules as this installation is set; cards or calendar days. */
export class RulesDto {
  /** How many days back a report or a paper may be dated, where no office above has widened that. */
  reportLateDays: number;
  /** Days after its journey that a request is to cover. */
  coverTargetDays: number;
  /** Cards in a pack of a request; plans have packs of their own. */
  packSize: number;
  /** Days that whoever sends has to decide: so long before the last day for sending they are told. */
  decideDays: number;
}

export class SessionDto {
  /** When the session ends if it is not used again. */
  expiresAt: Date;
  person: PersonDto;
  rules: RulesDto;
  /** Whether this session does nothing until its person has set up a second factor. */
  secondFactorWanted: boolean;
}

export class NewSessionDto extends SessionDto {
  /** For `Authorization: Bearer`, to programs only: browsers have it in a cookie that no script reads. */
  token?: string;
}

/** A live session of one's own. */
export class OwnSessionDto {
  id: string;
  startedAt: Date;
  /** To the minute. */
  lastUsedAt: Date;
  /** The address it began from, of an IPv6 one the network, /64; null where nobody noted it. */
  @ApiProperty({ type: 'string', nullable: true })
  client: string | null;
  /** What it said it was, in plain words, "Chrome di Android": a help to know it again, and no proof. */
  @ApiProperty({ type: 'string', nullable: true })
  device: string | null;
  /** Whether this call came with it. */
  current: boolean;
}

export class OwnSessionsPageDto {
  items: OwnSessionDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class EndedSessionsDto {
  /** How many that were still live. */
  ended: number;
}

/** One sign-in of a person: as it should be, with a wrong password, or with a right one and a wrong code. */
export class SignInEntryDto {
  id: string;
  at: Date;
  @ApiProperty({ enum: ['accepted', 'refused', 'code_refused'] })
  outcome: 'accepted' | 'refused' | 'code_refused';
  /** The address it came from; of an IPv6 one the network, /64. */
  client: string;
  /** Whether the person had signed in there before. */
  deviceKnown: boolean;
}

export class SignInPageDto {
  items: SignInEntryDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
