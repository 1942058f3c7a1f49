import { QueryFailedError } from 'typeorm';
import { Refusal } from './refusal.js';

const insufficient = () =>
  new Refusal(409, 'stock.insufficient', 'There are fewer cards than this would take.');

const overlapping = () =>
  new Refusal(
    409,
    'signatory.overlapping',
    'Someone else signs for this office in these days; end that term first.',
  );

/** What a violated constraint means to the caller, by the constraint's name: the last line of defence. */
const rules: Record<string, () => Refusal> = {
  stock_sufficient: insufficient,
  entry_sufficient: insufficient,
  request_one_live_per_office: () =>
    new Refusal(409, 'request.already_open', 'This office already has a live request.'),
  request_never_more_than_granted: () =>
    new Refusal(409, 'request.exceeds_grant', 'Together this would be more than was granted.'),
  consignment_request_is_the_receivers: () =>
    new Refusal(
      409,
      'request.other_office',
      'That request is of another office than the receiver.',
    ),
  consignment_not_more_than_sent: () =>
    new Refusal(409, 'consignment.more_than_sent', 'More cards than were sent cannot arrive.'),
  stock_closed_is_empty: () =>
    new Refusal(
      409,
      'office.closed',
      'A closed office holds no cards and none are on their way to it.',
    ),
  person_email_unique: () =>
    new Refusal(409, 'person.email_taken', 'Another person already has this e-mail address.'),
  signatory_one_holds_the_post: overlapping,
  signatory_one_stands_in: overlapping,
  opening_stock_once: () =>
    new Refusal(409, 'opening.too_late', 'This office already has entries on its stock.'),
};

const busy = (detail: string) => new Refusal(503, 'service.busy', detail, { retryAfter: 2 });

/** By SQLSTATE: what is nobody's mistake and goes through when tried again. */
function passing(state: string | undefined): Refusal | undefined {
  if (state === '55P03' || state === '40P01' || state === '40001' || state === '57014')
    return busy('Others are changing the same stock just now. Send the same again in a moment.');
  if (state && /^(08|57P|53)/.test(state))
    return busy('The database cannot answer just now. Send the same again in a moment.');
  return undefined;
}

/** The ways a driver says that the connection is gone, also between two statements of a transaction. */
function lostConnection(error: { name?: string; code?: string; message?: string }): boolean {
  return (
    /^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name ?? '') ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT)/.test(error.code ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(
      error.message ?? '',
    )
  );
}

/** A failed query as a refusal, where it is one; nothing of the query reaches the caller. */
export function refusalOf(error: unknown): Refusal | undefined {
  const cause = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  if (typeof cause !== 'object' || cause === null) return undefined;
  const { code, constraint } = cause as { code?: string; constraint?: string };
  if (constraint && rules[constraint]) return rules[constraint]();
  return passing(lostConnection(cause) ? '08006' : code);
}
