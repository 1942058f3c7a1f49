import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '../access/use-case-context.js';
import { changedFields, recordChange } from '../access/audit-log.js';
import { lockedOffice } from '../offices/office-lines.js';
import { Transactions } from '../platform/transactions.js';
import { NO_LETTERHEAD, type Letterhead } from './letterhead.js';
import type { KeepLetterheadDto, LetterheadDto } from './letterheads.dto.js';
import { letterheadOf } from './papers.queries.js';

/** What stands at the head of an office's papers; every paper is printed with what is kept now. */
@Injectable()
export class LetterheadsService {
  constructor(private readonly transactions: Transactions) {}

  /** Replaces the whole; the same again changes nothing. */
  keep(act: UseCaseContext, code: string, body: KeepLetterheadDto): Promise<LetterheadDto> {
    return this.transactions.run(async (tx) => {
      const { id } = await lockedOffice(tx, code);
      const { office: _, printed: __, ...current } = await letterheadOf(tx, code);
      const wanted: Letterhead = { ...NO_LETTERHEAD, ...given(body) };
      const { before, after } = changedFields(current, wanted);
      if (Object.keys(after).length > 0) {
        const { government, name, address, phone, email, city } = wanted;
        await tx.query(
          `INSERT INTO letterheads (office_id, government, name, address, phone, email, city)
           VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (office_id) DO UPDATE SET government = excluded.government, name = excluded.name,
             address = excluded.address, phone = excluded.phone, email = excluded.email,
             city = excluded.city`,
          [id, government, name, address, phone, email, city],
        );
        await recordChange(tx, act, id, 'letterhead.changed', before, after);
      }
      return letterheadOf(tx, code);
    }, act.within);
  }
}

const given = (body: KeepLetterheadDto): Partial<Letterhead> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
