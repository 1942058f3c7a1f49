import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { officeNotFound } from '../access/permissions.js';
import type { UnitPrice } from '../stock/unit-price.js';
import { unitPrices } from '../stock/unit-prices.sql.js';
import { NO_LETTERHEAD, printed, type Letterhead, type PrintedLetterhead } from './letterhead.js';
import type { LetterheadDto } from './letterheads.dto.js';
import type { Institution } from './institution-names.js';
import type { SignatoryDto, SignatoryListDto } from './signatories.dto.js';
import type { Signatory } from './signatory.js';

/** An office with everything that its papers need of it. */
export interface PaperOffice extends Institution {
  id: number;
  timezone: string;
  letterhead: PrintedLetterhead;
  signatories: Signatory[];
}

const SIGNATORY = `s.id, s.name, s.nip, s.rank, s.capacity, s.title, s.from_on AS "fromOn", s.until_on AS "untilOn"`;

const OFFICES = `
  SELECT o.id, o.code, o.name, o.level, o.timezone, parent.name AS "parentName",
    (SELECT to_jsonb(l) - 'office_id' FROM letterheads l WHERE l.office_id = o.id) AS kept,
    coalesce((SELECT jsonb_agg(s) FROM (SELECT ${SIGNATORY} FROM signatories s WHERE s.office_id = o.id) s), '[]')
      AS signatories
  FROM offices o LEFT JOIN offices parent ON parent.id = o.parent_id
  WHERE o.code = ANY($1)`;

type Row = Omit<PaperOffice, 'letterhead'> & { kept: Letterhead | null };

/** In the order asked for; each must exist, else 404 `office.not_found`. */
export async function paperOffices(tx: EntityManager, codes: string[]): Promise<PaperOffice[]> {
  const rows = await tx.query<Row[]>(OFFICES, [codes]);
  return codes.map((code) => {
    const row = rows.find((one) => one.code === code);
    if (!row) throw officeNotFound(code);
    const { kept, ...office } = row;
    return { ...office, letterhead: printed(kept ?? NO_LETTERHEAD, office) };
  });
}

/** What is kept of an office's letterhead, and how it prints. */
export async function letterheadOf(tx: EntityManager, code: string): Promise<LetterheadDto> {
  const [row] = await tx.query<Row[]>(OFFICES, [[code]]);
  if (!row) throw officeNotFound(code);
  const kept = row.kept ?? NO_LETTERHEAD;
  const { government, name, city } = printed(kept, row);
  return { office: code, ...kept, printed: { government, name, city } };
}

/** Newest first. */
export const signatoriesOf = (tx: EntityManager, officeId: number): Promise<SignatoryDto[]> =>
  tx.query<SignatoryDto[]>(
    `SELECT ${SIGNATORY} FROM signatories s WHERE s.office_id = $1 ORDER BY s.from_on DESC, s.id DESC`,
    [officeId],
  );

@Injectable()
export class PapersQueries {
  constructor(private readonly dataSource: DataSource) {}

  letterhead(code: string): Promise<LetterheadDto> {
    return letterheadOf(this.dataSource.manager, code);
  }

  async signatories(code: string): Promise<SignatoryListDto> {
    const [office] = await this.offices([code]);
    return { items: await signatoriesOf(this.dataSource.manager, office!.id), nextCursor: null };
  }

  offices(codes: string[]): Promise<PaperOffice[]> {
    return paperOffices(this.dataSource.manager, codes);
  }

  unitPrices(): Promise<UnitPrice[]> {
    return unitPrices(this.dataSource.manager);
  }
}
