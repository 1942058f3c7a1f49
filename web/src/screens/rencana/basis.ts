import type { Schemas } from '../../api/client.js';

export type Basis = Schemas['AllocationBasisDto'];
export type BasisRow = Schemas['BasisRowDto'];
export type PackSize = Basis['packSize'];

/** Whether a consignment now answers a request; one that ended with less is only remembered. */
export const isWaiting = ({ request }: BasisRow): boolean =>
  request?.state === 'open' || request?.state === 'approved';

/** What of a request has not left yet. */
export const asked = ({ request }: BasisRow): number =>
  request ? Math.max(0, request.quantity - request.sent) : 0;

/** What waits for a consignment now; a remembered rest that nobody asks for again does not count. */
export const askedInAll = (rows: BasisRow[]): number =>
  rows.filter(isWaiting).reduce((sum, row) => sum + asked(row), 0);
