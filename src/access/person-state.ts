export const PERSON_STATES = ['active', 'invited', 'disabled'] as const;
/** Signs in, has not accepted the invitation yet, or may no longer sign in. */
export type PersonState = (typeof PERSON_STATES)[number];

/** The same of a row of `people`, in SQL. */
export const personStateSql = (person: string): string => `
  CASE WHEN ${person}.disabled_at IS NOT NULL THEN 'disabled'
    WHEN ${person}.password_hash IS NULL THEN 'invited' ELSE 'active' END`;
