import { answer, api, type Schemas } from '../api/client.js';
import { Failure } from '../api/failure.js';
import { QUEUES, type Kept } from '../device/contents.js';
import { onSession, session } from '../session/session.svelte.js';
import { office } from './own-office.svelte.js';
import { queue } from './queue.svelte.js';
import { isRefused, isWaiting, type Queued, type QueuedReport } from '../device/queued-report.js';
import {
  applyOutcome,
  fateOf,
  leaving,
  nextToSend,
  withoutOld,
  type Outcome,
} from './queue-transitions.js';
import { serverClock } from './server-clock.svelte.js';
import { inTurn } from '../device/cross-tab.js';

/** Seconds between attempts while there is no answer, or none but that the server is busy. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 60;

let wait = FIRST_WAIT;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = false;

/** Sends what waits, now. Safe to call at any time and as often as one likes. */
export function send(): Promise<void> {
  wait = FIRST_WAIT;
  return start();
}

async function start(): Promise<void> {
  clearTimeout(timer);
  if (asked) return;
  asked = true;
  await inTurn('sender', async () => {
    asked = false;
    await sendAll();
  });
}

/**
 * Whether a call reaches the server. What never leaves can still be changed in place, so where the line
 * seems down something harmless is asked first.
 */
async function reached(): Promise<boolean> {
  if (session.online && navigator.onLine) return true;
  return api.GET('/api/sessions/current').then(
    () => true,
    () => false,
  );
}

const hasSomething = () =>
  session.person !== null && !session.ended && QUEUES.some((kind) => queue[kind].some(isWaiting));

async function sendAll(): Promise<void> {
  let arrived = false;
  if (!hasSomething()) return;
  if (!(await reached())) return later(null);
  for (;;) {
    const person = session.person;
    if (!person || session.ended) break;
    const go =
      (await takeReceipt(person.id)) ??
      (await takeHandOut(person.id)) ??
      (await takeReport(person.id));
    if (!go) break;
    const { is, failure } = await go();
    arrived ||= is === 'sent' || is === 'refused';
    if (is === 'sent') wait = FIRST_WAIT;
    else if (failure && is !== 'refused') {
      if (failure.status !== 401) later(failure.retryAfter);
      break;
    }
  }
  if (arrived) await office.refresh();
}

/** Cards that came go first: a report may take what they bring. Without its file what waits goes on waiting. */
async function takeReceipt(person: string) {
  if (!queue.receipts.some(isWaiting)) return undefined;
  const sender = await import('./receipt-sender.js').catch(() => null);
  const next = sender && (await take('receipts', person));
  return next && (() => sender.sendReceipt(next));
}

/** Then what left the office and came back: a report may take what is outside no more. */
async function takeHandOut(person: string) {
  if (!queue.handOuts.some(isWaiting)) return undefined;
  const sender = await import('./hand-out-sender.js').catch(() => null);
  const next = sender && (await take('handOuts', person));
  return next && (() => sender.sendHandOut(next));
}

/** Marks the next one as having left before it leaves: a browser that dies meanwhile cannot tell. */
async function take<K extends (typeof QUEUES)[number]>(
  kind: K,
  person: string,
): Promise<Kept[K] | undefined> {
  const { before } = await queue.change<K>((all) => {
    const next = nextToSend<Kept[K]>(all, person);
    return next && !next.tried ? leaving(all, next.key) : all;
  }, kind);
  return nextToSend<Kept[K]>(before, person);
}

async function takeReport(person: string) {
  const next = await take('reports', person);
  if (!next) return undefined;
  return async () => {
    const { outcome, failure } = await put(next);
    await queue.change((all) => applyOutcome(all, next.key, outcome, next.tried));
    return { is: outcome.is, failure };
  };
}

async function put({
  key,
  office: code,
  date,
  figures,
  corrects,
  writtenAt,
}: QueuedReport): Promise<{ outcome: Outcome; failure?: Failure }> {
  const header = {
    'Idempotency-Key': key,
    'If-Match': corrects === null ? undefined : `"${corrects}"`,
  };
  try {
    const filed: Schemas['FiledReportDto'] = await answer(
      api.PUT('/api/offices/{code}/print-reports/{date}', {
        params: { path: { code, date }, header },
        body: { ...figures, writtenAt },
      }),
    );
    const revision = filed.acceptedAs ?? filed.revision;
    return { outcome: { is: 'sent', revision, at: serverClock.now().toISOString() } };
  } catch (error) {
    const failure = Failure.of(error);
    return { outcome: fateOf(failure), failure };
  }
}

function later(seconds: number | null): void {
  timer = setTimeout(() => void start(), (seconds ?? wait) * 1000);
  wait = Math.min(LONGEST_WAIT, wait * 2);
}

/** Whether somebody has lifted what a report was refused for. */
function lookAgain(): void {
  if (queue.reports.some(isRefused)) void office.refresh();
}

/** What was refused goes again by itself as soon as the office, as just read, lets it. */
async function sendLifted(): Promise<void> {
  const { copy } = office;
  const { person } = session;
  if (!copy || !person || !queue.reports.some(isRefused)) return;
  const { lifted } = await import('./refused-reports.js');
  await queue.change((all) => lifted(all, copy, person.id));
  void send();
}

/** Sends whenever it may succeed: somebody is signed in, the tab is looked at, the network is back. */
export function startSender(): void {
  onSession(() => {
    const fresh = <T extends Queued>(all: T[]) => withoutOld(all, serverClock.now());
    void Promise.all(QUEUES.map((kind) => queue.change<typeof kind>(fresh, kind)))
      .then(send)
      .then(lookAgain);
  });
  office.onRead = () => void sendLifted().catch(() => undefined);
  setInterval(lookAgain, 10 * LONGEST_WAIT * 1000);
  addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send().then(lookAgain);
  });
}
