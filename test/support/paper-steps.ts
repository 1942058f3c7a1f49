import fc from 'fast-check';
import { destruction } from './destruction.js';
import { CONSIGNMENTS, MALINAU, PROVINCE, TARAKAN, type Sent } from './kaltara.js';
import type { Client } from './world.js';

/** Whatever is done with cards at Kalimantan Utara, one step after another, by anybody. */

export const OFFICES = ['00', PROVINCE, TARAKAN, MALINAU];

/** An admin of each of them. */
export type By = Record<string, Client>;

export interface Step {
  does: string;
  with: { which: number; cards: number };
}

const note = 'Diperiksa';
const paper = fc.record({ which: fc.nat(5), cards: fc.integer({ min: 0, max: 60 }) });
export const STEPS = [
  'send',
  'receive',
  'correct',
  'find',
  'supply',
  'open',
  'destroy',
  'reverse',
  'count',
  'recall',
  'accept',
  'explain',
  'judge',
  'report',
  'rewrite',
];
/** Each of them done at least once: what is done, which, and how many cards. */
export const ONCE = (
  'open 2 30, send, send, recall 0, receive 1 40, correct 0 45, find 0 5, accept, supply 1 10, ' +
  'reverse 1, destroy 0 10, reverse 0, destroy 0 20, report 0 5, rewrite 0 6, count 4 60, explain, judge'
)
  .split(', ')
  .map((words) => words.split(' '))
  .map(([does, which = 0, cards = 0]) => ({
    does: does!,
    with: { which: Number(which), cards: Number(cards) },
  }));
export const step = fc.record({ does: fc.constantFrom(...STEPS), with: paper });

const report = (
  { [TARAKAN]: tarakan }: By,
  day: string,
  figures: { printed: number; spoiled: number },
  headers: Record<string, string>,
) => tarakan!.put(`/api/offices/${TARAKAN}/print-reports/${day}`, { ...figures, note }, headers);

/** A consignment of 50, of which 10 are missing. */
async function arrivedShort(by: By): Promise<string> {
  const order = { from: PROVINCE, to: TARAKAN, quantity: 50 };
  const { body } = await by[PROVINCE]!.post(CONSIGNMENTS, order).expect(201);
  const path = `${CONSIGNMENTS}/${(body as Sent).id}`;
  await by[TARAKAN]!.post(`${path}/receipt`, { received: 40, note }).expect(200);
  return path;
}

async function firstOf(client: Client, list: string): Promise<string> {
  const { body } = await client.get(list).expect(200);
  return (body as { items: Sent[] }).items[0]?.id ?? 'none';
}

/**
 * Refused or done: a step is asked for whether or not it makes sense now. Reports are of `days`, which should
 * be some before the counts, which settle them, and the day of the counts itself.
 */
export async function take(
  { does, with: { which, cards } }: Step,
  { by, sent, days }: { by: By; sent: string[]; days: string[] },
): Promise<number> {
  const at = `${CONSIGNMENTS}/${sent[which % Math.max(1, sent.length)] ?? 'none'}`;
  const star = { 'if-match': '*' };
  const order = { from: PROVINCE, to: TARAKAN, quantity: 50 };
  const office = (code: string) => `/api/offices/${code}`;
  const burned = destruction(cards, `BA/${cards}`);
  const calls: Record<string, () => PromiseLike<{ status: number; body: unknown }>> = {
    send: () => by[PROVINCE]!.post(CONSIGNMENTS, order),
    receive: () => by[TARAKAN]!.post(`${at}/receipt`, { received: cards }),
    // A count settles what was received before it: one that has just arrived can still be mended.
    correct: async () => {
      const path = which % 2 ? at : await arrivedShort(by);
      return by[TARAKAN]!.post(`${path}/receipt-correction`, { received: cards, note }, star);
    },
    find: async () => {
      const path = which % 2 ? at : await arrivedShort(by);
      return by[PROVINCE]!.post(`${path}/recovery`, { found: Math.min(cards, 10), note });
    },
    supply: () =>
      by['00']!.post(`${office('00')}/supplies`, { quantity: cards, reference: `SP/${which}` }),
    open: () =>
      by[PROVINCE]!.post(`${office(MALINAU)}/opening-stock`, { quantity: cards, spoiled: which }),
    destroy: () => by[TARAKAN]!.post(`${office(TARAKAN)}/destructions`, burned),
    reverse: async () => {
      const list = which % 2 ? `${office('00')}/supplies` : `${office(TARAKAN)}/destructions`;
      if (which > 3)
        return by[PROVINCE]!.post(`${office(MALINAU)}/opening-stock/reversal`, { note });
      const { body } = await by['00']!.get(list);
      const { items } = body as { items: Sent[] };
      return by['00']!.post(`${list}/${items[0]?.id ?? 'none'}/reversal`, { note });
    },
    count: () =>
      by[TARAKAN]!.post(`${office(TARAKAN)}/stock-counts`, {
        counted: 9_000 + cards,
        ...(which > 2 && { countedSpoiled: 2 * cards }),
        ...(which % 2 && { reason: note }),
      }),
    recall: () => by[PROVINCE]!.post(`${at}/recall`, { note }),
    accept: async () => {
      const recovery = await firstOf(by['00']!, '/api/recoveries?state=waiting');
      return by['00']!.post(`/api/recoveries/${recovery}/acceptance`, { note });
    },
    explain: async () => {
      const count = await firstOf(by[TARAKAN]!, '/api/variances?state=open');
      const said = { cause: which % 2 ? 'lost' : 'earlier_miscount', text: note };
      return by[TARAKAN]!.post(`/api/stock-counts/${count}/explanation`, said);
    },
    judge: async () => {
      const count = await firstOf(by[PROVINCE]!, '/api/variances?state=open');
      const verdict = which % 2 ? 'recount' : 'acceptance';
      return by[PROVINCE]!.post(`/api/stock-counts/${count}/${verdict}`, { note });
    },
    report: () => report(by, days[which % days.length]!, { printed: cards, spoiled: which }, {}),
    rewrite: async () => {
      const day = days[which % days.length]!;
      const { headers } = await by[TARAKAN]!.get(`${office(TARAKAN)}/print-reports/${day}`);
      return report(
        by,
        day,
        { printed: cards, spoiled: which },
        { 'if-match': String(headers['etag']) },
      );
    },
  };
  const { status, body } = await calls[does]!();
  if (does === 'send' && status === 201) sent.push((body as Sent).id);
  return status;
}
