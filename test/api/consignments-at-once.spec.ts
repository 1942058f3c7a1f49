import {
  BULUNGAN,
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TANA_TIDUNG,
  TARAKAN,
} from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';

let kaltara: Kaltara;

beforeEach(async () => {
  kaltara = await Kaltara.open();
});

afterEach(() => kaltara.close());

describe('of several at once', () => {
  const statuses = async (calls: (() => PromiseLike<{ status: number }>)[]) => {
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', calls);
    return answers.map(({ status }) => status).sort();
  };

  it('two receipts: one counts, the other is told that it came too late', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    const tarakan = await kaltara.world.as(TARAKAN);
    const receipt = () => tarakan.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 490 });
    expect(await statuses([receipt, receipt])).toEqual([200, 409]);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(9_490);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(10);
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(500);
    expect(await kaltara.total()).toBe(0);
  });

  it('a receipt and a recall: the cards are at one end, not both', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const province = await kaltara.world.as(PROVINCE);
    // Others are on the road too: only the consignment itself can tell that its cards have left it.
    await kaltara.dispatch(PROVINCE, TARAKAN, 1_000);
    for (let round = 0; round < 2; round++) {
      const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 100);
      const ends = [
        () => tarakan.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 100 }),
        () => province.post(`${CONSIGNMENTS}/${id}/recall`, { note: 'Kembali' }),
      ];
      const ended = await statuses(round === 0 ? ends : ends.reverse());
      expect(ended).toEqual([200, 409]);
    }
    expect((await kaltara.world.onHand(TARAKAN)) + (await kaltara.world.onHand(PROVINCE))).toBe(
      74_000,
    );
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(1_000);
    expect(await kaltara.total()).toBe(0);
  });

  it('eight dispatches of more than there is: as many go as there are cards, numbered without gap', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const send = () => tarakan.post(CONSIGNMENTS, { from: TARAKAN, to: PROVINCE, quantity: 2_000 });
    expect(await statuses(Array.from({ length: 8 }, () => send))).toEqual([
      201, 201, 201, 201, 409, 409, 409, 409,
    ]);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(1_000);
    expect(await kaltara.world.balance(PROVINCE, 'in_transit')).toBe(8_000);
    const serials = await kaltara.world.dataSource.query<{ serial: number }[]>(
      'SELECT serial FROM consignments ORDER BY serial',
    );
    expect(serials.map(({ serial }) => serial)).toEqual([1, 2, 3, 4]);
    expect(await kaltara.total()).toBe(0);
  });

  it('loans in a ring: nobody waits for ever', async () => {
    const ring = [MALINAU, BULUNGAN, TANA_TIDUNG, NUNUKAN] as string[];
    for (const code of ring) await kaltara.world.begin(code, 5_000);
    const province = await kaltara.world.as(PROVINCE);
    const hops = Array.from({ length: 8 }, (_, hop) => ({
      from: ring[hop % 4]!,
      to: ring[(hop + (hop % 3) + 1) % 4]!,
    }));
    const sent = await statuses(
      hops.map((hop) => () => province.post(CONSIGNMENTS, { ...hop, quantity: 100 })),
    );
    expect(new Set(sent)).toEqual(new Set([201]));
    expect(await kaltara.total()).toBe(0);
  });
});

describe('the same attempt again', () => {
  const key = { 'Idempotency-Key': 'kirim-1' };
  const order = { from: PROVINCE, to: TARAKAN, quantity: 500, sentOn: '2026-03-04' };

  it('sends once and answers as at first, also weeks later', async () => {
    const first = await (
      await kaltara.world.as(PROVINCE)
    )
      .post(CONSIGNMENTS, order, key)
      .expect(201);
    const before = await kaltara.world.trace();
    kaltara.world.clock.advance({ days: 30 });
    const again = await (
      await kaltara.world.as(PROVINCE)
    )
      .post(CONSIGNMENTS, order, key)
      .expect(201);
    expect(again.body).toEqual(first.body);
    expect(await kaltara.world.trace()).toEqual(before);
  });

  it('of two at once sends once', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const [one, two] = await meeting(
      kaltara.world.dataSource,
      'stock_accounts',
      [1, 2].map(() => province.post(CONSIGNMENTS, order, key)),
    );
    expect(two!.body).toEqual(one!.body);
    expect(await kaltara.world.onHand(PROVINCE)).toBe(65_500);
  });

  it('with another body is refused', async () => {
    const province = await kaltara.world.as(PROVINCE);
    await province.post(CONSIGNMENTS, order, key).expect(201);
    const other = { ...order, quantity: 501 };
    await kaltara.refused(
      () => province.post(CONSIGNMENTS, other, key),
      422,
      'idempotency.mismatch',
    );
  });

  it('receives once and answers as at first', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    const tarakan = await kaltara.world.as(TARAKAN);
    const receipt = () =>
      tarakan.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 490 }, { 'Idempotency-Key': 'a' });
    const { dataSource } = kaltara.world;
    const [one, two] = await meeting(dataSource, 'stock_accounts', [receipt, receipt]);
    const three = await receipt();
    expect([one!.status, two!.status, three.status]).toEqual([200, 200, 200]);
    expect(two!.body).toEqual(one!.body);
    expect(three.body).toEqual(one!.body);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(9_490);
  });

  it('may be made after a refusal: only successes are remembered', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const tooMany = { ...order, quantity: 70_000 };
    await kaltara.refused(
      () => province.post(CONSIGNMENTS, tooMany, key),
      409,
      'stock.insufficient',
    );
    await province.post(CONSIGNMENTS, order, key).expect(201);
  });
});
