import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';

/** The last three columns of every paper: `recorded_at`, `recorded_by`, `recorded_by_office`. */
export const recorder = ({ at, actor }: UseCaseContext) =>
  [at, actor.personId, actor.office.id] as const;

// What is already on record of an office. Ask only with its `on_hand` locked, and in a statement of its
// own: whoever held that lock before has then committed, and is seen.

/** Whether it has an opening stock, be it 0, or any entry on its `on_hand`. */
export async function hasBegun(tx: EntityManager, office: number): Promise<boolean> {
  const [row] = await tx.query<{ begun: boolean }[]>(
    `SELECT begun_on IS NOT NULL AS begun FROM stock_accounts WHERE office_id = $1 AND kind = 'on_hand'`,
    [office],
  );
  return row!.begun;
}

export async function hasReported(
  tx: EntityManager,
  office: number,
  date: CalendarDate,
): Promise<boolean> {
  const [row] = await tx.query<{ reported: boolean }[]>(
    `SELECT EXISTS (SELECT FROM print_reports WHERE office_id = $1 AND on_date = $2) AS reported`,
    [office, date],
  );
  return row!.reported;
}
