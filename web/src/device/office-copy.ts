import type { Schemas } from '../api/client.js';
import { onDevice } from './indexed-db.js';

/** What a clerk needs without a line: their office as the server last told it (`stock.asOf`). */
export interface OfficeCopy {
  /** The office's code. */
  office: string;
  stock: Schemas['OfficeStockDto'];
  /** Of the last weeks, latest first. */
  reports: Schemas['PrintReportDto'][];
  /** On the road to this office; none where they were not read yet. */
  arrivals?: Schemas['ConsignmentDto'][];
  /** Out of the office, or settled since what may still be reported; none where they were not read yet. */
  handOuts?: Schemas['HandOutDto'][];
  /** Its own requests, latest first, as they were told at an instant of the server's clock. */
  requests?: { asOf: string; items: Schemas['RestockRequestDto'][] };
  holidays: { readOn: string; days: Schemas['HolidayDto'][] };
}

/** Kept per person, and removed when that person signs out or another signs in. */
export const keepCopy = (personId: string, copy: OfficeCopy) =>
  onDevice(({ put }) => put('copies', personId, copy));

export async function copyOf(personId: string, office: string): Promise<OfficeCopy | undefined> {
  const copy = await onDevice(({ get }) => get('copies', personId));
  return copy?.office === office ? copy : undefined;
}
