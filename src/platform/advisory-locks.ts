/**
 * Whatever happens at most once at a time, over all instances, by the number of its advisory lock. All
 * stand here, because two with one number would wait for each other.
 */
export const ADVISORY_LOCKS = {
  migrating: 8_262_026,
  verifying: 8_262_027,
  openingDemo: 8_262_028,
} as const;
