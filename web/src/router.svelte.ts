export type Params = Record<string, string>;

/** Where we are: the address is the one place of a screen's state (filters, sorting, pages). */
class Router {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  /** Grows with every change of screen, not of query. */
  visits = $state(0);
  /** Asked before this address is left; set by a screen that has something to lose. */
  mayLeave = (): boolean => true;
}

export const router = new Router();

function follow(): void {
  const moved = router.path !== location.pathname;
  router.path = location.pathname;
  router.query = new URLSearchParams(location.search);
  if (moved) router.visits += 1;
}

/** The browser's own buttons have moved already: who stays is put back. */
function followBrowser(): void {
  if (router.mayLeave()) follow();
  else history.pushState(null, '', withQuery({}));
}

/** Goes to an address of the app. */
export function go(address: string, { replace = false } = {}): void {
  if (!router.mayLeave()) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  const moved = router.path !== location.pathname;
  follow();
  if (moved) scrollTo(0, 0);
}

/** The address of this screen with some of its query changed; null or '' takes a part out. */
export function withQuery(changes: Record<string, string | null>): string {
  const query = new URLSearchParams(router.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const written = query.toString();
  return written ? `${router.path}?${written}` : router.path;
}

/** Changes the query of this screen; as a step of its own in the history with `{ step: true }`. */
export function setQuery(changes: Record<string, string | null>, { step = false } = {}): void {
  go(withQuery(changes), { replace: !step });
}

/** The parts of `path` that `pattern` names (`/daerah/{code}`), or null where it is another path. */
export function match(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const params: Params = {};
  for (const [place, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name && given[place]) params[name] = decoded(given[place]);
    else if (part !== given[place]) return null;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What the browser itself opens: not a page of the app. */
const ELSEWHERE = /^\/(api|publik|bast|surat|health|metrics|assets)(\/|$)/;

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== location.origin || ELSEWHERE.test(pathname)) return;
  if (hash && pathname === location.pathname && search === location.search) return;
  event.preventDefault();
  go(pathname + search + hash);
}

/** Lets plain links and the browser's own buttons move within the app. */
export function startRouter(): void {
  addEventListener('popstate', followBrowser);
  // From the page that says what to do where the app does not open: it has done its work.
  if (router.query.has('segar')) setQuery({ segar: null });
  document.addEventListener('click', onClick);
}
