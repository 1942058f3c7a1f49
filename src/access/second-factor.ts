import { Refusal } from '../platform/refusal.js';
import type { Level, Role } from './permissions.js';

export const SECOND_FACTOR_RULES = ['admins', 'all', 'none'] as const;
/** Of whom an installation requires a second factor. `admins`: those of provinces and of the ministry. */
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

interface Subject {
  role: Role;
  office: { level: Level };
}

export const needsSecondFactor = (rule: SecondFactorRule, { role, office }: Subject): boolean =>
  rule === 'all' || (rule === 'admins' && role === 'admin' && office.level !== 'regency');

/** Whether someone may do nothing yet but set one up, however they came in. */
export const owesSecondFactor = (
  rule: SecondFactorRule,
  person: Subject,
  hasOne: boolean,
): boolean => !hasOne && needsSecondFactor(rule, person);

export const secondFactorRequired = () =>
  new Refusal(
    403,
    'second_factor.required',
    'Your account must have a second factor. Set one up first, at /api/account/second-factor.',
  );
