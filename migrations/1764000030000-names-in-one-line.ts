import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in one line, by table: the rule's name and its column. Rows of these may be mended. */
const MENDED = [
  ['offices', 'office_name', 'name'],
  ['holidays', 'holiday_name', 'name'],
  ['people', 'person_name', 'name'],
  ['signatories', 'signatory_name', 'name'],
  ['signatories', 'signatory_rank', 'rank'],
  ['signatories', 'signatory_title', 'title'],
  ['letterheads', 'letterhead_government', 'government'],
  ['letterheads', 'letterhead_name', 'name'],
  ['letterheads', 'letterhead_address', 'address'],
  ['letterheads', 'letterhead_phone', 'phone'],
  ['letterheads', 'letterhead_city', 'city'],
  ['restock_requests', 'request_reference', 'reference'],
  ['consignments', 'consignment_reference', 'reference'],
  ['consignments', 'consignment_carrier', 'carried_by'],
  ['consignments', 'consignment_taker', 'received_by'],
] as const;

/** Papers that are never rewritten: the rule holds of those to come. */
const KEPT = [
  ['supplies', 'supply_reference', 'reference'],
  ['destructions', 'destruction_reference', 'reference'],
  ['destructions', 'destruction_witnesses', 'witnesses'],
] as const;

const BREAKS = '\\u0009-\\u000d\\u0085\\u2028\\u2029';
const UNSEEN =
  '\\u0001-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160' +
  '\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f' +
  '\\ufeff\\uffa0\\ufff9-\\ufffb\\U000e0000-\\U000e0fff';

/**
 * Names, references and the like stand in one line and hold nothing that nobody sees. Those that did are
 * mended where a row may be: a line break becomes a blank, what is unseen goes, and what then is empty is
 * told by a dash. The record of changes keeps what they were.
 */
export class NamesInOneLine1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION is_one_line(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN words !~ '[${BREAKS}${UNSEEN}]'`);
    for (const [table, rule, column] of MENDED) {
      await runner.query(`
        UPDATE ${table} SET ${column} = coalesce(nullif(btrim(regexp_replace(regexp_replace(
          ${column}, '[${UNSEEN}]', '', 'g'), '[ ${BREAKS}]*[${BREAKS}][ ${BREAKS}]*', ' ', 'g')), ''), '-')
        WHERE NOT is_one_line(${column})`);
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT ${rule}_in_one_line CHECK (is_one_line(${column}))`);
    }
    for (const [table, rule, column] of KEPT)
      await runner.query(`
        ALTER TABLE ${table} ADD CONSTRAINT ${rule}_in_one_line CHECK (is_one_line(${column})) NOT VALID`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, rule] of [...MENDED, ...KEPT])
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${rule}_in_one_line`);
    await runner.query(`DROP FUNCTION is_one_line(text)`);
  }
}
