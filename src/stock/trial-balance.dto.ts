import { ApiProperty } from '@nestjs/swagger';
import { DateField } from '../platform/fields.js';
import { ACCOUNTS } from './flows.js';
import type { AccountKind } from './ledger.js';

export class TrialBalanceQueryDto {
  /** The first day of the period, which is a year at most. */
  @DateField()
  from: string;
  /** The last one. */
  @DateField()
  to: string;
}

/**
 * One account over the period. Each column says what it adds to the account, and is negative where it takes
 * from it: opening + in + printed + spoiled + sent + destroyed + variance = closing.
 */
export class AccountPeriodDto {
  @ApiProperty({ enum: ACCOUNTS })
  account: AccountKind;
  /** At the end of the day before. */
  opening: number;
  /** Opening stock, supplies, receipts and what is mended of them; recalled, and found to have never left. */
  in: number;
  /** By reports and their corrections; of dates that a count had settled, from `variance`. */
  printed: number;
  spoiled: number;
  /** Dispatched. */
  sent: number;
  destroyed: number;
  /** What counts differed by. */
  variance: number;
  /** At the end of the last day, as the ledger has it for dates up to then. */
  closing: number;
}

export class OfficeAccountPeriodDto extends AccountPeriodDto {
  office: string;
  officeName: string;
}

/** A trial balance by the dates on which things happened, as the ledger now has them. */
export class TrialBalanceDto {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** Every account, of the office and all below it. */
  total: AccountPeriodDto[];
  /** The accounts of each office in which there was something, in the order of their codes. */
  items: OfficeAccountPeriodDto[];
  /** Whether each account's columns make the closing balance that the ledger has. */
  addsUp: boolean;
  asOf: Date;
}
