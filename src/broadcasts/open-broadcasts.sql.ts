/**
 * Whether a row of `broadcasts` is open: not withdrawn, and its last day not over at its sender, a row of
 * `offices`. `now` is an instant; all are SQL.
 */
export const isOpenSql = (broadcast: string, sender: string, now: string): string =>
  `(${broadcast}.until_on >= (${now}::timestamptz AT TIME ZONE ${sender}.timezone)::date
    AND NOT EXISTS (SELECT FROM broadcast_withdrawals w WHERE w.broadcast_id = ${broadcast}.id))`;

/** Whether an office, by its internal id, has done what a row of `broadcasts` asks. */
const isAnsweredSql = (broadcast: string, office: string): string =>
  `CASE ${broadcast}.asks
     WHEN 'read' THEN EXISTS (SELECT FROM broadcast_readings r
       WHERE r.broadcast_id = ${broadcast}.id AND r.office_id = ${office})
     ELSE EXISTS (SELECT FROM broadcast_confirmations c
       WHERE c.broadcast_id = ${broadcast}.id AND c.office_id = ${office})
   END`;

/** What may be open anywhere, by index: nobody's last day ends later than a day after `now` in UTC. */
const MAY_BE_OPEN = (broadcast: string, now: string): string =>
  `${broadcast}.until_on >= (${now}::timestamptz AT TIME ZONE 'UTC')::date - 1`;

/** Of FROM on: each open broadcast `b` of a sender `s` that an office `a` has still to read or to confirm. */
export const stillAskedSql = (now: string): string => `
  FROM broadcasts b
  JOIN offices s ON s.id = b.office_id
  JOIN broadcast_offices a ON a.broadcast_id = b.id
  WHERE ${MAY_BE_OPEN('b', now)} AND ${isOpenSql('b', 's', now)}
    AND NOT ${isAnsweredSql('b', 'a.office_id')}`;
