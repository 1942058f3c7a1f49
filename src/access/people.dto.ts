import { IsBoolean, IsIn } from 'class-validator';
import { Optional } from '../platform/fields.js';
import { Compared, OneLine } from '../platform/text-fields.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { EmailField, RoleField } from './access-fields.js';
import type { Level, Role } from './permissions.js';
import { PERSON_STATES, type PersonState } from './person-state.js';

export class PersonOfficeDto {
  code: string;
  name: string;
  level: Level;
  timezone: string;
}

export class PersonDto {
  id: string;
  email: string;
  name: string;
  role: Role;
  office: PersonOfficeDto;
  /** Whether the office's mail goes to this person too. */
  receivesMail: boolean;
  /** Since when the person may no longer sign in. */
  disabledAt: Date | null;
  /** Whether the invitation was accepted; before that nobody can sign in. */
  accepted: boolean;
  /** Whether a code is asked for after the password. */
  secondFactor: boolean;
}

export class PeoplePageDto {
  items: PersonDto[];
  nextCursor: string | null;
}

export class PeopleQueryDto extends PageQueryDto {
  /** The people of this office and those below; of one's own where it is left out. */
  @Optional()
  @Compared(5)
  office?: string;

  /** Whose name or address has each of these words. */
  @Optional()
  @Compared(100)
  text?: string;

  @Optional()
  @IsIn(PERSON_STATES, { message: `must be one of ${PERSON_STATES.join(', ')}` })
  state?: PersonState;
}

export class InvitePersonDto {
  @EmailField()
  email: string;

  @OneLine(200)
  name: string;

  @RoleField()
  role: Role;

  /** The office's code. */
  @Compared(5)
  office: string;
}

export class ChangePersonDto {
  @Optional()
  @OneLine(200)
  name?: string;

  @Optional()
  @RoleField()
  role?: Role;

  /** The code of the office the person moves to. */
  @Optional()
  @Compared(5)
  office?: string;

  @Optional()
  @IsBoolean({ message: 'must be true or false' })
  disabled?: boolean;

  @Optional()
  @IsBoolean({ message: 'must be true or false' })
  receivesMail?: boolean;
}
