import { answer, api, type Schemas } from '../api/client.js';
import { Failure } from '../api/failure.js';
import { onSession, session } from '../session/session.svelte.js';
import { office } from './own-office.svelte.js';
import { queue } from './queue.svelte.js';
import { isRefused, isWaiting, type QueuedReport } from '../device/queued-report.js';
import {
  leaving,
  nextToSend,
  applyOutcome,
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
  session.person !== null && !session.ended && queue.reports.some(isWaiting);

async function sendAll(): Promise<void> {
  let arrived = false;
  if (!hasSomething()) return;
  if (!(await reached())) return later(null);
  for (;;) {
    const person = session.person;
    if (!person || session.ended) break;
    const report = await takeNext(person.id);
    if (!report) break;
    const { outcome, failure } = await put(report);
    await queue.change((all) => applyOutcome(all, report.key, outcome, report.tried));
    arrived ||= outcome.is === 'sent' || outcome.is === 'refused';
    if (outcome.is === 'sent') wait = FIRST_WAIT;
    else if (failure && outcome.is !== 'refused') {
      if (failure.status !== 401) later(failure.retryAfter);
      break;
    }
  }
  if (arrived) await office.refresh();
}

/** Marks the next one as having left before it leaves: a browser that dies meanwhile cannot tell. */
async function takeNext(person: string): Promise<QueuedReport | undefined> {
  const { before } = await queue.change((all) => {
    const next = nextToSend(all, person);
    return next && !next.tried ? leaving(all, next.key) : all;
  });
  return nextToSend(before, person);
}

interface Answered {
  outcome: Outcome;
  failure?: Failure;
}

async function put({
  key,
  office: code,
  date,
  figures,
  corrects,
  writtenAt,
}: QueuedReport): Promise<Answered> {
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
    return { outcome: outcomeOf(failure), failure };
  }
}

function outcomeOf({ status, passing, code, message, problem }: Failure): Outcome {
  if (status === 401 || status === 429) return { is: 'turned_away' };
  if (passing) return { is: 'unknown' };
  return {
    is: 'refused',
    refusal: { code, message, reason: (problem as { reason?: string }).reason },
  };
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
    void queue
      .change((all) => withoutOld(all, serverClock.now()))
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
