import { tick } from 'svelte';
import { allows, hasRole } from '$rules/access/permissions.js';
import { answer, api, onAnswer, type Schemas } from '../api/client.js';
import { office } from '../offline/own-office.svelte.js';
import { session, type Person } from '../session/session.svelte.js';
import { IN_BAR, screensOf } from './screens.js';

/** How much waits at a screen, by its path; by none, at those behind "Lainnya" together. */
export type WaitingWork = Record<string, number>;

/** Milliseconds between two counts. */
const EVERY = 60_000;
/** Milliseconds without a touch after which nobody is there: an empty chair keeps no session alive. */
const GONE = 15 * 60_000;

function atPlaces(person: Person, told: Schemas['WorklistDto']): WaitingWork {
  // A clerk has the differences of the own office among its counts.
  const isClerk = person.office.level === 'regency' && person.role === 'staff';
  const counts: WaitingWork = {
    '/stok':
      told.consignmentsToReceive + told.handOutsOverdue + (isClerk ? told.differencesWaiting : 0),
    '/selisih': isClerk ? 0 : told.differencesWaiting,
    '/permintaan': told.requestsToAnswer,
    '/pengiriman': told.grantsToSend + told.loansToConfirm + told.loansOverdue,
    '/pemberitahuan': told.eventsUnread + told.broadcastsToAnswer,
    // To whoever can send them again.
    '/kantor': allows(person, 'notice.resend', person.office.code) ? told.mailsFailed : 0,
  };
  const behindMore = screensOf(person)
    .filter(({ nav }) => nav)
    .slice(IN_BAR);
  return { ...counts, '': behindMore.reduce((sum, { path }) => sum + (counts[path] ?? 0), 0) };
}

/** Whoever hands cards out does so without a line too: then the screen for it is on the device. */
function keepOutside(person: Person): void {
  if (office.copy?.stock.handsOut)
    void screensOf(person)
      .find(({ path }) => path === '/stok/luar')
      ?.load()
      .catch(() => undefined);
}

let all = 0;

/** The window's title says how much waits in all; call it once the screen may have named itself anew. */
export async function countInTitle(): Promise<void> {
  await tick();
  const title = document.title.replace(/^\(\d+\) /, '');
  document.title = all > 0 ? `(${all}) ${title}` : title;
}

/**
 * Tells `show` what waits for a person's office: at once, after whatever this device wrote, when somebody
 * comes back to it, and every minute while somebody is there. Answers how to stop it. Without a line the
 * last count stands; nothing waits for whoever only reads.
 */
export function watchWork(person: Person, show: (waiting: WaitingWork) => void): () => void {
  const tell = (waiting: WaitingWork) => {
    all = Object.entries(waiting).reduce((sum, [path, n]) => (path ? sum + n : sum), 0);
    show(waiting);
    void countInTitle();
  };
  if (!hasRole(person, 'staff')) return () => undefined;
  let [countedAt, seenAt] = [0, Date.now()];
  const count = async () => {
    if (session.ended) return;
    countedAt = Date.now();
    try {
      const params = { path: { code: person.office.code } };
      const told = await answer(api.GET('/api/offices/{code}/worklist', { params }));
      tell(atPlaces(person, told));
      keepOutside(person);
    } catch {
      // What is wrong with the line or the session is told elsewhere.
    }
  };
  const seen = () => {
    seenAt = Date.now();
    if (seenAt - countedAt > EVERY) void count();
  };
  const wrote = (response: Response | null, method: string) => {
    if (response?.ok && method !== 'GET') void count();
  };
  const timer = setInterval(() => {
    if (session.online && Date.now() - seenAt < GONE) void count();
  }, EVERY);
  const touches = ['pointerdown', 'keydown', 'visibilitychange'] as const;
  for (const touch of touches) document.addEventListener(touch, seen);
  onAnswer.add(wrote);
  void count();
  return () => {
    clearInterval(timer);
    for (const touch of touches) document.removeEventListener(touch, seen);
    onAnswer.delete(wrote);
    tell({});
  };
}
