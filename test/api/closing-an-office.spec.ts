import { CONSIGNMENTS, Kaltara, PROVINCE, TANA_TIDUNG, TARAKAN } from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

const reason = 'Digabung';
const closing = (code: string) => `/api/offices/${code}/closing`;

let kaltara: Kaltara;
let ministry: Client;
let province: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  ministry = await kaltara.world.as('00');
  province = await kaltara.world.as(PROVINCE);
});
afterEach(() => kaltara.close());

const close = (code: string, by = province) => by.post(closing(code), { reason });
const stays = (code: string, by?: Client) =>
  kaltara.refused(() => close(code, by), 409, 'office.not_empty');
const closedAt = async (code: string): Promise<string | null> => {
  const { body } = await province.get(`/api/offices/${code}`).expect(200);
  return (body as { closedAt: string | null }).closedAt;
};

describe('an office is not closed', () => {
  it('with a card on hand', async () => {
    expect(await stays(TARAKAN)).toBe('Kota Tarakan (65.71) still has cards on hand.');
    expect(await closedAt(TARAKAN)).toBeNull();
  });

  it('with a card on its way to it', async () => {
    await kaltara.dispatch(PROVINCE, TANA_TIDUNG, 1);
    expect(await stays(TANA_TIDUNG)).toMatch(/still has cards on the road\.$/);
  });

  it('with a card on its way from it', async () => {
    await kaltara.world.begin(TANA_TIDUNG, 500, '2026-03-01');
    const onward = { from: TANA_TIDUNG, to: TARAKAN, quantity: 500 };
    await province.post(CONSIGNMENTS, onward).expect(201);
    await withdrawRequests(TANA_TIDUNG);
    expect(await stays(TANA_TIDUNG)).toMatch(/still has cards on the road\.$/);
  });

  it('with a live request', async () => {
    const asking = await kaltara.world.as(TANA_TIDUNG);
    const ask = { office: TANA_TIDUNG, quantity: 500 };
    await asking.post('/api/restock-requests', ask).expect(201);
    expect(await stays(TANA_TIDUNG)).toMatch(/still has a live request\.$/);
  });

  it('with open offices below it', async () => {
    expect(await stays('31', ministry)).toMatch(/still has open offices below it\.$/);
  });

  it('with all of these, and is told of each', async () => {
    expect(await stays(PROVINCE, ministry)).toBe(
      'Kalimantan Utara (65) still has cards on hand, open offices below it.',
    );
  });

  it('a second time', async () => {
    await close(TANA_TIDUNG).expect(200);
    await kaltara.refused(() => close(TANA_TIDUNG), 409, 'office.closed');
  });
});

async function withdrawRequests(office: string): Promise<void> {
  const asking = await kaltara.world.as(office);
  const { body } = await asking.get(`/api/restock-requests?office=${office}&state=open`);
  for (const { id } of (body as { items: { id: string }[] }).items)
    await asking.post(`/api/restock-requests/${id}/withdrawal`).expect(200);
}

describe('an office with nothing is closed', () => {
  const actions = async () =>
    (
      await kaltara.world.dataSource.query<{ action: string; after: unknown }[]>(
        `SELECT c.action, c.after FROM audit_log c JOIN offices o ON o.id = c.office_id
         WHERE o.code = $1 ORDER BY c.id`,
        [TANA_TIDUNG],
      )
    ).map(({ action, after }) => [action, after]);

  it('on record, with its reason, and takes no card any more', async () => {
    const { body } = await close(TANA_TIDUNG).expect(200);
    expect(body).toMatchObject({ closedAt: '2026-03-04T01:00:00.000Z' });
    expect(await actions()).toEqual([['office.closed', { reason }]]);
    const opening = { quantity: 500 };
    await kaltara.refused(
      () => ministry.post(`/api/offices/${TANA_TIDUNG}/opening-stock`, opening),
      409,
      'office.closed',
    );
    const order = { from: PROVINCE, to: TANA_TIDUNG, quantity: 1 };
    await kaltara.refused(() => province.post(CONSIGNMENTS, order), 409, 'office.closed');
  });

  it('and the ledger itself puts no card there', async () => {
    await close(TANA_TIDUNG).expect(200);
    const put = (kind: string) =>
      kaltara.world.dataSource.query(
        `UPDATE stock_accounts SET balance = balance + 1
         WHERE kind = $1 AND office_id = (SELECT id FROM offices WHERE code = $2)`,
        [kind, TANA_TIDUNG],
      );
    for (const kind of ['on_hand', 'in_transit'])
      await expect(put(kind)).rejects.toThrow(/stock_closed_is_empty/);
  });

  it('and opened again takes cards as before', async () => {
    await close(TANA_TIDUNG).expect(200);
    const { body } = await province.delete(closing(TANA_TIDUNG)).expect(200);
    expect(body).toMatchObject({ closedAt: null });
    expect((await actions()).at(-1)).toEqual(['office.reopened', null]);
    const { id } = await kaltara.dispatch(PROVINCE, TANA_TIDUNG, 1_000);
    await kaltara.receive(TANA_TIDUNG, id, 1_000);
    expect(await kaltara.world.onHand(TANA_TIDUNG)).toBe(1_000);
  });
});

it('an office that is open is not opened', async () => {
  const reopen = () => province.delete(closing(TANA_TIDUNG));
  await kaltara.refused(reopen, 409, 'office.not_closed');
});

describe('of two at once', () => {
  it('a closing and a consignment to it: the one that comes second is refused', async () => {
    const order = { from: PROVINCE, to: TANA_TIDUNG, quantity: 500 };
    const [closed, sent] = await meeting(kaltara.world.dataSource, 'stock_accounts', [
      close(TANA_TIDUNG),
      province.post(CONSIGNMENTS, order),
    ]);
    expect([
      [200, 409, TANA_TIDUNG, 'office.closed'],
      [409, 201, 'office.not_empty', undefined],
    ]).toContainEqual([closed!.status, sent!.status, closed!.body.code, sent!.body.code]);
    expect(await kaltara.world.balance(TANA_TIDUNG, 'in_transit')).toBe(
      sent!.status === 201 ? 500 : 0,
    );
  });

  it('closings: one closes, the other is told', async () => {
    const answers = await meeting(kaltara.world.dataSource, 'offices', [
      close(TANA_TIDUNG),
      close(TANA_TIDUNG, ministry),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('office.closed');
  });
});
