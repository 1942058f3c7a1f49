import { answer, api, onAnswer, type Schemas } from '../api/client.js';
import { Failure } from '../api/failure.js';
import { forgetDrafts } from '../device/report-drafts.js';
import { keeps } from '../device/keeps.svelte.js';
import { keepText, removeText, textOf } from '../device/local-texts.js';
import { wordOf } from '../device/cross-tab.js';
import { rules } from './rules.svelte.js';
import { forgetPerson, keepPerson, keptPerson, type Person } from './kept-person.js';

export type { Person };

/** Who is signed in, as far as this device knows. */
class Session {
  /** Null: nobody, or not known yet (`known`). */
  person = $state.raw<Person | null>(null);
  known = $state(false);
  /** The server no longer takes this person's session; what they typed stays until they sign in again. */
  ended = $state(false);
  /** The server takes nothing of theirs until they have set up a second factor. Changes with `person` only. */
  factorWanted = false;
  /** Whether the last call reached the server. */
  online = $state(true);
}

export const session = new Session();

/** The person of the session, where a screen is only shown to somebody. */
export function me(): Person {
  if (!session.person) throw new Error('Nobody is signed in.');
  return session.person;
}

/** Undefined where the browser has or allows none. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether parts of the app that are not here yet would come. Asking in vain is worse than waiting: a
 * browser does not ask for the same file twice until it is reloaded.
 */
export function partsCome(): boolean {
  const online = session.online;
  // Where the page came over plain HTTP there is no service worker at all.
  return serviceWorkers()?.controller != null || (online && navigator.onLine);
}

const tabs = wordOf('session');

const started = new Set<() => void>();
/** Runs whenever somebody is there: known to this device, then confirmed by the server. Answers how to stop it. */
export function onSession(begin: () => void): () => void {
  started.add(begin);
  return () => void started.delete(begin);
}

function begin(person: Person, { ended = false } = {}): void {
  session.person = person;
  session.known = true;
  session.ended = ended;
  for (const listener of started) listener();
}

function end(): void {
  session.person = null;
  session.known = true;
  session.ended = false;
}

/** The server leaves a cookie that says no more than that; the session's own no script can see. */
const mayBeSignedIn = () => /(^|; )(__Host-)?blangko_signed_in=/.test(document.cookie);

/** Asks the server who is signed in, and shows the person the device knows meanwhile. */
async function openSession(): Promise<void> {
  if (textOf(LEAVING)) {
    // The device may not have let them go when they left.
    await forgetPerson();
    session.known = true;
    return endAtServer();
  }
  const asked = mayBeSignedIn() ? askServer() : undefined;
  const kept = await keptPerson();
  if (kept && !session.known) begin(kept, { ended: !asked });
  await asked;
  session.known = true;
}

/** Also after something by which the server may say otherwise of the session. */
export async function askServer(): Promise<void> {
  try {
    await take(await answer(api.GET('/api/sessions/current')));
  } catch (error) {
    const failure = Failure.of(error);
    session.person ??= (await keptPerson()) ?? null;
    session.known = true;
    if (failure.status === 401) session.ended = session.person !== null;
  }
}

/** The server took them: the person is shown, here and in every tab of this browser. */
export async function enter(told: Schemas['SessionDto']): Promise<void> {
  removeText(LEAVING);
  await take(told);
  tabs.say();
}

async function take(told: Schemas['SessionDto']): Promise<void> {
  Object.assign(rules, told.rules);
  await keepPerson(told.person);
  session.factorWanted = told.secondFactorWanted;
  begin(told.person);
}

/** Signs out at once on this device; at the server now, or as soon as there is a line again. */
export async function signOut(): Promise<void> {
  keepText(LEAVING, 'yes');
  if (session.person) forgetDrafts(session.person.id);
  await forgetPerson();
  end();
  tabs.say();
  await endAtServer();
}

const LEAVING = 'leaving';

let ending: Promise<void> | undefined;

/** Once at a time: the line that comes back while the first is on its way asks for no second. */
const endAtServer = (): Promise<void> => (ending ??= endNow().finally(() => (ending = undefined)));

async function endNow(): Promise<void> {
  try {
    await answer(api.DELETE('/api/sessions/current'));
  } catch (error) {
    if (Failure.of(error).status !== 401) return;
  }
  if (keeps.durably) removeText(LEAVING);
}

async function anotherTabChanged(): Promise<void> {
  const kept = await keptPerson();
  if (!kept) end();
  else if (kept.id !== session.person?.id || session.ended) await askServer();
}

/** Milliseconds after which a line that was down is tried again. */
const AGAIN = 10_000;
let next: ReturnType<typeof setTimeout> | undefined;

/** Whether the line is there is learned from calls, not from the device's opinion of its network. */
export function startSession(): void {
  onAnswer.add((response) => {
    session.online = response !== null;
    clearTimeout(next);
    if (!response) {
      next = setTimeout(() => void openSession(), AGAIN);
      return;
    }
    const guess = new URL(response.url).pathname === '/api/sessions';
    if (response.status === 401 && !guess && session.person) session.ended = true;
  });
  tabs.listen(() => void anotherTabChanged());
  addEventListener('online', () => void openSession());
  void openSession();
}
