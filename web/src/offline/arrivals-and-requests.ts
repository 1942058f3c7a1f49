import { answer, api, type Schemas } from '../api/client.js';
import { me } from '../session/session.svelte.js';
import type { OfficeCopy } from '../device/office-copy.js';

/** Pages that are read for what is on the road, where offices below have most of it. */
const MOST_PAGES = 5;
/** The latest requests that the device keeps of its office. */
const REQUESTS_KEPT = 10;

/** What is on its way to the office, what it asked for and who has cards of it: read after its stock, where there is any. */
export async function arrivalsAndRequests({
  office,
  stock,
}: OfficeCopy): Promise<Pick<OfficeCopy, 'arrivals' | 'requests' | 'handOuts'>> {
  const [arrivals, requests, handOuts] = await Promise.all([
    arrivalsAt(office, stock.inTransit),
    stock.liveRequest && me().office.level === 'regency' ? latestRequests() : undefined,
    stock.handsOut ? handOutsOf(office, stock.reportableFrom) : undefined,
  ]);
  return {
    arrivals,
    ...(handOuts && { handOuts }),
    ...(requests && { requests: { asOf: stock.asOf, items: requests } }),
  };
}

/** Those still out, and what came back of the days that may still be reported. */
async function handOutsOf(code: string, since: string): Promise<Schemas['HandOutDto'][]> {
  const params = { path: { code }, query: { since, limit: 100 } };
  return (await answer(api.GET('/api/offices/{code}/hand-outs', { params }))).items;
}

/** Of one's own office, where it has none below it. */
async function latestRequests(): Promise<Schemas['RestockRequestDto'][]> {
  const query = { limit: REQUESTS_KEPT };
  return (await answer(api.GET('/api/restock-requests', { params: { query } }))).items;
}

/** What is on the road to this office itself, newest first; those passing by below it are left out. */
async function arrivalsAt(office: string, inTransit: number): Promise<Schemas['ConsignmentDto'][]> {
  const found: Schemas['ConsignmentDto'][] = [];
  let missing = inTransit;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && missing > 0; page++) {
    const query = { office, state: 'in_transit', limit: 100, cursor } as const;
    const { items, nextCursor } = await answer(api.GET('/api/consignments', { params: { query } }));
    for (const consignment of items) {
      if (consignment.to !== office) continue;
      found.push(consignment);
      missing -= consignment.quantity;
    }
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return found;
}
