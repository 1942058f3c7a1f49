import { ApiProperty } from '@nestjs/swagger';

export class OfficeNameDto {
  code: string;
  name: string;
}

/** How far an office is with what its first day takes. Of those below it, closed ones do not count. */
export class FirstStepsDto {
  /** Its own first entry; null: not begun. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  begunOn: string | null;
  /** Whether its letterhead says anything of its own. */
  hasLetterhead: boolean;
  /** Whether somebody signs for it today. */
  hasSignatory: boolean;
  /** Offices below it, all of them. */
  offices: number;
  begun: number;
  /** Where somebody can sign in. */
  staffed: number;
  /** Where somebody is invited, and nobody has accepted. */
  onlyInvited: number;
  /** Whose minimum is another than an office begins with. */
  minimumsSet: number;
  /** Whose journey was set, or learned from receipts. */
  journeysKnown: number;
  /** The first of those where nobody is even invited. */
  withoutPeople: OfficeNameDto[];
}
