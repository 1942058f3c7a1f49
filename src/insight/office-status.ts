/** Worst first: the order of tables and legends. */
export const OFFICE_STATUSES = ['out', 'low', 'silent', 'safe', 'not_begun'] as const;
export type OfficeStatus = (typeof OFFICE_STATUSES)[number];

interface StatusFacts {
  begunOn: string | null;
  onHand: number;
  isLow: boolean;
  silentSince: string | null;
}

/** The one thing to say of an office first. What is empty or low stays so however silent it is. */
export function officeStatus({ begunOn, onHand, isLow, silentSince }: StatusFacts): OfficeStatus {
  if (begunOn === null) return 'not_begun';
  if (onHand === 0) return 'out';
  if (isLow) return 'low';
  return silentSince ? 'silent' : 'safe';
}
