import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { ADVISORY_LOCKS } from '../platform/advisory-locks.js';
import { sendPatiently } from '../platform/connection.js';
import { Refusal } from '../platform/refusal.js';
import { happened } from '../platform/security-events.js';
import { Transactions } from '../platform/transactions.js';
import { LEDGER_CHECKS } from './ledger-checks.sql.js';
import type { LedgerFaultDto, LedgerVerificationDto } from './stock.dto.js';

const MOST_FAULTS = 100;

type FoundFault = Omit<LedgerFaultDto, 'fault' | 'expected' | 'actual'> & {
  expected: string;
  actual: string;
};

// Ten years of entries are read several times over: that may take minutes, and one at a time is enough.
const MINUTES = 10;
/** Milliseconds; a little longer than the server itself allows. */
const ANSWERED_WITHIN = (MINUTES + 1) * 60_000;
const BEGIN = `
  SELECT set_config('statement_timeout', '${MINUTES}min', true), pg_try_advisory_xact_lock(${ADVISORY_LOCKS.verifying}) AS alone,
    (SELECT count(*) FROM stock_accounts) AS accounts, (SELECT count(*) FROM movements) AS movements`;

@Injectable()
export class Verification {
  constructor(private readonly transactions: Transactions) {}

  /** Recomputes the whole ledger from its movements, as of one moment. 503 while another one runs. */
  async verify(actor: Actor): Promise<LedgerVerificationDto> {
    authorise(actor, 'ledger.verify', actor.office.code);
    return this.transactions.snapshot(async (tx) => {
      const [of] = await tx.query<{ alone: boolean; accounts: number; movements: number }[]>(BEGIN);
      if (!of!.alone)
        throw new Refusal(
          503,
          'service.busy',
          'The ledger is being verified just now. Ask again.',
          {
            retryAfter: 10,
          },
        );
      const faults = await faultsIn(tx);
      const found = faults.length;
      happened([actor], { event: 'ledger.verified', faults: found, grave: found > 0 });
      return { ok: faults.length === 0, accounts: of!.accounts, movements: of!.movements, faults };
    });
  }
}

/** By office, so that the same faults are told alike each time. */
const IN_ORDER = `ORDER BY split_part(account, '/', 1) COLLATE "C", account, "where"`;

async function faultsIn(tx: EntityManager): Promise<LedgerFaultDto[]> {
  const faults: LedgerFaultDto[] = [];
  for (const [fault, sql] of LEDGER_CHECKS) {
    const some = `SELECT * FROM (${sql}) fault ${IN_ORDER} LIMIT ${MOST_FAULTS - faults.length}`;
    const found = await sendPatiently<FoundFault>(tx, some, ANSWERED_WITHIN);
    for (const { account, where, expected, actual } of found)
      faults.push({ account, fault, where, expected: Number(expected), actual: Number(actual) });
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults;
}
