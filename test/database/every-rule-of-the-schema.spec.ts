import pg from 'pg';
import type { AccountKind, MovementReason } from '../../src/stock/ledger.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import {
  ANOTHER,
  ASKED,
  CONSIGNMENT,
  COUNT,
  DIFFERED,
  GOOD,
  insert,
  LENT,
  MINISTRY,
  NOON,
  office,
  PERSON,
  PLAN,
  PROVINCE,
  REFERRED,
  REGENCY,
  REQUEST,
  type Row,
} from '../support/good-rows.js';

/**
 * Each rule of the schema refuses what breaks it, by its own name. A rule is a CHECK, a UNIQUE, an EXCLUDE,
 * a foreign key of more than one column, or what a trigger refuses with; which there are, the migrated
 * database says. Everything happens in a transaction that is rolled back.
 */

/** Statements of which only the last is refused. */
type Break = string | string[];

const MOST = 1_000_000_000;
/** Rows at the very edge of what is allowed: these are taken. */
const edges: string[] = [];

/** One below and one above what a number may be. */
function outside(table: string, column: string, [least, most]: number[], with_: Row = {}): Break[] {
  const of = (value: number) => insert(table, { ...with_, [column]: value });
  edges.push(of(least!), of(most!));
  return [of(least! - 1), of(most! + 1)];
}

/** A line break, and signs that turn text around or hide in it. */
const notInOneLine = (table: string, column: string): Break[] =>
  ['\\n', '\\u2028', '\\u202e', '\\u200b', '\\u007f'].map((sign) =>
    insert(table, { [column]: `E'a${sign}b'` }),
  );

/** Nothing, and more than 200 characters. */
const noName = (table: string): Break[] => {
  edges.push(insert(table, { name: `repeat('a', 200)` }));
  return [insert(table, { name: `''` }), insert(table, { name: `repeat('a', 201)` })];
};

const answered = { answered_at: NOON, answered_by: PERSON, answered_by_office: PROVINCE };
const approved = { state: `'approved'`, granted: 500, ...answered };
const withdrawn = { state: `'withdrawn'`, withdrawn_at: NOON };
const counted = { received: 500, received_on: `'2026-03-02'`, receipt_at: NOON };
const received = { state: `'received'`, ...counted };
const takenDown = { taken_down_at: NOON, taken_down_by: PERSON, taken_down_reason: `'Keliru'` };
const settled = { settled_at: NOON, settled_by: PERSON };
const late = { arrived_late: true, filed_at: `'2026-04-01T00:00Z'` };
const thirtyDaysBefore = `'2026-03-02T00:00Z'`;
const aMinuteAfter = `'2026-04-01T00:01Z'`;
const note = `'Sesuai surat'`;
const closed = { state: `'closed'`, closed_by: `'acceptance'`, closed_at: NOON };
const handover = (with_: Row) =>
  insert('stock_counts', { kind: `'handover'`, given_by: `'Ani'`, taken_by: `'Budi'`, ...with_ });
const difference = (with_: Row) => insert('count_differences', with_);
const verdict = (with_: Row) => insert('count_verdicts', with_);

const request = (otherwise: Row) => insert('restock_requests', otherwise);
const consignment = (otherwise: Row) => insert('consignments', otherwise);
const lending = (otherwise: Row) =>
  consignment({
    ...{ from_office: REGENCY, to_office: office('65.01'), purpose: `'loan'` },
    ...otherwise,
  });
const paying = (otherwise: Row) =>
  consignment({
    ...{ from_office: office('65.01'), to_office: REGENCY, purpose: `'return'`, return_of: LENT },
    ...otherwise,
  });
const letGo = (otherwise: Row) => insert('loan_settlements', otherwise);
const corrected = (otherwise: Row) => insert('receipt_corrections', otherwise);
const revision = (otherwise: Row) => insert('print_report_revisions', otherwise);
const stockOut = (otherwise: Row) => insert('stock_outs', otherwise);
const report = (otherwise: Row) => insert('print_reports', otherwise);
const wrongCauses = (of: (otherwise: Row) => string): Break[] => {
  const causes = { by_print: 2, by_encode: 1, by_factory: 0, by_other: 0 };
  edges.push(of({ ...causes, spoiled: 3 }));
  return [
    of({ ...causes, spoiled: 4 }),
    of({ ...causes, spoiled: 1, by_other: -2 }),
    of({ by_print: 2, spoiled: 2 }),
  ];
};
const destroyed = (otherwise: Row) => insert('destructions', otherwise);
const NIP = '197001011995031001';
const list = (texts: string[]) => `ARRAY[${texts.map((text) => `'${text}'`).join(', ')}]::text[]`;
const officers = (names: string[]): Row => ({
  officer_names: list(names),
  officer_nips: list(names.map(() => NIP)),
});
const witnesses = (names: string[]): Row => ({
  witness_names: list(names),
  witness_agencies: list(names.map(() => 'Polres')),
  witness_outside: `ARRAY[${names.map(() => 'true').join(', ')}]`,
});
const plan = (otherwise: Row) => insert('allocation_plans', otherwise);
const planRow = (otherwise: Row) => insert('allocation_plan_rows', otherwise);
const settle = (state: string) =>
  `UPDATE allocation_plans SET state = '${state}', settled_at = ${NOON}, settled_by = ${PERSON} WHERE id = ${PLAN}`;

const lateArrivals = (of: (otherwise: Row) => string): Break[] => {
  edges.push(...[thirtyDaysBefore, aMinuteAfter].map((at) => of({ ...late, written_at: at })));
  return [
    of(late),
    of({ ...late, written_at: `'2026-03-01T23:59:59Z'` }),
    of({ ...late, written_at: `'2026-04-01T00:01:01Z'` }),
  ];
};

const seasoned = (season: string) => insert('demand_memories', { season });
const second = { again: true };
edges.push(
  insert('broadcasts', {
    subject: `repeat('a', 200)`,
    text: `repeat('a', 4000)`,
    until_on: `'2026-05-31'`,
  }),
  insert('broadcast_withdrawals', { reason: `repeat('a', 500)` }),
  `WITH first AS (${insert('supplies')}) ${insert('supplies', second)}`,
  `WITH first AS (${insert('supplies')}) ${insert('supplies', { received_on: `'2027-03-02'` })}`,
  `WITH first AS (${insert('destructions')}) ${insert('destructions', second)}`,
);
edges.push(
  seasoned(`array_fill(250::smallint, '{349}') || 4000::smallint`),
  insert('demand_memories', { season_from: null, season: null }),
);

const letter = (otherwise: Row) => insert('incoming_letters', otherwise);
const attachment = (otherwise: Row) => insert('letter_attachments', otherwise);
const matched = { state: `'matched'`, read_at: NOON, office_id: REGENCY };
const asked = {
  answered_at: NOON,
  answered_to: `'siti@example.test'`,
  link_hash: `'\\x03'`,
  link_expires_at: NOON,
};
const becameRequest = {
  ...matched,
  state: `'settled'`,
  request_id: ASKED,
  settled_as: `'opened'`,
  settled_at: NOON,
  settled_by_office: REGENCY,
};
const purged = {
  content: null,
  purged_at: NOON,
  purged_by: PERSON,
  purged_by_office: PROVINCE,
  purge_reason: `'Daftar nama'`,
};
/** Each of these taken out of it. */
const without = (whole: Row, names: string[], of: (otherwise: Row) => string): Break[] =>
  names.map((name) => of({ ...whole, [name]: null }));
edges.push(
  letter({ ...matched, ...asked }),
  letter(becameRequest),
  letter({ state: `'unreadable'`, read_at: NOON, unreadable: `'too_long'` }),
  letter({ raw: null }),
  attachment(purged),
);

const breaks: Record<string, Break[]> = {
  // Letters by e-mail
  letter_kept_once: [letter({ digest: `'another letter of those 32 bytes'` })],
  letter_digest_whole: [letter({ digest: `'short'` })],
  letter_size_in_range: outside('incoming_letters', 'size', [0, 10_485_760], { raw: null }),
  letter_raw_whole: [letter({ size: 4 })],
  letter_state_known: [letter({ state: `'lost'`, read_at: NOON })],
  letter_read_once_not_waiting: [letter({ read_at: NOON }), letter({ state: `'unmatched'` })],
  letter_unreadable_says_why: [
    letter({ state: `'unreadable'`, read_at: NOON }),
    letter({ unreadable: `'too_long'` }),
    letter({ state: `'unreadable'`, read_at: NOON, unreadable: `'dull'` }),
  ],
  letter_automatic_known: [letter({ automatic: `'tedious'` })],
  letter_matched_to_an_office: [
    letter({ ...matched, office_id: null }),
    letter({ ...matched, state: `'unmatched'` }),
    letter({ person_id: PERSON }),
  ],
  letter_subject_in_one_line: [
    ...notInOneLine('incoming_letters', 'subject'),
    letter({ subject: `repeat('a', 201)` }),
  ],
  letter_text_in_range: [letter({ text: `repeat('a', 20001)` })],
  letter_quantity_in_range: outside('incoming_letters', 'asks_quantity', [1, MOST]),
  letter_answer_whole: [
    ...without({ ...matched, ...asked }, Object.keys(asked), letter),
    letter(asked),
    letter({ ...matched, ...asked, automatic: `'bulk'` }),
  ],
  letter_link_unique: [
    [
      letter({ ...matched, ...asked }),
      letter({ ...matched, ...asked, digest: `repeat('a', 32)::bytea` }),
    ].join('; '),
  ],
  letter_settled_by_a_request: [
    ...without(
      becameRequest,
      ['request_id', 'settled_as', 'settled_at', 'settled_by_office'],
      letter,
    ),
    letter({ ...becameRequest, state: `'matched'` }),
    letter({ ...becameRequest, settled_as: `'burned'` }),
  ],
  letter_request_is_its_offices: [letter({ ...becameRequest, office_id: PROVINCE })],
  letter_opens_a_request_alone: [
    [letter(becameRequest), letter({ ...becameRequest, digest: `repeat('a', 32)::bytea` })].join(
      '; ',
    ),
  ],
  attachment_nth_in_range: outside('letter_attachments', 'nth', [1, 20]),
  attachment_name_in_one_line: [
    ...notInOneLine('letter_attachments', 'name'),
    attachment({ name: `repeat('a', 121)` }),
  ],
  attachment_media_type_known: [attachment({ media_type: `'text/html'` })],
  attachment_size_in_range: outside('letter_attachments', 'size', [0, MOST]),
  attachment_kept_of_known_kinds: [attachment({ media_type: `'other'` })],
  attachment_purged_by_somebody: [
    ...without(purged, ['purged_at', 'purged_by', 'purged_by_office', 'purge_reason'], attachment),
    attachment({ ...purged, purge_reason: `' '` }),
  ],
  attachment_purged_is_gone: [attachment({ ...purged, content: `'%PDF-'` })],

  // What is learned of demand
  memory_bands_in_range: ['band_7', 'band_14', 'band_30'].flatMap((band) =>
    outside('demand_memories', band, [500, 1300]),
  ),
  memory_cases_counted: [insert('demand_memories', { cases: -1 })],
  memory_season_in_range: [
    seasoned(`array_fill(1000::smallint, '{349}') || 249::smallint`),
    seasoned(`array_fill(1000::smallint, '{349}') || 4001::smallint`),
  ],
  memory_season_whole: [
    seasoned('NULL'),
    insert('demand_memories', { season_from: null }),
    seasoned(`array_fill(1000::smallint, '{349}')`),
    seasoned(`array_fill(1000::smallint, '{351}')`),
    seasoned(`array_fill(1000::smallint, '{175,2}')`),
    seasoned(`array_fill(1000::smallint, '{349}') || NULL::smallint`),
  ],

  // Offices and people
  office_code_form: [insert('offices', { code: `'7'`, level: `'province'`, parent_id: MINISTRY })],
  office_code_is_its_levels: [
    insert('offices', { code: `'99'`, level: `'ministry'`, parent_id: null }),
    insert('offices', { code: `'65.98'`, level: `'province'`, parent_id: MINISTRY }),
    insert('offices', { code: `'00'`, level: `'province'`, parent_id: MINISTRY }),
    insert('offices', { code: `'65'`, level: `'regency'` }),
    insert('offices', { code: `'00.01'`, parent_id: MINISTRY }),
  ],
  office_code_unique: [insert('offices', { code: `'65.71'` })],
  office_has_parent: [
    insert('offices', { code: `'00'`, level: `'ministry'`, parent_id: MINISTRY }),
  ],
  office_level_known: [
    insert('offices', { code: `'98'`, level: `'kecamatan'`, parent_id: MINISTRY }),
  ],
  office_journey_in_range: outside('offices', 'journey_days', [0, 90]),
  request_journey_in_range: outside('restock_requests', 'reasoned_journey_days', [0, 90]),
  office_learned_journey_in_range: outside('offices', 'learned_journey_days', [0, 90]),
  office_cards_per_ribbon_in_range: outside('offices', 'cards_per_ribbon', [1, 100_000]),
  office_cards_per_film_in_range: outside('offices', 'cards_per_film', [1, 100_000]),
  office_late_window_in_range: outside('offices', 'report_late_days', [1, 60], {
    report_late_until: `'2026-03-31'`,
  }),
  office_late_window_whole: [
    insert('offices', { report_late_days: 14 }),
    insert('offices', { report_late_until: `'2026-03-31'` }),
  ],
  office_minimum_in_range: outside('offices', 'minimum_stock', [0, MOST]),
  office_name_in_one_line: notInOneLine('offices', 'name'),
  office_name_present: noName('offices'),
  office_timezone_known: [insert('offices', { timezone: `'Asia/Pontianak'` })],
  'guard_office on offices: office_code_stays': [
    `UPDATE offices SET code = '65.98' WHERE code = '65.71'`,
  ],
  'guard_office on offices: office_stands_under_its_code': [
    insert('offices', { parent_id: office('64') }),
    insert('offices', { parent_id: MINISTRY }),
    insert('offices', { parent_id: null }),
    insert('offices', { code: `'98'`, level: `'province'` }),
    `UPDATE offices SET parent_id = ${office('64')} WHERE code = '65.71'`,
  ],
  person_email_unique: [insert('people', { email: `'Siti@Example.test'` })],
  person_name_in_one_line: notInOneLine('people', 'name'),
  person_name_present: noName('people'),
  person_role_known: [insert('people', { role: `'owner'` })],
  one_time_link_purpose_known: [insert('one_time_links', { purpose: `'party'` })],
  session_id_unique: [
    [insert('sessions', { id: PERSON }), insert('sessions', { id: PERSON, token_hash: `'\\x03'` })],
  ],
  session_client_short: [`''`, `repeat('1', 51)`].map((client) => insert('sessions', { client })),
  session_device_short: [`''`, `repeat('a', 61)`].map((device) => insert('sessions', { device })),
  session_device_in_one_line: notInOneLine('sessions', 'device'),
  second_factor_secret_long: [insert('second_factors', { secret: `'1234567890123456789'` })],
  second_factor_salt_long: [insert('second_factors', { recovery_salt: `'123456789012345'` })],
  second_factor_setup_secret_long: [
    insert('second_factor_setups', { secret: `'1234567890123456789'` }),
  ],
  recovery_code_hashed: [insert('recovery_codes', { code_hash: `'7K2MQ9XWTR'` })],
  'guard_second_factor on second_factors: second_factor_step_goes_forward': [
    `UPDATE second_factors SET last_step = last_step - 1`,
  ],
  'guard_recovery_code on recovery_codes: recovery_code_used_once': [
    [insert('recovery_codes', { used_at: NOON }), `UPDATE recovery_codes SET used_at = NULL`],
  ],
  address_change_wanted_in_range: [`'@x'`, `repeat('a', 255)`].map((wanted) =>
    insert('address_changes', { wanted }),
  ),
  address_change_agreed_at_some_time: [insert('address_changes', { agreed_by: ANOTHER })],
  address_change_agreed_by_another: [
    insert('address_changes', { agreed_at: NOON, agreed_by: PERSON }),
  ],
  address_change_waits_for_somebody: [
    insert('address_changes', { agreed_at: NOON, confirmed_at: NOON }),
  ],
  sign_in_client_short: [
    insert('sign_ins', { client: `''` }),
    insert('sign_ins', { client: `repeat('1', 51)` }),
  ],
  sign_in_outcome_known: [insert('sign_ins', { outcome: `'unclear'` })],
  holiday_name_at_most_200: [insert('holidays', { name: `repeat('a', 201)` })],
  holiday_name_in_one_line: notInOneLine('holidays', 'name'),
  holiday_name_present: [insert('holidays', { name: `''` }), insert('holidays', { name: `' '` })],
  unit_price_in_range: [
    ...outside('unit_prices', 'rupiah', [1, 1_000_000]).slice(1),
    insert('unit_prices', { rupiah: '0.004' }),
    insert('unit_prices', { rupiah: '1000000.01' }),
  ],
  unit_price_reference_at_most_200: [insert('unit_prices', { reference: `repeat('a', 201)` })],
  unit_price_reference_in_one_line: notInOneLine('unit_prices', 'reference'),
  unit_price_reference_present: [insert('unit_prices', { reference: `' '` })],
  holiday_one_per_date_and_province: [
    [insert('holidays'), insert('holidays')],
    [insert('holidays', { province_id: PROVINCE }), insert('holidays', { province_id: PROVINCE })],
  ],

  // What is told, and papers
  message_given_up_when_it_expires: [
    insert('outbox', { expires_at: `${NOON}::timestamptz - interval '1 second'` }),
  ],
  message_finished_once_not_waiting: [
    insert('outbox', { state: `'delivered'` }),
    insert('outbox', { finished_at: NOON }),
  ],
  message_state_known: [insert('outbox', { state: `'lost'`, finished_at: NOON })],
  notice_sent_after_attempts: [
    insert('notices', { sent_at: NOON }),
    insert('notices', { attempts: 1 }),
  ],
  notice_secret_keeps_no_body: [
    insert('notices', { secret: true, text: `'Isi'` }),
    insert('notices', { secret: true, html: `'<p>Isi'` }),
  ],
  public_word_present: [insert('public_words', { text: `' '` })],
  public_word_at_most_280: [insert('public_words', { text: `repeat('a', 281)` })],
  public_word_quota_in_range: outside('public_words', 'daily_quota', [1, 10_000]),
  public_word_stands_a_fortnight_at_most: [
    insert('public_words', { until_on: `'2026-03-03'`, set_on: `'2026-03-04'` }),
    insert('public_words', { until_on: `'2026-03-19'`, set_on: `'2026-03-04'` }),
  ],
  public_word_taken_down_whole: [
    insert('public_words', { taken_down_at: NOON }),
    insert('public_words', { taken_down_at: NOON, taken_down_by: PERSON }),
    insert('public_words', { taken_down_reason: `'Keliru'` }),
  ],
  public_word_reason_present: [insert('public_words', { ...takenDown, taken_down_reason: `' '` })],
  public_word_reason_at_most_280: [
    insert('public_words', { ...takenDown, taken_down_reason: `repeat('a', 281)` }),
  ],
  broadcast_subject_in_one_line: notInOneLine('broadcasts', 'subject'),
  broadcast_subject_at_most_200: [
    insert('broadcasts', { subject: `''` }),
    insert('broadcasts', { subject: `repeat('a', 201)` }),
  ],
  broadcast_text_present: [insert('broadcasts', { text: `E' \n'` })],
  broadcast_text_at_most_4000: [insert('broadcasts', { text: `repeat('a', 4001)` })],
  broadcast_asks_known: [insert('broadcasts', { asks: `'obey'` })],
  broadcast_ends_within_90_days: [
    insert('broadcasts', { until_on: `'2026-03-01'` }),
    insert('broadcasts', { until_on: `'2026-06-01'` }),
  ],
  broadcast_read_where_sent: [insert('broadcast_readings', { office_id: PROVINCE })],
  broadcast_confirmed_once_read: [
    insert('broadcast_confirmations', { office_id: office('65.02') }),
  ],
  'where_asked on broadcast_confirmations: broadcast_confirmed_where_asked': [
    [
      insert('broadcasts', { id: ANOTHER, asks: `'read'` }),
      insert('broadcast_offices', { broadcast_id: ANOTHER }),
      insert('broadcast_readings', { broadcast_id: ANOTHER, office_id: office('65.01') }),
      insert('broadcast_confirmations', { broadcast_id: ANOTHER, office_id: office('65.01') }),
    ],
  ],
  broadcast_reason_present: [insert('broadcast_withdrawals', { reason: `' '` })],
  broadcast_reason_at_most_500: [insert('broadcast_withdrawals', { reason: `repeat('a', 501)` })],
  'goes_down on broadcast_offices: broadcast_goes_down': [
    insert('broadcast_offices', { office_id: PROVINCE }),
    insert('broadcast_offices', { office_id: MINISTRY }),
    insert('broadcast_offices', { office_id: office('64.01') }),
  ],
  letterhead_address_in_one_line: notInOneLine('letterheads', 'address'),
  letterhead_city_in_one_line: notInOneLine('letterheads', 'city'),
  letterhead_government_in_one_line: notInOneLine('letterheads', 'government'),
  letterhead_name_in_one_line: notInOneLine('letterheads', 'name'),
  letterhead_phone_in_one_line: notInOneLine('letterheads', 'phone'),
  signatory_capacity_known: [insert('signatories', { capacity: `'raja'` })],
  signatory_ends_after_beginning: [insert('signatories', { until_on: `'2026-03-01'` })],
  signatory_name_in_one_line: notInOneLine('signatories', 'name'),
  signatory_name_present: noName('signatories'),
  signatory_nip_form: ['12345678901234567', '1234567890123456789', '12345678901234567x'].map(
    (nip) => insert('signatories', { nip: `'${nip}'` }),
  ),
  signatory_on_behalf_names_own_post: [insert('signatories', { capacity: `'an'` })],
  signatory_rank_in_one_line: notInOneLine('signatories', 'rank'),
  signatory_title_in_one_line: notInOneLine('signatories', 'title'),
  signatory_one_holds_the_post: [
    [
      insert('signatories'),
      insert('signatories', { capacity: `'plt'`, from_on: `'2026-03-31'`, until_on: null }),
    ],
  ],
  signatory_one_stands_in: [
    [
      insert('signatories', { capacity: `'plh'` }),
      insert('signatories', { capacity: `'an'`, title: `'Sekretaris'`, until_on: `'2026-03-02'` }),
    ],
  ],

  // The ledger and what it is written from
  movement_between_offices_only_by_consignment: [insert('movements', { to_office: PROVINCE })],
  movement_path_allowed: [insert('movements', { from_kind: `'variance'` })],
  movement_quantity_in_range: outside('movements', 'quantity', [1, MOST]),
  movement_from_account_exists: [
    insert('movements', { from_office: PROVINCE, to_office: PROVINCE }),
  ],
  movement_to_account_exists: [insert('movements', { reason: `'opening'`, to_office: 0 })],
  entry_account_exists: [insert('entries', { office_id: PROVINCE, kind: `'supplied'` })],
  month_account_exists: [insert('month_changes', { office_id: PROVINCE, kind: `'supplied'` })],
  monthly_report_of_a_month: [insert('monthly_reports', { month: `'2026-03-02'` })],
  monthly_report_revision_says_why: [
    insert('monthly_reports', { revision: 2 }),
    insert('monthly_reports', { revision: 0, note: `'Lagi'` }),
  ],
  monthly_report_revisions_in_order: [insert('monthly_reports', { revision: 2, note: `'Lagi'` })],
  monthly_report_siak_in_range: outside('monthly_reports', 'siak_printed', [0, MOST], {
    siak_note: `'Lain'`,
  }),
  monthly_report_siak_explained: [insert('monthly_reports', { siak_printed: 6 })],
  monthly_report_ikd_in_range: outside('monthly_reports', 'ikd_activated', [0, MOST]),
  month_begins_on_its_first: [insert('month_changes', { month: `'2026-03-02'` })],
  entry_sufficient: [insert('entries', { change: -5, balance: -1 })],
  stock_sufficient: ['on_hand', 'in_transit', 'printed', 'spoiled', 'destroyed'].map(
    (kind) =>
      `UPDATE stock_accounts SET balance = -1 WHERE office_id = ${MINISTRY} AND kind = '${kind}'`,
  ),
  stock_closed_is_empty: ['on_hand', 'in_transit'].map(
    (kind) =>
      `UPDATE stock_accounts SET closed = true, balance = 1 WHERE office_id = ${PROVINCE} AND kind = '${kind}'`,
  ),
  stock_handed_out_of_on_hand: [
    `UPDATE stock_accounts SET handed_out = -1 WHERE office_id = ${REGENCY} AND kind = 'on_hand'`,
    `UPDATE stock_accounts SET handed_out = 1 WHERE office_id = ${REGENCY} AND kind = 'spoiled'`,
  ],
  'covers_what_is_handed_out on stock_accounts: stock_covers_what_is_handed_out': [
    `UPDATE stock_accounts SET handed_out = balance + 1 WHERE office_id = ${REGENCY} AND kind = 'on_hand'`,
    [
      `UPDATE stock_accounts SET balance = 5, handed_out = 5 WHERE office_id = ${REGENCY} AND kind = 'on_hand'`,
      `UPDATE stock_accounts SET balance = 4 WHERE office_id = ${REGENCY} AND kind = 'on_hand'`,
    ],
  ],
  hand_out_serial_once: [[insert('hand_outs', {}), insert('hand_outs', { id: ANOTHER })]],
  hand_out_holder_known: [insert('hand_outs', { holder_kind: `'desa'` })],
  hand_out_holder_in_one_line: notInOneLine('hand_outs', 'holder'),
  hand_out_holder_at_most_120: [insert('hand_outs', { holder: `repeat('a', 121)` })],
  hand_out_nip_of_18_digits: ['12345678901234567', '12345678901234567x'].map((nip) =>
    insert('hand_outs', { nip: `'${nip}'` }),
  ),
  hand_out_of_some: [
    insert('hand_outs', { quantity: 0, held: 0 }),
    insert('hand_outs', { quantity: MOST + 1 }),
  ],
  hand_out_held_of_taken: outside('hand_outs', 'held', [0, 5]),
  hand_out_due_once_taken: [insert('hand_outs', { due_on: `'2026-03-01'` })],
  settlement_of_some: [
    insert('hand_out_settlements', { printed: 0, returned: 0 }),
    insert('hand_out_settlements', { printed: -1, returned: 5 }),
  ],
  settlement_missing_says_why: [
    insert('hand_out_settlements', { missing: 1 }),
    insert('hand_out_settlements', { cause: `'Hilang'` }),
  ],
  settlement_reversal_of_one: [insert('hand_out_settlement_reversals', { nth: 7 })],
  opening_replaces_the_one_before: [
    insert('opening_stocks', { nth: 2 }),
    insert('opening_stocks', { nth: 0 }),
    insert('opening_stocks', { replaces: 1 }),
  ],
  opening_replaces_a_reversed: [
    insert('opening_stocks', { office_id: PROVINCE, nth: 2, replaces: 1 }),
  ],
  opening_reversal_opening_exists: [
    insert('opening_stock_reversals', { nth: 2 }),
    insert('opening_stock_reversals', { office_id: REGENCY }),
  ],
  opening_quantity_in_range: outside('opening_stocks', 'quantity', [0, MOST]),
  supply_quantity_in_range: outside('supplies', 'quantity', [1, MOST]),
  supply_reference_in_one_line: notInOneLine('supplies', 'reference'),
  destruction_quantity_in_range: outside('destructions', 'quantity', [1, MOST]),
  destruction_reference_in_one_line: notInOneLine('destructions', 'reference'),
  destruction_place_in_one_line: notInOneLine('destructions', 'place'),
  destruction_method_known: [destroyed({ method: `'drowned'` })],
  destruction_other_method_explained: [destroyed({ method: `'other'` })],
  destruction_causes_sum_to_quantity: [
    destroyed({ by_print: 6 }),
    destroyed({ by_print: -1 }),
    destroyed({ by_print: 6, by_other: -1 }),
  ],
  destruction_withdrawn_in_range: ['damaged', 'changed', 'moved', 'deceased', 'other'].flatMap(
    (why) => outside('destructions', `withdrawn_${why}`, [0, MOST]),
  ),
  destruction_officers_named: [
    destroyed(officers([])),
    destroyed(officers(Array<string>(6).fill('Budi'))),
    destroyed(officers([''])),
    destroyed({ officer_names: `ARRAY['Budi', NULL]`, officer_nips: `ARRAY['${NIP}', '${NIP}']` }),
    destroyed({ officer_names: `ARRAY['Budi', 'Ani']` }),
    destroyed({ officer_names: `ARRAY[E'Bu\\ndi']` }),
    destroyed({ officer_nips: `ARRAY['123']` }),
    destroyed({ officer_nips: `ARRAY[NULL]::text[]` }),
  ],
  destruction_witnessed: [
    destroyed(witnesses(['Ani'])),
    destroyed(witnesses(Array<string>(9).fill('Ani'))),
    destroyed(witnesses(['Ani', ''])),
    destroyed({ witness_outside: `ARRAY[false, false]` }),
    destroyed({ witness_outside: `ARRAY[true]` }),
    destroyed({ witness_agencies: `ARRAY['Polres']` }),
    destroyed({ witness_agencies: `ARRAY['Polres', NULL]` }),
    destroyed({ witness_names: `ARRAY['Ani', E'Tu\\u202eti']` }),
  ],
  destruction_told_whole: [
    destroyed({ witnesses: `'Ani'` }),
    ...['place', 'method', 'officer_names', 'officer_nips'].map((part) =>
      destroyed({ [part]: 'NULL' }),
    ),
    ...['witness_names', 'witness_agencies', 'witness_outside'].map((part) =>
      destroyed({ [part]: 'NULL' }),
    ),
  ],
  opening_spoiled_in_range: outside('opening_stocks', 'spoiled', [0, MOST]),

  // Counts, and what differs
  counted_in_range: outside('stock_counts', 'counted', [0, MOST]),
  counted_spoiled_in_range: outside('stock_counts', 'counted_spoiled', [0, MOST], {
    expected_spoiled: 5,
  }),
  count_kind_known: [insert('stock_counts', { kind: `'guess'` })],
  count_counter_in_one_line: notInOneLine('stock_counts', 'counted_by'),
  count_giver_in_one_line: ['\\n', '\\u202e'].map((sign) => handover({ given_by: `E'a${sign}b'` })),
  count_taker_in_one_line: ['\\n', '\\u202e'].map((sign) => handover({ taken_by: `E'a${sign}b'` })),
  count_handover_names_both: [
    handover({ given_by: null }),
    handover({ taken_by: null }),
    handover({ kind: `'routine'` }),
    insert('stock_counts', { taken_by: `'Ani'` }),
  ],
  count_spoiled_beside_expected: [
    insert('stock_counts', { counted_spoiled: 5 }),
    insert('stock_counts', { expected_spoiled: 5 }),
  ],
  count_outside_of_counted: [
    insert('stock_counts', { counted_outside: -1 }),
    insert('stock_counts', { counted_outside: 6 }),
  ],
  count_of_one_office: [
    [
      `ALTER TABLE stock_counts DROP CONSTRAINT stock_counts_pkey CASCADE`,
      insert('stock_counts', { id: COUNT }),
    ],
  ],
  difference_state_known: [difference({ state: `'lost'` })],
  difference_closing_known: [difference({ ...closed, closed_by: `'nobody'` })],
  difference_of_its_office: [difference({ office_id: PROVINCE })],
  difference_closed_by_something: [
    difference({ ...closed, closed_by: null }),
    difference({ ...closed, closed_at: null }),
    difference({ closed_by: `'acceptance'` }),
    difference({ closed_at: NOON }),
  ],
  difference_above_tolerance_is_not_explained_away: [
    difference({ ...closed, closed_by: `'explanation'`, above_tolerance: true }),
  ],
  'guard_difference on count_differences: difference_closed_stays': [
    [difference({}), `DELETE FROM count_differences`],
    [difference(closed), `UPDATE count_differences SET state = 'explained'`],
    [difference({}), `UPDATE count_differences SET above_tolerance = true`],
  ],
  'guard_difference on count_differences: difference_closed_by_what_was_said': [
    ...['acceptance', 'recount', 'explanation'].map((by) => [
      difference({}),
      insert('count_explanations', { cause: `'lost'` }),
      `UPDATE count_differences SET state = 'closed', closed_by = '${by}', closed_at = ${NOON}
       WHERE count_id = ${COUNT}`,
    ]),
  ],
  explanation_cause_known: [insert('count_explanations', { cause: `'dream'` })],
  explanation_says_something: [insert('count_explanations', { text: `' '` })],
  verdict_kind_known: [[verdict({ kind: `'pardon'` })]],
  verdict_reference_in_one_line: [[verdict({ kind: `'inspection'`, reference: `E'a\\nb'` })]],
  verdict_says_why: [[verdict({ note: `' '` })]],
  verdict_inspection_names_its_letter: [
    [verdict({ kind: `'inspection'` })],
    [verdict({ reference: `'700/1'` })],
  ],
  count_accepted_once: [[verdict({}), verdict({})]],
  'guard_verdict on count_verdicts: verdict_of_what_is_open': [
    [
      verdict({}),
      `UPDATE count_differences SET state = 'closed', closed_by = 'acceptance', closed_at = ${NOON}`,
      verdict({}),
    ],
  ],
  'guard_verdict on count_verdicts: verdict_by_another': [
    [verdict({ recorded_by: PERSON })],
    [insert('count_explanations', { count_id: DIFFERED, recorded_by: ANOTHER }), verdict({})],
  ],
  // Of papers that bear a number twice
  supply_reference_once: [[insert('supplies'), insert('supplies', { reference: `' k / 1 '` })]],
  destruction_reference_once: [[insert('destructions'), insert('destructions')]],
  consignment_reference_once: [
    [consignment({ reference: `'BAST/1'` }), consignment({ serial: 3, reference: `'bast/1'` })],
  ],

  // Daily reports
  report_causes_sum_to_spoiled: wrongCauses(report),
  revision_causes_sum_to_spoiled: wrongCauses(revision),
  correction_says_why: [revision({ revision: 2, corrects: 1 })],
  revision_names_what_it_corrects: [
    revision({ revision: 0 }),
    revision({ revision: 1, corrects: 1, note }),
    revision({ revision: 2 }),
    revision({ revision: 3, corrects: 1, note }),
  ],
  revision_report_exists: [revision({ on_date: `'2026-03-09'` })],
  revision_of_nothing_says_why: [revision({ printed: 0, spoiled: 0 })],
  revision_other_service_explained: [revision({ service: `'other'` })],
  revision_service_known: [revision({ service: `'asleep'` })],
  revision_late_arrival_was_written_before: lateArrivals(revision),
  revision_attempt_once: [
    [
      revision({ attempt_key: `'k'` }),
      revision({ revision: 2, corrects: 1, note, attempt_key: `'k'` }),
    ],
  ],
  report_other_service_explained: [report({ service: `'other'` })],
  report_service_known: [report({ service: `'asleep'` })],
  report_late_arrival_was_written_before: lateArrivals(report),
  ...Object.fromEntries(
    ['printed', 'spoiled', 'recorded', 'waiting'].flatMap((figure) => [
      [
        `revision_${figure}_in_range`,
        outside('print_report_revisions', figure, [0, MOST], { note }),
      ],
      [`report_${figure}_in_range`, outside('print_reports', figure, [0, MOST])],
    ]),
  ),
  ...Object.fromEntries(
    ['ribbons_left', 'films_left'].flatMap((figure) => [
      [
        `revision_${figure}_in_range`,
        outside('print_report_revisions', figure, [0, 10_000], { note }),
      ],
      [`report_${figure}_in_range`, outside('print_reports', figure, [0, 10_000])],
    ]),
  ),

  // Requests
  request_answered_by_somebody: [
    request({ ...approved, answered_at: null }),
    request({ ...approved, answered_by: null }),
    request({ ...approved, answered_by_office: null }),
    request(answered),
    request({ state: `'refused'`, answer_note: note }),
    request({ ...withdrawn, answered_at: NOON }),
  ],
  request_arrived_had_left: [
    request({ ...approved, sent: 100, on_the_road: 60, arrived: 41 }),
    request({ ...approved, sent: 100, arrived: -1 }),
  ],
  request_fulfilled_when_all_arrived: [
    request({ ...approved, state: `'fulfilled'`, sent: 500, on_the_road: 1, arrived: 499 }),
    request({ ...approved, state: `'fulfilled'`, sent: 500 }),
  ],
  request_granted_in_range: outside('restock_requests', 'granted', [1, MOST], approved),
  request_granted_once_approved: [request({ ...approved, granted: null })],
  request_open_shortage_counts: [request({ reasoned_open_shortage: 0 })],
  request_method_known: [request({ reasoned_method: `'guess'` })],
  request_never_more_than_granted: [
    request({ ...approved, sent: 501 }),
    request({ ...approved, on_the_road: -1 }),
    request({ sent: 1 }),
  ],
  request_channel_known: [request({ channel: `'owl'` })],
  request_by_system_when_low: [
    request({ origin: `'low_stock'` }),
    request({ channel: `'system'` }),
  ],
  request_origin_known: [request({ origin: `'dream'` })],
  request_quantity_in_range: outside('restock_requests', 'quantity', [1, MOST]),
  request_reasoning_in_range: [
    ...[
      ...['on_hand', 'in_transit', 'minimum_stock', 'daily_use', 'cover_days'],
      ...['expected_use', 'lasts_days'],
    ].map((figure) => request({ [`reasoned_${figure}`]: -1 })),
    request({ reasoned_target_days: 0 }),
    request({ reasoned_pack_size: 0 }),
  ],
  request_reference_in_one_line: notInOneLine('restock_requests', 'reference'),
  request_refusal_says_why: [request({ state: `'refused'`, ...answered })],
  request_sent_when_all_left: [
    request({ ...approved, state: `'sent'`, sent: 499, on_the_road: 499 }),
  ],
  request_state_known: [request({ ...approved, state: `'lost'` })],
  request_withdrawn_at_some_time: [
    request({ state: `'withdrawn'` }),
    request({ withdrawn_at: NOON }),
  ],
  request_number_unique: [[request(withdrawn), request({ id: `uuid_v7()` })]],
  // What a consignment's request refers to; its primary key would refuse the same row before it.
  request_of_one_office: [
    [
      `ALTER TABLE restock_requests DROP CONSTRAINT restock_requests_pkey CASCADE`,
      request(withdrawn),
      request({ serial: 2 }),
    ],
  ],
  request_one_live_per_office: [{}, approved, { ...approved, state: `'sent'`, sent: 500 }].map(
    (live) => [request(live), request({ id: `uuid_v7()`, serial: 2 })],
  ),
  escalation_after_waiting: [insert('request_escalations', { waited_since: NOON })],

  // Episodes without cards
  stock_out_begins_once_a_date: [
    [stockOut({ ended_on: `'2026-03-02'`, ended_by: `'report'` }), stockOut({})],
  ],
  stock_out_cause_known: [stockOut({ cause: `'owl'` })],
  stock_out_consignment_is_received: [
    stockOut({ consignment_id: CONSIGNMENT }),
    stockOut({ ended_on: `'2026-03-02'`, ended_by: `'report'`, consignment_id: CONSIGNMENT }),
  ],
  stock_out_end_known: [stockOut({ ended_on: `'2026-03-02'`, ended_by: `'owl'` })],
  stock_out_ends_after_it_began: [stockOut({ ended_on: `'2026-03-01'`, ended_by: `'report'` })],
  stock_out_ends_by_something: [
    stockOut({ ended_on: `'2026-03-02'` }),
    stockOut({ ended_by: `'report'` }),
  ],
  stock_out_one_open_per_office: [[stockOut({}), stockOut({ began_on: `'2026-03-03'` })]],
  'stock_out_stays on stock_outs: stock_out_annulled_stays': [
    [stockOut({}), 'DELETE FROM stock_outs'],
  ],
  'stock_out_annulled_stays on stock_outs: stock_out_annulled_stays': [
    [stockOut({ annulled_at: NOON }), 'UPDATE stock_outs SET annulled_at = NULL'],
  ],

  // Consignments
  consignment_carrier_in_one_line: notInOneLine('consignments', 'carried_by'),
  consignment_goes_elsewhere: [consignment({ to_office: PROVINCE })],
  consignment_not_more_than_sent: [
    ...outside('consignments', 'received', [0, 500], received),
    consignment({ ...received, received: 450, recovered: 51 }),
  ],
  consignment_quantity_in_range: outside('consignments', 'quantity', [1, MOST]),
  consignment_recall_says_why: [
    consignment({ state: `'recalled'` }),
    consignment({ state: `'recalled'`, recalled_at: NOON }),
    consignment({ state: `'recalled'`, recall_note: note }),
    consignment({ recalled_at: NOON, recall_note: note }),
  ],
  consignment_received_after_sent: [consignment({ ...received, received_on: `'2026-03-01'` })],
  consignment_received_when_counted: [
    consignment(counted),
    ...Object.keys(counted).map((field) => consignment({ ...received, [field]: null })),
  ],
  consignment_reference_in_one_line: notInOneLine('consignments', 'reference'),
  consignment_state_known: [consignment({ state: `'lost'` })],
  consignment_taker_in_one_line: notInOneLine('consignments', 'received_by'),
  consignment_revision_is_a_receipts: [
    consignment({ receipt_revision: 2 }),
    consignment({ ...received, receipt_revision: 0 }),
  ],
  consignment_recovered_of_a_shortage: [
    consignment({ recovered: 1 }),
    consignment({ ...received, received: 499, recovered: -1 }),
  ],
  consignment_purpose_known: [consignment({ purpose: `'gift'` })],
  consignment_unsent_has_not_left: [
    lending({ state: `'awaiting_lender'` }),
    lending({ state: `'declined'` }),
    lending({ unsent: true }),
    lending({ ...received, unsent: true }),
  ],
  consignment_only_a_loan_waits: [consignment({ state: `'awaiting_lender'`, unsent: true })],
  consignment_due_of_a_loan: [consignment({ due_on: `'2026-03-09'` })],
  consignment_return_names_a_loan: [lending({ return_of: LENT }), consignment({ return_of: LENT })],
  consignment_loan_answers_no_request: [lending({ request_id: ASKED })],
  consignment_borrower_of_a_return: [
    lending({ borrower: REGENCY }),
    consignment({ borrower: REGENCY }),
    paying({ borrower_request: ASKED }),
  ],
  consignment_request_is_the_borrowers: [
    paying({ from_office: PROVINCE, borrower: office('65.01'), borrower_request: ASKED }),
  ],
  'guard_loan on consignments: loan_between_regencies': [
    lending({ from_office: PROVINCE }),
    lending({ to_office: PROVINCE }),
  ],
  'guard_loan on consignments: loan_returned_to_its_lender': [
    paying({ return_of: null }),
    paying({ from_office: PROVINCE }),
    paying({ to_office: PROVINCE }),
    paying({ from_office: PROVINCE, borrower: office('65.02') }),
  ],
  loan_tallies_not_negative: ['on_the_road', 'returned', 'forgiven', 'received'].map(
    (tally) => `UPDATE loans SET ${tally} = -1 WHERE id = ${LENT}`,
  ),
  loan_answered_by_somebody: [
    `UPDATE loans SET answered_at = ${NOON} WHERE id = ${LENT}`,
    `UPDATE loans SET answered_by = ${PERSON} WHERE id = ${LENT}`,
  ],
  'keeps_what_is_owed on loans: loan_never_more_than_owed': [
    paying({ quantity: 501 }),
    letGo({ quantity: 501 }),
    [paying({ quantity: 500 }), letGo({ quantity: 1 })],
    [paying({ quantity: 500 }), paying({ serial: 3, quantity: 1 })],
    [paying({ quantity: 500 }), `UPDATE consignments SET received = 499 WHERE id = ${LENT}`],
  ],
  loan_settlement_kind_known: [letGo({ kind: `'gift'` })],
  loan_settlement_of_some: [letGo({ quantity: 0 }), letGo({ quantity: MOST + 1 })],
  loan_forgiven_for_a_reason: [letGo({ note: null })],
  loan_netted_against_another: [
    letGo({ kind: `'netting'` }),
    letGo({ kind: `'netting'`, against: LENT }),
  ],
  receipt_correction_names_what_it_corrects: [
    corrected({ revision: 1, corrects: 0 }),
    corrected({ corrects: 2 }),
    corrected({ revision: 3 }),
  ],
  receipt_correction_changes_something: [corrected({ received: 500 })],
  receipt_correction_in_range: outside('receipt_corrections', 'received', [0, MOST]),
  'guard_recovery_acceptance on recovery_acceptances: recovery_accepted_by_another': [
    [insert('recovery_acceptances', { accepted_by: PERSON })],
  ],
  recovery_found_in_range: outside('recoveries', 'found', [1, MOST]),
  consignment_number_unique: [[consignment({}), consignment({})]],
  consignment_request_is_the_receivers: [
    [request({ office_id: office('65.01') }), consignment({ request_id: REQUEST })],
  ],

  // Plans
  plan_revision_counts: [plan({ revision: 0 })],
  plan_settled_by_somebody: [
    plan(settled),
    plan({ settled_at: NOON }),
    plan({ ...settled, state: `'discarded'`, settled_at: null }),
    plan({ ...settled, state: `'discarded'`, settled_by: null }),
  ],
  plan_state_known: [plan({ ...settled, state: `'lost'` })],
  plan_pack_size_known: [plan({ pack_size: 0 }), plan({ pack_size: 250 })],
  plan_total_in_range: outside('allocation_plans', 'total', [0, MOST]),
  plan_row_carrier_in_one_line: notInOneLine('allocation_plan_rows', 'carried_by'),
  plan_row_reference_in_one_line: notInOneLine('allocation_plan_rows', 'reference'),
  plan_row_cap_in_range: outside('allocation_plan_rows', 'at_most', [0, MOST]),
  plan_row_floor_below_cap: [planRow({ at_least: 6, at_most: 5 })],
  plan_row_floor_in_range: outside('allocation_plan_rows', 'at_least', [0, MOST]),
  plan_row_quantity_in_range: outside('allocation_plan_rows', 'quantity', [0, MOST]),
  plan_row_sends_what_it_says: [
    planRow({ quantity: 0, consignment_id: CONSIGNMENT }),
    planRow({ further_consignment_id: CONSIGNMENT }),
  ],
  plan_row_consignment_of_one_row: [
    [
      planRow({ consignment_id: CONSIGNMENT }),
      planRow({ office_id: office('65.01'), consignment_id: CONSIGNMENT }),
    ],
  ],
  plan_row_further_consignment_of_one_row: [
    [
      consignment({ id: `'01980000-0000-7000-8000-000000000007'` }),
      planRow({
        consignment_id: `'01980000-0000-7000-8000-000000000007'`,
        further_consignment_id: CONSIGNMENT,
      }),
      planRow({
        office_id: office('65.01'),
        consignment_id: CONSIGNMENT,
        further_consignment_id: CONSIGNMENT,
      }),
    ],
  ],
  'guard_plan on allocation_plans: plan_settled_stays': [
    `DELETE FROM allocation_plans WHERE id = ${PLAN}`,
    [settle('discarded'), `UPDATE allocation_plans SET note = 'x' WHERE id = ${PLAN}`],
    [settle('sent'), settle('discarded')],
  ],
  'guard_plan on allocation_plans: plan_sent_whole': [[planRow({}), settle('sent')]],
  'guard_plan on allocation_plans: plan_never_more_than_total': [
    [planRow({ quantity: 501, consignment_id: CONSIGNMENT }), settle('sent')],
  ],
  'guard_plan_row on allocation_plan_rows: plan_settled_stays': [
    [settle('discarded'), planRow({})],
    [planRow({}), settle('discarded'), `DELETE FROM allocation_plan_rows`],
    [planRow({}), settle('discarded'), `UPDATE allocation_plan_rows SET quantity = 0`],
  ],
};

let database: TestDatabase;
let db: pg.Client;
let rules: string[];

beforeAll(async () => {
  database = await createDatabase();
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  for (const sql of REFERRED) await db.query(sql);
  rules = [...(await constraints()), ...(await triggerRules())].sort();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});
beforeEach(async () => {
  await db.query('BEGIN');
  await db.query('SET CONSTRAINTS ALL IMMEDIATE');
});
afterEach(() => db.query('ROLLBACK'));

async function constraints(): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(`
    SELECT k.conname AS name FROM pg_constraint k
    WHERE k.connamespace = 'public'::regnamespace
      AND (k.contype IN ('c', 'u', 'x') OR k.contype = 'f' AND cardinality(k.conkey) > 1)
    UNION
    SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indisunique AND NOT x.indisprimary AND i.relnamespace = 'public'::regnamespace`);
  return rows.map(({ name }) => name);
}

interface Trigger {
  table: string;
  trigger: string;
  body: string;
  event: string;
}

const triggers = async (): Promise<Trigger[]> =>
  (
    await db.query<Trigger>(`
      SELECT t.tgrelid::regclass::text AS table, t.tgname AS trigger, p.prosrc AS body,
        pg_get_triggerdef(t.oid) AS event
      FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE NOT t.tgisinternal ORDER BY 1, 2`)
  ).rows;

const isAppendOnly = ({ body }: Trigger) => body.includes(`TG_TABLE_NAME || '_append_only'`);

/** Each name that a trigger refuses with is a rule; those of the append-only tables are tried by themselves. */
async function triggerRules(): Promise<string[]> {
  const others = (await triggers()).filter((trigger) => !isAppendOnly(trigger));
  return others.flatMap(({ table, trigger, body }) =>
    [...new Set(body.match(/(?<=CONSTRAINT = ')\w+/g))].map(
      (name) => `${trigger} on ${table}: ${name}`,
    ),
  );
}

/** By what name the statement is refused; undefined where it is not. */
async function refusedBy(sql: string): Promise<string | undefined> {
  await db.query('SAVEPOINT before');
  try {
    await db.query(sql);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error);
  } finally {
    await db.query('ROLLBACK TO before');
  }
}

test('every rule of the schema has what breaks it here, and nothing here is a rule no more', () => {
  expect(Object.keys(breaks).sort()).toEqual(rules);
});

test.each(Object.keys(GOOD))('a good row is taken: %s', async (table) => {
  expect(await refusedBy(insert(table))).toBeUndefined();
});

test('so is a row at the very edge of what is allowed', async () => {
  for (const sql of edges) expect([sql, await refusedBy(sql)]).toEqual([sql, undefined]);
});

test.each(Object.entries(breaks))('%s', async (rule, cases) => {
  for (const statements of cases) {
    const all = [statements].flat();
    const last = all.pop()!;
    await db.query('SAVEPOINT whole');
    for (const sql of all) await db.query(sql);
    expect([last, await refusedBy(last)]).toEqual([last, rule.split(': ').pop()]);
    await db.query('ROLLBACK TO whole');
  }
});

test('what is written once is never changed, deleted or emptied', async () => {
  const guarded = (await triggers()).filter(isAppendOnly);
  expect(guarded.length).toBeGreaterThan(0);
  for (const { table, event } of guarded) {
    const [column] = Object.keys(GOOD[table]!);
    const refused = {
      UPDATE: `UPDATE ${table} SET ${column} = ${column}`,
      DELETE: `DELETE FROM ${table}`,
      TRUNCATE: `TRUNCATE ${table} CASCADE`,
    };
    await db.query('SAVEPOINT whole');
    await db.query(insert(table));
    for (const [verb, sql] of Object.entries(refused))
      if (event.split(' ON ')[0]!.includes(verb))
        expect([sql, await refusedBy(sql)]).toEqual([sql, `${table}_append_only`]);
    await db.query('ROLLBACK TO whole');
  }
});

describe('of all ways from an account to another', () => {
  const KINDS: AccountKind[] = [
    ...(['supplied', 'on_hand', 'in_transit', 'printed', 'spoiled', 'destroyed'] as const),
    'variance',
  ];
  const there = (from: AccountKind[], to: AccountKind[]) =>
    from.flatMap((one) => to.map((other) => `${one} > ${other}`));
  const WAYS: Record<MovementReason, string[]> = {
    opening: there(['supplied'], ['on_hand', 'spoiled']),
    supply: ['supplied > on_hand'],
    print: there(['on_hand', 'variance'], ['printed']),
    spoil: there(['on_hand', 'variance'], ['spoiled']),
    correction: [
      ...there(['on_hand', 'variance'], ['printed', 'spoiled']),
      ...there(['printed', 'spoiled'], ['on_hand', 'variance']),
    ],
    dispatch: ['on_hand > in_transit'],
    receipt: there(['in_transit'], ['on_hand', 'variance']),
    recall: ['in_transit > on_hand'],
    count: [
      ...there(['on_hand', 'spoiled'], ['variance']),
      ...there(['variance'], ['on_hand', 'spoiled']),
    ],
    destruction: ['spoiled > destroyed'],
    receipt_correction: ['on_hand > variance', 'variance > on_hand'],
    recovery: ['variance > on_hand'],
    reversal: ['on_hand > supplied', 'spoiled > supplied', 'destroyed > spoiled'],
  };
  const BETWEEN_OFFICES: MovementReason[] = [
    ...(['opening', 'dispatch', 'recall'] as const),
    ...(['recovery', 'reversal'] as const),
  ];

  const moving = (reason: string, from: string, to: string, ends: Row = {}) =>
    insert('movements', {
      reason: `'${reason}'`,
      from_kind: `'${from}'`,
      to_kind: `'${to}'`,
      ...ends,
    });

  test.each(Object.entries(WAYS))('a movement takes only its own: %s', async (reason, ways) => {
    for (const from of KINDS)
      for (const to of KINDS) {
        const way = `${from} > ${to}`;
        const expected = ways.includes(way) ? undefined : 'movement_path_allowed';
        expect([way, await refusedBy(moving(reason, from, to))]).toEqual([way, expected]);
      }
  });

  test('only a consignment and an opening stock go from one office to another', async () => {
    for (const [reason, ways] of Object.entries(WAYS))
      for (const way of ways) {
        const [from, to] = way.split(' > ');
        const expected = BETWEEN_OFFICES.includes(reason as MovementReason)
          ? undefined
          : 'movement_between_offices_only_by_consignment';
        // The source is the ministry's alone.
        const ends: Row = to === 'supplied' ? { from_office: PROVINCE } : { to_office: PROVINCE };
        const refusal = await refusedBy(moving(reason, from!, to!, ends));
        expect([reason, way, refusal]).toEqual([reason, way, expected]);
      }
  });

  test('and these are all kinds and reasons that there are', async () => {
    const { rows } = await db.query<{ kinds: string[]; reasons: string[] }>(`
      SELECT enum_range(NULL::account_kind)::text[] AS kinds,
        enum_range(NULL::movement_reason)::text[] AS reasons`);
    expect(rows).toEqual([{ kinds: KINDS, reasons: Object.keys(WAYS) }]);
  });
});
