/** What the tabs of this browser share; where it gives them nothing to share, each is alone. */
interface Word {
  say: () => void;
  listen: (hear: () => void) => void;
}

/** Tells the other tabs that something changed, and hears it of them. */
export function wordOf(name: string): Word {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(`blangko-${name}`);
  } catch {
    // Forbidden, or a browser without: each tab reads anew when it is looked at.
  }
  return {
    say: () => {
      try {
        channel?.postMessage('changed');
      } catch {
        channel = null;
      }
    },
    listen: (hear) => channel?.addEventListener('message', hear),
  };
}

/** Milliseconds: a tab that a phone froze may hold its turn for ever. */
const LONGEST_TURN = 60_000;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Does the work when no other tab is at work of this name. Over plain http, where there are no locks,
 * or where they fail, when this tab is not: what is sent twice is taken once, by its key.
 */
export async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  let begun = false as boolean;
  const begin = () => {
    begun = true;
    return work();
  };
  try {
    const signal = AbortSignal.timeout(LONGEST_TURN);
    await navigator.locks.request(`blangko-${name}`, { signal }, begin);
  } catch (error) {
    if (begun) throw error;
    await (turn = turn.then(begin, begin));
  }
}
