import { answer, api, type Schemas } from '../../api/client.js';

type Request = Schemas['RestockRequestDto'];

/** The receiver of an order: its stock where that is in sight, and its request where one is granted. */
export interface Receiver {
  code: string;
  stock: Schemas['OfficeStockDto'] | null;
  /** Approved, and not yet all sent. */
  request: Request | null;
}

export const readStock = (code: string) =>
  answer(api.GET('/api/offices/{code}/stock', { params: { path: { code } } }));

export const readRequest = (id: string) =>
  answer(api.GET('/api/restock-requests/{id}', { params: { path: { id } } }));

export async function readReceiver(code: string): Promise<Receiver> {
  const stock = await readStock(code);
  const live = stock.liveRequest;
  const request = live?.state === 'approved' ? await readRequest(live.id) : null;
  return { code, stock, request };
}
