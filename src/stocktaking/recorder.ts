import type { UseCaseContext } from '../access/use-case-context.js';

/** The last three columns of every paper: `recorded_at`, `recorded_by`, `recorded_by_office`. */
export const recorder = ({ at, actor }: UseCaseContext) =>
  [at, actor.personId, actor.office.id] as const;
