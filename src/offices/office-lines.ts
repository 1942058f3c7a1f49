import type { EntityManager } from 'typeorm';
import { type Level, officeNotFound } from '../access/permissions.js';
import { conflict } from '../platform/refusal.js';

/** What every use case needs to know of an office. */
export interface OfficeLine {
  id: number;
  code: string;
  name: string;
  level: Level;
  parentId: number | null;
  timezone: string;
  closedAt: Date | null;
}

const LINE = `id, code, name, level, parent_id AS "parentId", timezone, closed_at AS "closedAt"`;

/** The office with this code, or 404 `office.not_found`. Access is settled apart from this. */
export async function officeByCode(tx: EntityManager, code: string): Promise<OfficeLine> {
  const [office] = await tx.query<OfficeLine[]>(`SELECT ${LINE} FROM offices WHERE code = $1`, [
    code,
  ]);
  if (!office) throw officeNotFound(code);
  return office;
}

/**
 * The same, locked until the transaction ends: for who changes what is kept of an office by what it was,
 * so that two at once come one after the other and neither undoes the other from an old reading.
 */
export async function lockedOffice(tx: EntityManager, code: string): Promise<OfficeLine> {
  const [office] = await tx.query<OfficeLine[]>(
    `SELECT ${LINE} FROM offices WHERE code = $1 FOR NO KEY UPDATE`,
    [code],
  );
  if (!office) throw officeNotFound(code);
  return office;
}

/** Both offices in one statement, in the order asked for. */
export async function officesByCode(tx: EntityManager, codes: string[]): Promise<OfficeLine[]> {
  const rows = await tx.query<OfficeLine[]>(`SELECT ${LINE} FROM offices WHERE code = ANY($1)`, [
    codes,
  ]);
  return codes.map((code) => {
    const office = rows.find((row) => row.code === code);
    if (!office) throw officeNotFound(code);
    return office;
  });
}

/** A closed office neither moves cards nor asks for any: 409 `office.closed`. */
export function requireOpen(...offices: Pick<OfficeLine, 'code' | 'name' | 'closedAt'>[]): void {
  const closed = offices.find((office) => office.closedAt !== null);
  if (closed) throw conflict('office.closed', `${closed.name} (${closed.code}) is closed.`);
}

/** SQL for a paper's number, `65/2026/0042`: office, year, serial of at least four digits. */
export const paperNumber = (code: string, table: string): string =>
  `${code} || '/' || ${table}.year || '/' || lpad(${table}.serial::text, greatest(4, length(${table}.serial::text)), '0')`;
