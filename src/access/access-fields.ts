import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, Matches, MaxLength, ValidateBy } from 'class-validator';
import { withoutUnseen } from '../platform/unseen.js';
import {
  isOfLength,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  WRONG_LENGTH,
} from './password-length.js';
import type { Role } from './permissions.js';
import { OFFICE_CODE } from './reach.js';

// As HTML's own input type. Plain ASCII, so that "without regard to case" is the same everywhere.
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** An address as it was meant: a copied one brings signs along that nobody sees and no refusal would show. */
export const AsAddress = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? withoutUnseen(value) : value,
  );

/** One e-mail address. */
export const EmailField = () =>
  applyDecorators(
    AsAddress(),
    ApiProperty({ type: 'string', format: 'email', maxLength: 254 }),
    Matches(ADDRESS, { message: 'must be one e-mail address' }),
    MaxLength(254, { message: 'must be at most 254 characters long' }),
  );

/**
 * A password that someone chooses. Its refusal says the rule and never repeats the password. Whether it
 * is soon guessed is judged where it is known whose it is.
 */
export const NewPasswordField = () =>
  applyDecorators(
    ApiProperty({
      type: 'string',
      format: 'password',
      minLength: SHORTEST_PASSWORD,
      maxLength: LONGEST_PASSWORD,
    }),
    ValidateBy({
      name: 'passwordLength',
      validator: {
        validate: isOfLength,
        defaultMessage: () => WRONG_LENGTH,
      },
    }),
  );

const ROLES: Role[] = ['admin', 'staff', 'viewer'];

export const RoleField = () =>
  applyDecorators(
    ApiProperty({ enum: ROLES }),
    IsIn(ROLES, { message: 'must be admin, staff or viewer' }),
  );

/** The code of an office, there or not. */
export const OfficeCode = () =>
  applyDecorators(
    ApiProperty({ type: 'string', pattern: OFFICE_CODE.source, example: '65.71' }),
    Matches(OFFICE_CODE, { message: 'must be an office code such as 65 or 65.71' }),
  );
