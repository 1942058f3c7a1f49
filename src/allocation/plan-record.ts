import type { PlanContent } from './plan.js';

/** What the record of changes keeps of a plan. */
export const onRecord = (
  id: string,
  revision: number,
  {
    total,
    note,
    rows,
  }: Pick<PlanContent, 'total' | 'note'> & {
    rows: { office: string; quantity: number }[];
  },
) => ({
  plan: id,
  revision,
  total,
  note,
  quantities: Object.fromEntries(rows.map(({ office, quantity }) => [office, quantity])),
});
