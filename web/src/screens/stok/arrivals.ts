import { answer, api, type Schemas } from '../../api/client.js';

type Consignment = Schemas['ConsignmentDto'];

/** What is on the road to this office itself, newest first; those passing by below it are left out. */
export async function arrivalsAt(office: string, inTransit: number): Promise<Consignment[]> {
  const found: Consignment[] = [];
  let missing = inTransit;
  let cursor: string | undefined;
  while (missing > 0) {
    const query = { office, state: 'in_transit', limit: 100, cursor } as const;
    const page = await answer(api.GET('/api/consignments', { params: { query } }));
    for (const consignment of page.items) {
      if (consignment.to !== office) continue;
      found.push(consignment);
      missing -= consignment.quantity;
    }
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  return found;
}
