import { A_WEDNESDAY } from './app.js';
import { World } from './world.js';

/** Kalimantan Utara and its five regencies. */
export const PROVINCE = '65';
export const BULUNGAN = '65.01';
export const MALINAU = '65.02';
export const NUNUKAN = '65.03';
export const TANA_TIDUNG = '65.04';
export const TARAKAN = '65.71';

export const CONSIGNMENTS = '/api/consignments';

export interface Sent {
  id: string;
  number: string;
}

interface Answer {
  status: number;
  body: unknown;
}

/** Kalimantan Utara on a Wednesday: 66,000 cards at the province and 9,000 at Tarakan since Sunday. */
export class Kaltara {
  private constructor(readonly world: World) {}

  static async open(
    begunOn = '2026-03-01',
    options?: Parameters<typeof World.open>[0],
  ): Promise<Kaltara> {
    const name = `kaltara_${begunOn.replaceAll('-', '')}`;
    const fill = async (world: World) => {
      await world.supply();
      await world.begin(PROVINCE, 66_000, begunOn);
      await world.begin(TARAKAN, 9_000, begunOn);
    };
    return new Kaltara(await World.open(options, { name, fill }));
  }

  close(): Promise<void> {
    return this.world.close();
  }

  backToWednesday(): void {
    this.world.clock.set(A_WEDNESDAY);
  }

  /** Cards on their way, sent by an admin of the sender. */
  async dispatch(from: string, to: string, quantity: number, more = {}): Promise<Sent> {
    const sender = await this.world.as(from);
    const { body } = await sender.post(CONSIGNMENTS, { from, to, quantity, ...more }).expect(201);
    return body as Sent;
  }

  async receive(office: string, id: string, received: number): Promise<void> {
    const receiver = await this.world.as(office);
    await receiver.post(`${CONSIGNMENTS}/${id}/receipt`, { received }).expect(200);
  }

  /** A request of 10,000 cards by Tarakan, of which the province grants some. */
  async granted(quantity: number): Promise<string> {
    const requests = '/api/restock-requests';
    const tarakan = await this.world.as(TARAKAN);
    const ask = { office: TARAKAN, quantity: 10_000 };
    const { id } = (await tarakan.post(requests, ask).expect(201)).body as Sent;
    const province = await this.world.as(PROVINCE);
    await province.post(`${requests}/${id}/approval`, { quantity }).expect(200);
    return id;
  }

  async request(id: string) {
    const tarakan = await this.world.as(TARAKAN);
    const { body } = await tarakan.get(`/api/restock-requests/${id}`).expect(200);
    const { state, granted, sent, onTheRoad, arrived } = body as Record<string, unknown>;
    return { state, granted, sent, onTheRoad, arrived };
  }

  /** All balances of the country together: always nothing. */
  async total(): Promise<number> {
    const [row] = await this.world.dataSource.query<{ sum: string }[]>(
      'SELECT sum(balance) FROM stock_accounts',
    );
    return Number(row!.sum);
  }

  /** The call is refused with this problem, and nothing anywhere has changed. Returns the sentence. */
  async refused(call: () => PromiseLike<Answer>, status: number, code: string): Promise<string> {
    const before = await this.trace();
    const answer = await call();
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(await this.trace()).toEqual(before);
    return (answer.body as { detail: string }).detail;
  }

  /** Without the mails that earlier messages turn into meanwhile. */
  private async trace(): Promise<Record<string, number>> {
    const [told] = await this.world.dataSource.query<{ messages: number }[]>(
      `SELECT count(*) AS messages FROM outbox WHERE kind ~ '^(consignment|request)[.]'`,
    );
    return { ...(await this.world.trace()), outbox: told!.messages };
  }
}
