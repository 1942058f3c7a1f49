import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { EmailField, NewPasswordField } from './access-fields.js';

export class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString({ message: 'must be a text' })
  @MaxLength(1000, { message: 'must be at most 1000 characters long' })
  present: string;

  @NewPasswordField()
  password: string;
}

export class RenewedSessionDto {
  /** What this session is opened with from now on, where it came with a token; else a cookie has it. */
  token?: string;
}

export class AskAddressChangeDto {
  @EmailField()
  email: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'must be a text' })
  @MaxLength(1000, { message: 'must be at most 1000 characters long' })
  password: string;
}

/** A change of address that waits for one mailbox or both. */
export class AddressChangeDto {
  /** The address that is to be theirs. */
  wanted: string;
  askedAt: Date;
  expiresAt: Date;
  /** Whether the present mailbox, or an admin in its place, has agreed. */
  agreed: boolean;
  /** Whether the new mailbox has confirmed. */
  confirmed: boolean;
}

export class AddressChangeStateDto {
  @ApiProperty({ type: AddressChangeDto, nullable: true })
  waiting: AddressChangeDto | null;
}

/** What a link about a change of address is for; `present` was mailed to the address of now. */
export class AddressLinkDto {
  @ApiProperty({ enum: ['present', 'wanted'] })
  mailbox: 'present' | 'wanted';
  name: string;
  officeName: string;
  wanted: string;
}

export class AddressAnsweredDto extends AddressLinkDto {
  /** Whether the address is changed by this; else it waits for the other mailbox. */
  changed: boolean;
}
