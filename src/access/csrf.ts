import type { FastifyRequest } from 'fastify';
import { Refusal } from '../platform/refusal.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
export const writes = ({ method }: FastifyRequest) => !safeMethods.has(method);

/** Whether the browser says that one of our own pages, or the person themself, sent this. */
function comesFromHere(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return true;
  const { origin } = request.headers;
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return origin === new URL(publicUrl).origin || (host !== '' && host === request.host);
}

export const originRefused = () =>
  new Refusal(
    403,
    'csrf.refused',
    'This was sent by another site’s page. Use the app itself, or sign in with a bearer token.',
  );

/** A cookie goes along whoever asks, so a write that it carries must be shown to come from here. */
export function requireFromHere(request: FastifyRequest, publicUrl: string): void {
  if (writes(request) && !comesFromHere(request, publicUrl)) throw originRefused();
}

/** Whether a browser sent this: a program says nothing of where it comes from. */
export const isFromBrowser = ({ headers }: FastifyRequest): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;

/** Without a cookie only a browser has to show where it comes from. */
export function refuseFromElsewhere(request: FastifyRequest, publicUrl: string): void {
  if (isFromBrowser(request)) requireFromHere(request, publicUrl);
}
