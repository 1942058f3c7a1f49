import type { Act } from '../access/act.js';

/** The last three columns of every paper: `recorded_at`, `recorded_by`, `recorded_by_office`. */
export const recorder = ({ at, actor }: Act) => [at, actor.personId, actor.office.id] as const;
