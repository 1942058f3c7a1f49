export interface FieldError {
  field: string;
  message: string;
}

interface RefusalExtras {
  errors?: FieldError[];
  /** Further members of the problem document, described beside the route that refuses with them. */
  members?: object;
  /** Seconds after which the same call may go through. */
  retryAfter?: number;
}

/**
 * A "no" that a person can act on: a stable `code` (`noun.adjective`) and one sentence. Thrown from
 * anywhere; whatever transaction it leaves is rolled back, and the caller gets a problem document.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly extras: RefusalExtras = {},
  ) {
    super(detail);
  }
}

export const notFound = (code: string, detail: string) => new Refusal(404, code, detail);
export const conflict = (code: string, detail: string) => new Refusal(409, code, detail);
export const forbidden = (detail: string) => new Refusal(403, 'access.forbidden', detail);
/** One field of the request, named as the caller wrote it. */
export const badField = (field: string, message: string) =>
  new Refusal(400, 'request.invalid', `${field} ${message}`, { errors: [{ field, message }] });
