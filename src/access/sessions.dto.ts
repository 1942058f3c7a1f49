import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
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
}

export class NewSessionDto extends SessionDto {
  /** For `Authorization: Bearer`; browsers have the same in a cookie. Shown only here. */
  token: string;
}

/** One sign-in of a person, with a right password or with a wrong one. */
export class SignInEntryDto {
  id: string;
  at: Date;
  @ApiProperty({ enum: ['accepted', 'refused'] })
  outcome: 'accepted' | 'refused';
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
