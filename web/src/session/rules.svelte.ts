import type { Schemas } from '../api/client.js';

/** The rules' numbers as the ministry has set them; the usual ones until the server has told. */
export const rules: Schemas['RulesDto'] = $state({
  reportLateDays: 7,
  coverTargetDays: 30,
  packSize: 500,
  decideDays: 3,
});
