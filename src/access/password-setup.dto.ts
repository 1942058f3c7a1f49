import { EmailField, NewPasswordField } from './access-fields.js';

export class AskForResetDto {
  @EmailField()
  email: string;
}

export class NewPasswordDto {
  @NewPasswordField()
  password: string;
}

/** Whom a link is for, so that they see it is theirs before they choose a password. */
export class LinkDto {
  email: string;
  name: string;
  officeName: string;
}
