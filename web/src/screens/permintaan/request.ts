import type { Schemas } from '../../api/client.js';

export type Request = Schemas['RestockRequestDto'];
export type Stock = Schemas['OfficeStockDto'];
