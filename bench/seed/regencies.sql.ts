/** SQL for an instant of a date in Jakarta; every office is a few seconds from every other. */
export const at = (date: string, time: string, office: string): string =>
  `(${date} + time '${time}') AT TIME ZONE 'Asia/Jakarta' + ${office} * interval '1.7s'`;

export const dateOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Jakarta')::date`;

// Chance goes by office and date, so every run has the same history.
const DICE = `
  CREATE FUNCTION pg_temp.dice(office integer, on_date date, salt integer) RETURNS double precision
  LANGUAGE sql IMMUTABLE AS
    'SELECT (hashint8($1 * 1000003::bigint + ($2 - date ''2000-01-01'') * 37 + $3) & 65535) / 65536.0'`;

// Version 7, so that ids and time of recording go in the same order, as they do in life.
const UUID_AT = `
  CREATE FUNCTION pg_temp.uuid_at(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS
    'SELECT (lpad(to_hex((extract(epoch FROM $1) * 1000)::bigint), 12, ''0'') || ''7''
       || substr(r, 14, 3) || ''8'' || substr(r, 18))::uuid
     FROM (SELECT replace(gen_random_uuid()::text, ''-'', '''') AS r) t'`;

const clerkOf = (office: string) =>
  `(SELECT min(id::text)::uuid FROM people WHERE office_id = ${office})`;

/** What one regency uses on a day goes by its share of the people; 40,000 cards a day are the country's. */
const REGENCIES = `
  CREATE TEMP TABLE regency AS
  SELECT o.id, o.parent_id AS province, p.id AS ministry, ${clerkOf('o.id')} AS clerk,
    ${clerkOf('o.parent_id')} AS province_clerk, ${clerkOf('p.id')} AS ministry_clerk,
    greatest(4, o.population * 40000.0 / sum(o.population) OVER ()) AS daily
  FROM offices o, offices p WHERE o.level = 'regency' AND p.level = 'ministry'`;

export const REGENCIES_AND_CHANCE = [DICE, UUID_AT, REGENCIES];
