import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Optional } from '../platform/fields.js';
import { Compared } from '../platform/text-fields.js';

export class SecondFactorDto {
  /** Since when a code is asked for after one's password; null where none is. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  since: Date | null;
  /** Whether one must have it here. */
  required: boolean;
  /** Of the ten recovery codes, how many were not used. */
  recoveryCodesLeft: number;
}

export class BeginSecondFactorDto {
  @ApiProperty({ format: 'password' })
  @IsString({ message: 'must be a text' })
  @MaxLength(1000, { message: 'must be at most 1000 characters long' })
  password: string;

  /** Where one has a second factor already, a code of it: of the authenticator or for recovery. */
  @Optional()
  @Compared(100)
  code?: string;
}

export class QrCodeDto {
  /** Modules along each side, without the quiet zone of four that belongs around it. */
  size: number;
  /** The dark modules, each of 1 by 1, as the `d` of an SVG path. */
  path: string;
}

/** What an authenticator is to know. It protects nothing until one of its codes was shown. */
export class SecondFactorSetupDto {
  /** Base 32, for whoever types it. */
  secret: string;
  /** `otpauth://totp/…`, for an authenticator on the same device. */
  uri: string;
  /** The same as a QR code. */
  qr: QrCodeDto;
  expiresAt: Date;
}

export class AuthenticatorCodeDto {
  /** The six digits that the authenticator shows. */
  @Compared(100)
  code: string;
}

/** Shown only here: nobody can read them again. */
export class RecoveryCodesDto {
  codes: string[];
}

export class RemoveSecondFactorDto {
  @ApiProperty({ format: 'password' })
  @IsString({ message: 'must be a text' })
  @MaxLength(1000, { message: 'must be at most 1000 characters long' })
  password: string;

  /** Of the authenticator, or for recovery. */
  @Compared(100)
  code: string;
}
