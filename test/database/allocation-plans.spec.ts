import { Kaltara, MALINAU, PROVINCE, TARAKAN, type Sent } from '../support/kaltara.js';
import { PLANS, planOf } from '../support/plans.js';

let kaltara: Kaltara;
let draft: string;
let sent: string;
let consignment: string;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  const province = await kaltara.world.as(PROVINCE);
  const keep = async () => {
    const plan = await planOf(kaltara.world, PROVINCE, { [TARAKAN]: 500, [MALINAU]: 0 });
    return ((await province.post(PLANS, plan).expect(201)).body as Sent).id;
  };
  sent = await keep();
  const { body } = await province
    .post(`${PLANS}/${sent}/dispatch`, {}, { 'if-match': '"1"' })
    .expect(200);
  const rows = body.rows as { consignments: Sent[] }[];
  consignment = rows.flatMap(({ consignments }) => consignments)[0]!.id;
  draft = await keep();
});
afterAll(() => kaltara.close());

const sql = (text: string, values: unknown[] = []) => kaltara.world.dataSource.query(text, values);
const broken = (constraint: string) => ({ driverError: { constraint } });
const idOf = `(SELECT id FROM offices WHERE code = $2)`;

test.each([
  ['plan_total_in_range', `UPDATE allocation_plans SET total = -1 WHERE id = $1`],
  [
    'plan_state_known',
    `UPDATE allocation_plans SET state = 'lost', settled_at = now(), settled_by = drafted_by WHERE id = $1`,
  ],
  ['plan_revision_counts', `UPDATE allocation_plans SET revision = 0 WHERE id = $1`],
  ['plan_settled_by_somebody', `UPDATE allocation_plans SET state = 'discarded' WHERE id = $1`],
  ['plan_settled_by_somebody', `UPDATE allocation_plans SET settled_at = now() WHERE id = $1`],
  ['plan_sent_whole', `UPDATE allocation_plans SET state = 'sent' WHERE id = $1`],
  [
    'plan_row_quantity_in_range',
    `UPDATE allocation_plan_rows SET quantity = -1 WHERE plan_id = $1`,
  ],
  ['plan_row_floor_in_range', `UPDATE allocation_plan_rows SET at_least = -1 WHERE plan_id = $1`],
  ['plan_row_cap_in_range', `UPDATE allocation_plan_rows SET at_most = -1 WHERE plan_id = $1`],
  [
    'plan_row_floor_below_cap',
    `UPDATE allocation_plan_rows SET at_least = 2, at_most = 1 WHERE plan_id = $1`,
  ],
  [
    'plan_one_row_per_office',
    `INSERT INTO allocation_plan_rows SELECT * FROM allocation_plan_rows WHERE plan_id = $1`,
  ],
  ['plan_settled_stays', `DELETE FROM allocation_plans WHERE id = $1`],
])('a draft keeps %s: %s', async (constraint, text) => {
  await expect(sql(text, [draft])).rejects.toMatchObject(broken(constraint));
});

test('a row that gives nothing has no consignment, and a consignment is of one row', async () => {
  const write = `UPDATE allocation_plan_rows SET consignment_id = $3 WHERE plan_id = $1 AND office_id = ${idOf}`;
  await expect(sql(write, [draft, MALINAU, consignment])).rejects.toMatchObject(
    broken('plan_row_sends_what_it_says'),
  );
  await expect(sql(write, [draft, TARAKAN, consignment])).rejects.toMatchObject(
    broken('plan_row_consignment_of_one_row'),
  );
});

test('a plan that gives more than its total is never sent', async () => {
  const another = await kaltara.dispatch(PROVINCE, TARAKAN, 1);
  const send = kaltara.world.dataSource.transaction(async (tx) => {
    await tx.query(
      `UPDATE allocation_plan_rows SET consignment_id = $3 WHERE plan_id = $1 AND office_id = ${idOf}`,
      [draft, TARAKAN, another.id],
    );
    await tx.query(`UPDATE allocation_plans SET total = 499, state = 'sent' WHERE id = $1`, [
      draft,
    ]);
  });
  await expect(send).rejects.toMatchObject(broken('plan_never_more_than_total'));
});

test.each([
  `UPDATE allocation_plans SET note = 'x' WHERE id = $1`,
  `UPDATE allocation_plans SET state = 'draft', settled_at = NULL, settled_by = NULL WHERE id = $1`,
  `DELETE FROM allocation_plans WHERE id = $1`,
  `UPDATE allocation_plan_rows SET quantity = 1 WHERE plan_id = $1`,
  `DELETE FROM allocation_plan_rows WHERE plan_id = $1`,
  `INSERT INTO allocation_plan_rows (plan_id, office_id, quantity, pinned, at_least, seen_on_hand,
     seen_in_transit, seen_sent) SELECT $1, id, 1, true, 0, 0, 0, 0 FROM offices WHERE code = '65.01'`,
])('a sent plan stays as it is: %s', async (text) => {
  await expect(sql(text, [sent])).rejects.toMatchObject(broken('plan_settled_stays'));
});

test('a row goes from no sent plan to a draft, nor back', async () => {
  const move = `UPDATE allocation_plan_rows SET plan_id = $2 WHERE plan_id = $1`;
  for (const [from, to] of [
    [sent, draft],
    [draft, sent],
  ])
    await expect(sql(move, [from, to])).rejects.toMatchObject(broken('plan_settled_stays'));
});

test.each(['allocation_plans', 'allocation_plan_rows'])('%s is never emptied', async (table) => {
  await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/is refused/);
});
