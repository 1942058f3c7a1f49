import type { AccountKind } from '../stock/ledger.js';
import type { AccountPeriod } from '../stock/trial-balance.js';

/** What the entries of an account add to it, beside what its trial balance says. */
export interface AccountCheck {
  account: AccountKind;
  opening: number;
  entries: number;
  closing: number;
  holds: boolean;
}

/** Adds up entries as they are written into a file, account by account, and holds the sums to the balance. */
export class Tally {
  private readonly sums = new Map<AccountKind, number>();

  add({ account, change }: { account: AccountKind; change: number }): void {
    this.sums.set(account, (this.sums.get(account) ?? 0) + change);
  }

  against(total: Pick<AccountPeriod, 'account' | 'opening' | 'closing'>[]): AccountCheck[] {
    return total.map(({ account, opening, closing }) => {
      const entries = this.sums.get(account) ?? 0;
      return { account, opening, entries, closing, holds: opening + entries === closing };
    });
  }
}
