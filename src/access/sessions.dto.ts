import { IsString, MaxLength } from 'class-validator';
import { Text } from '../platform/fields.js';
import { PersonDto } from './people.dto.js';

export class SignInDto {
  @Text(1000)
  email: string;

  @IsString({ message: 'must be a text' })
  @MaxLength(1000, { message: 'must be at most 1000 characters long' })
  password: string;
}

export class SessionDto {
  /** When the session ends if it is not used again. */
  expiresAt: Date;
  person: PersonDto;
}

export class NewSessionDto extends SessionDto {
  /** For `Authorization: Bearer`; browsers have the same in a cookie. Shown only here. */
  token: string;
}
