import { paperNumber } from '../offices/paper-number.js';

/**
 * What an office last asked and has not wholly been given, as a LATERAL item of a FROM: its live request,
 * or the one that ended with less than was asked, until the office asks again. The live one is its last.
 */
export const unsettledAsk = (office: string, code: string): string => `
  LATERAL (
    SELECT last.*, ${paperNumber(code, 'last')} AS number FROM (
      SELECT * FROM restock_requests WHERE office_id = ${office} ORDER BY id DESC LIMIT 1) last
    WHERE last.state IN ('open', 'approved', 'sent')
      OR (last.state = 'fulfilled' AND last.granted < last.quantity)
  )`;
