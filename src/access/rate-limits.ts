import type { FastifyRequest } from 'fastify';
import type { UseCaseContext } from './use-case-context.js';
import type { Level } from './permissions.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How often something may be done within so many seconds. */
export interface RateLimit {
  /** What is counted; also how its refusal begins: `invitation.throttled`. */
  noun: string;
  most: number | Record<Level, number>;
  seconds: number;
  /** Of what it is counted, besides the office of whoever does it; as sent, so that it may be anything. */
  of: (request: FastifyRequest) => string;
  /** What there was too much of, in one sentence. */
  detail: string;
}

const field = (of: unknown, name: string) =>
  String((of as Record<string, unknown> | null | undefined)?.[name]).slice(0, 40);
const nothingElse = () => '';
const thing = ({ params }: FastifyRequest) => field(params, 'id');

/**
 * What one office may cause in mails to others and in rows, far above what a working day brings and far
 * below what would be a flood: 514 regencies are answered in one morning, by plan or one by one.
 */
export const RATE_LIMITS = {
  /** The ministry invites an admin for each office; a province its own and 35 regencies' staff; a regency its own. */
  invitations: {
    noun: 'invitation',
    most: { ministry: 1_200, province: 400, regency: 80 },
    seconds: HOUR,
    of: nothingElse,
    detail: 'This office has sent very many invitations within an hour.',
  },
  invitationsOfOne: {
    noun: 'invitation',
    most: 10,
    seconds: DAY,
    of: thing,
    detail: 'This person was sent many invitations today; the last one is valid for seven days.',
  },
  /** Each mails an address that somebody has typed. */
  addressChanges: {
    noun: 'address_change',
    most: 5,
    seconds: DAY,
    of: ({ act }: FastifyRequest) => act?.actor.personId ?? '',
    detail: 'A change of your address was asked for many times today.',
  },
  /** One is live at a time: more than a few a day are asked and withdrawn, and each mails the office above. */
  requests: {
    noun: 'request',
    most: 20,
    seconds: DAY,
    of: ({ body }: FastifyRequest) => field(body, 'office'),
    detail: 'Cards were asked for and taken back many times today for this office.',
  },
  /** Each answer given again mails the office that asked. */
  answers: {
    noun: 'request',
    most: 20,
    seconds: DAY,
    of: thing,
    detail: 'This request was answered many times today.',
  },
  /** A giver sends to one office a few times a day at the most; each mails it, and each recall again. */
  consignments: {
    noun: 'consignment',
    most: 100,
    seconds: DAY,
    of: ({ body }: FastifyRequest) => `${field(body, 'from')}>${field(body, 'to')}`,
    detail: 'Very many consignments have left for this office today.',
  },
  /** Each mails up to 552 offices, and its withdrawal again. */
  broadcasts: {
    noun: 'broadcast',
    most: 30,
    seconds: DAY,
    of: nothingElse,
    detail: 'This office has written to the offices below it very many times today.',
  },
  /** A province makes a plan a day; each draft takes up to 320 kB. */
  drafts: {
    noun: 'plan',
    most: 60,
    seconds: HOUR,
    of: nothingElse,
    detail: 'This office has drafted very many plans within an hour.',
  },
  /** Each change is kept on record. */
  changesOfAPlan: {
    noun: 'plan',
    most: 300,
    seconds: HOUR,
    of: thing,
    detail: 'This plan was changed very many times within an hour.',
  },
  /** Each reads a year of a province or of the nation: an auditor takes a few. */
  auditExports: {
    noun: 'audit_export',
    most: 20,
    seconds: HOUR,
    of: ({ act }: FastifyRequest) => act?.actor.personId ?? '',
    detail: 'You took away very many files for auditors within an hour.',
  },
  resends: {
    noun: 'notice',
    most: 10,
    seconds: DAY,
    of: thing,
    detail: 'This mail was sent again many times today.',
  },
} satisfies Record<string, RateLimit>;

export const codeOf = ({ noun }: RateLimit): string => `${noun}.throttled`;

export const mostOf = ({ most }: RateLimit, { actor }: UseCaseContext): number =>
  typeof most === 'number' ? most : most[actor.office.level];
