/** A row that every table takes, as SQL by column, and the few rows that these refer to. */

export type Row = Record<string, string | number | boolean | null>;

const idOf = (n: number) => `'01980000-0000-7000-8000-00000000000${n}'`;
export const office = (code: string) => `(SELECT id FROM offices WHERE code = '${code}')`;
export const MINISTRY = office('00');
export const PROVINCE = office('65');
export const REGENCY = office('65.71');
export const PERSON = idOf(1);
export const MOVEMENT = idOf(2);
export const PLAN = idOf(3);
export const MESSAGE = idOf(4);
export const REQUEST = idOf(5);
export const CONSIGNMENT = idOf(6);
/** Of these the second has a difference. */
export const COUNT = idOf(8);
export const DIFFERED = idOf(0);
export const ANOTHER = idOf(9);
export const RECOVERY = `'01980000-0000-7000-8000-00000000000b'`;
export const SUPPLY = `'01980000-0000-7000-8000-00000000000c'`;
export const DESTRUCTION = `'01980000-0000-7000-8000-00000000000a'`;
const HAND_OUT = `'01980000-0000-7000-8000-00000000000f'`;
const BROADCAST = `'01980000-0000-7000-8000-0000000000aa'`;
export const LETTER = `'01980000-0000-7000-8000-00000000000e'`;
export const LENT = `'01980000-0000-7000-8000-000000000010'`;
export const ASKED = `'01980000-0000-7000-8000-00000000000d'`;
export const NOON = `'2026-03-02T12:00Z'`;
const DATE = `'2026-03-02'`;

const byPerson = { recorded_at: NOON, recorded_by: PERSON, recorded_by_office: REGENCY };
const reversed = {
  note: `'Salah ketik'`,
  reversed_at: NOON,
  reversed_by: PERSON,
  reversed_by_office: MINISTRY,
};
const figures = { printed: 10, spoiled: 1, service: `'open'`, filed_at: NOON, filed_by: PERSON };

export const GOOD: Record<string, Row> = {
  offices: {
    code: `'65.99'`,
    name: `'Kabupaten Baru'`,
    level: `'regency'`,
    parent_id: PROVINCE,
    timezone: `'Asia/Makassar'`,
  },
  people: {
    email: `'budi@example.test'`,
    name: `'Budi'`,
    role: `'staff'`,
    office_id: REGENCY,
    created_at: NOON,
  },
  one_time_links: {
    token_hash: `'\\x01'`,
    person_id: PERSON,
    purpose: `'invitation'`,
    created_at: NOON,
    expires_at: NOON,
  },
  sessions: {
    token_hash: `'\\x02'`,
    person_id: PERSON,
    started_at: NOON,
    last_used_at: NOON,
  },
  second_factors: {
    person_id: PERSON,
    secret: `'12345678901234567890'`,
    last_step: 58_500_000,
    recovery_salt: `'1234567890123456'`,
    set_at: NOON,
  },
  second_factor_setups: {
    person_id: PERSON,
    secret: `'12345678901234567890'`,
    expires_at: NOON,
  },
  recovery_codes: {
    person_id: ANOTHER,
    code_hash: `'12345678901234567890123456789012'`,
  },
  address_changes: {
    person_id: PERSON,
    wanted: `'siti.baru@example.test'`,
    asked_at: NOON,
    expires_at: NOON,
  },
  sign_ins: {
    person_id: PERSON,
    signed_in_at: `now()`,
    outcome: `'refused'`,
    client: `'192.0.2.1'`,
    device_known: false,
  },
  audit_log: { office_id: REGENCY, action: `'office.changed'`, changed_at: NOON },
  holidays: { on_date: DATE, name: `'Hari jadi'` },
  unit_prices: {
    from_on: DATE,
    rupiah: '10450',
    reference: `'Kontrak 1/2026'`,
    recorded_at: NOON,
    recorded_by: PERSON,
  },
  outbox: {
    kind: `'mail'`,
    payload: `'{}'`,
    appended_at: NOON,
    due_at: NOON,
    give_up_at: NOON,
  },
  notices: {
    id: MESSAGE,
    event_id: MESSAGE,
    kind: `'request.approved'`,
    office_id: REGENCY,
    address: `'siti@example.test'`,
    subject: `'Disetujui'`,
    composed_at: NOON,
  },
  public_words: {
    office_id: REGENCY,
    text: `'Loket buka sampai pukul 14.00.'`,
    until_on: DATE,
    set_on: DATE,
    set_at: NOON,
    set_by: PERSON,
  },
  broadcasts: {
    office_id: PROVINCE,
    subject: `'Batas waktu pelaporan'`,
    text: `'Laporan harian paling lambat pukul 16.00.'`,
    asks: `'confirm'`,
    until_on: DATE,
    sent_on: DATE,
    sent_at: NOON,
    sent_by: PERSON,
  },
  broadcast_offices: { broadcast_id: BROADCAST, office_id: office('65.01') },
  broadcast_readings: {
    broadcast_id: BROADCAST,
    office_id: office('65.02'),
    read_at: NOON,
    read_by: PERSON,
  },
  broadcast_confirmations: {
    broadcast_id: BROADCAST,
    office_id: REGENCY,
    confirmed_at: NOON,
    confirmed_by: PERSON,
  },
  broadcast_withdrawals: {
    broadcast_id: BROADCAST,
    reason: `'Keliru'`,
    withdrawn_at: NOON,
    withdrawn_by: PERSON,
  },
  letterheads: { office_id: REGENCY },
  signatories: {
    office_id: REGENCY,
    name: `'Ani'`,
    capacity: `'kepala'`,
    from_on: DATE,
    until_on: `'2026-03-31'`,
  },
  demand_memories: {
    province_id: PROVINCE,
    learned_on: DATE,
    band_7: 900,
    band_14: 950,
    band_30: 1_000,
    cases: 120,
    season_from: `'2025-09-15'`,
    season: `array_fill(1000::smallint, '{350}')`,
  },
  movements: {
    reason: `'supply'`,
    from_office: MINISTRY,
    from_kind: `'supplied'`,
    to_office: MINISTRY,
    to_kind: `'on_hand'`,
    quantity: 5,
    occurred_on: DATE,
    ...byPerson,
  },
  entries: {
    office_id: MINISTRY,
    kind: `'on_hand'`,
    number: 1,
    movement_id: MOVEMENT,
    change: 5,
    balance: 5,
  },
  month_changes: { office_id: MINISTRY, kind: `'printed'`, month: `'2026-03-01'`, change: 5 },
  opening_stocks: { office_id: REGENCY, quantity: 5, as_of: DATE, ...byPerson },
  supplies: { quantity: 5, reference: `'K/1'`, received_on: DATE, ...byPerson },
  destructions: {
    office_id: REGENCY,
    quantity: 5,
    destroyed_on: DATE,
    place: `'Halaman kantor'`,
    method: `'burned'`,
    officer_names: `ARRAY['Budi']`,
    officer_nips: `ARRAY['197001011995031001']`,
    witness_names: `ARRAY['Ani', 'Tuti']`,
    witness_agencies: `ARRAY['Inspektorat', 'Polres']`,
    witness_outside: `ARRAY[true, false]`,
    reference: `'BA/1'`,
    ...byPerson,
  },
  hand_outs: {
    office_id: REGENCY,
    year: 2026,
    serial: 1,
    holder_kind: `'kit'`,
    holder: `'Tim 2'`,
    quantity: 5,
    held: 5,
    taken_on: DATE,
    due_on: DATE,
    recorded_at: NOON,
    recorded_by: PERSON,
  },
  hand_out_settlements: {
    hand_out_id: HAND_OUT,
    nth: 2,
    printed: 1,
    spoiled: 0,
    returned: 1,
    missing: 0,
    settled_on: DATE,
    recorded_at: NOON,
    recorded_by: PERSON,
  },
  hand_out_settlement_reversals: {
    hand_out_id: HAND_OUT,
    nth: 1,
    note: `'Salah ketik'`,
    reversed_at: NOON,
    reversed_by: PERSON,
  },
  stock_counts: { office_id: REGENCY, counted_on: DATE, expected: 5, counted: 5, ...byPerson },
  monthly_reports: {
    office_id: REGENCY,
    month: `'2026-02-01'`,
    revision: 1,
    figures: `'{"printed": 5}'`,
    on_hand_entries: 1,
    spoiled_entries: 0,
    in_transit_entries: 0,
    siak_printed: 5,
    ikd_activated: 2,
    submitted_at: NOON,
    submitted_by: PERSON,
  },
  monthly_report_calls: { office_id: REGENCY, month: `'2026-02-01'`, called_at: NOON },
  count_differences: {
    count_id: COUNT,
    office_id: REGENCY,
    above_tolerance: false,
    state: `'explained'`,
  },
  count_explanations: { count_id: COUNT, cause: `'lost'`, text: `'Dicari'`, ...byPerson },
  count_verdicts: {
    count_id: DIFFERED,
    kind: `'acceptance'`,
    note: `'Sesuai'`,
    ...byPerson,
    recorded_by: ANOTHER,
  },
  print_reports: { office_id: REGENCY, on_date: `'2026-03-03'`, revision: 1, ...figures },
  print_report_revisions: { office_id: REGENCY, on_date: DATE, revision: 1, ...figures },
  restock_requests: {
    id: REQUEST,
    office_id: REGENCY,
    year: 2026,
    serial: 1,
    origin: `'manual'`,
    channel: `'app'`,
    quantity: 500,
    reasoned_on_hand: 900,
    reasoned_in_transit: 0,
    reasoned_method: `'mean'`,
    reasoned_target_days: 30,
    opened_at: NOON,
  },
  stock_outs: { office_id: REGENCY, cause: `'empty'`, began_on: DATE },
  request_reminders: {
    request_id: ASKED,
    working_day: DATE,
    reminded_at: NOON,
    reminded_by: PERSON,
  },
  incoming_letters: {
    digest: `'12345678901234567890123456789012'`,
    envelope_from: `'siti@example.test'`,
    received_at: NOON,
    size: 5,
    raw: `'surat'`,
  },
  letter_attachments: {
    letter_id: LETTER,
    nth: 1,
    name: `'surat.pdf'`,
    media_type: `'application/pdf'`,
    size: 5,
    content: `'%PDF-'`,
  },
  request_escalations: {
    request_id: ASKED,
    to_office: MINISTRY,
    waited_since: `'2026-03-01T12:00Z'`,
    escalated_at: NOON,
  },
  consignments: {
    from_office: PROVINCE,
    to_office: REGENCY,
    year: 2026,
    serial: 2,
    quantity: 500,
    sent_on: DATE,
    dispatched_at: NOON,
    dispatched_by: PERSON,
    dispatched_by_office: PROVINCE,
  },
  loans: { id: CONSIGNMENT, lender: REGENCY, borrower: office('65.01'), received: 500 },
  loan_settlements: {
    loan_id: LENT,
    nth: 1,
    kind: `'forgiveness'`,
    quantity: 5,
    note: `'Kantor terbakar'`,
    settled_on: DATE,
    ...byPerson,
  },
  receipt_corrections: {
    consignment_id: CONSIGNMENT,
    revision: 2,
    corrects: 1,
    received_before: 500,
    received: 490,
    note: `'Salah ketik'`,
    ...byPerson,
  },
  recoveries: { consignment_id: CONSIGNMENT, found: 5, note: `'Di gudang'`, ...byPerson },
  supply_reversals: { supply_id: SUPPLY, ...reversed },
  destruction_reversals: { destruction_id: DESTRUCTION, ...reversed },
  opening_stock_reversals: { office_id: PROVINCE, nth: 1, ...reversed },
  recovery_acceptances: {
    recovery_id: RECOVERY,
    accepted_at: NOON,
    accepted_by: ANOTHER,
    accepted_by_office: MINISTRY,
  },
  allocation_plans: {
    from_office: PROVINCE,
    total: 500,
    pack_size: 100,
    drafted_at: NOON,
    drafted_by: PERSON,
    changed_at: NOON,
    changed_by: PERSON,
  },
  allocation_plan_rows: {
    plan_id: PLAN,
    office_id: REGENCY,
    quantity: 500,
    pinned: false,
    at_least: 0,
    seen_on_hand: 0,
    seen_in_transit: 0,
    seen_sent: 0,
  },
};

/** The good row with these columns otherwise. */
export function insert(table: string, otherwise: Row = {}): string {
  const row = { ...GOOD[table], ...otherwise };
  return `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.values(row).map(String).join()})`;
}

/** What good rows refer to. */
export const REFERRED = [
  insert('people', { id: PERSON, email: `'siti@example.test'` }),
  insert('people', { id: ANOTHER, email: `'rahmat@example.test'` }),
  insert('second_factors', { person_id: ANOTHER }),
  insert('stock_counts', { id: COUNT }),
  insert('stock_counts', { id: DIFFERED }),
  insert('count_differences', { count_id: DIFFERED }),
  insert('movements', { id: MOVEMENT }),
  insert('outbox', { id: MESSAGE }),
  insert('print_reports', { on_date: DATE }),
  insert('allocation_plans', { id: PLAN }),
  insert('restock_requests', {
    id: ASKED,
    serial: 9,
    state: `'withdrawn'`,
    withdrawn_at: NOON,
  }),
  insert('incoming_letters', { id: LETTER, digest: `'another letter of those 32 bytes'` }),
  insert('consignments', { id: CONSIGNMENT, serial: 1 }),
  insert('consignments', {
    ...{ id: LENT, serial: 7, purpose: `'loan'`, from_office: REGENCY, to_office: office('65.01') },
    ...{ state: `'received'`, received: 500, received_on: DATE, receipt_at: NOON },
  }),
  insert('recoveries', { id: RECOVERY }),
  insert('supplies', { id: SUPPLY, reference: `'K/0'` }),
  insert('destructions', { id: DESTRUCTION, reference: `'BA/0'` }),
  insert('opening_stocks', { office_id: PROVINCE }),
  insert('hand_outs', { id: HAND_OUT, serial: 9 }),
  insert('hand_out_settlements', { nth: 1 }),
  insert('broadcasts', { id: BROADCAST }),
  insert('broadcast_offices', { office_id: REGENCY }),
  insert('broadcast_offices', { office_id: office('65.02') }),
  insert('broadcast_readings', { office_id: REGENCY }),
];
