import type { CalendarDate } from '../platform/calendar-date.js';
import { ACCOUNTS, FLOWS, sumOf, type Flow, type Moved } from './flows.js';
import type { AccountKind } from './ledger.js';

export type Balances = Partial<Record<AccountKind, number>>;

/** What is read of one office for a period. */
export interface OfficePeriod {
  office: string;
  officeName: string;
  /** Null: it has not begun to this day. */
  begunOn: CalendarDate | null;
  /** By the ledger at the end of the day before the period, and of its last day. */
  opening: Balances;
  closing: Balances;
  moved: Moved[];
}

/** One account over a period, in cards; a flow adds to it, or takes from it where it is negative. */
export type AccountPeriod = Record<Flow, number> & {
  account: AccountKind;
  opening: number;
  closing: number;
};

/** Whether opening and flows make the closing balance that the ledger has. */
export const addsUp = (of: AccountPeriod): boolean =>
  FLOWS.reduce((sum, flow) => sum + of[flow], of.opening) === of.closing;

/** One account of an office; its closing balance is the ledger's, and not reckoned from the others. */
export const accountPeriod = (
  { opening, closing, moved }: Pick<OfficePeriod, 'opening' | 'closing' | 'moved'>,
  account: AccountKind,
): AccountPeriod => ({
  account,
  opening: opening[account] ?? 0,
  ...(Object.fromEntries(FLOWS.map((flow) => [flow, sumOf(moved, account, flow)])) as Record<
    Flow,
    number
  >),
  closing: closing[account] ?? 0,
});

const NUMBERS = ['opening', ...FLOWS, 'closing'] as const;

/** What never held a card in the period is not listed. */
export const isEmpty = (of: AccountPeriod): boolean => NUMBERS.every((number) => of[number] === 0);

/** Every account of an office. */
export const accountsOf = (office: OfficePeriod): AccountPeriod[] =>
  ACCOUNTS.map((account) => accountPeriod(office, account));

/** The same accounts of all offices together, column by column. */
export function totalOfAccounts(offices: AccountPeriod[][]): AccountPeriod[] {
  return ACCOUNTS.map((account, n) => {
    const total = { account } as AccountPeriod;
    for (const number of NUMBERS)
      total[number] = offices.reduce((sum, accounts) => sum + accounts[n]![number], 0);
    return total;
  });
}
