import type { ChildProcess } from 'node:child_process';

/** A server that ends so often in so short a time is not started again: something is wrong with it. */
const MOST_REVIVALS = 3;
const WITHIN_MS = 10 * 60_000;

export interface KeptServer {
  /** From now on it may end; resolves once it is not being started any more. */
  letEnd: () => Promise<void>;
  /** Tells it to stop, and waits for nothing. */
  leave: () => void;
}

interface Told {
  log: (line: string) => void;
  /** It will not be started again: says why in one sentence. */
  lost: (sentence: string) => void;
}

/** Starts a server, and starts it again where it ends without being told to: killed, or out of memory. */
export async function keepRunning(
  launch: () => Promise<ChildProcess>,
  { log, lost }: Told,
): Promise<KeptServer> {
  let server: ChildProcess;
  let mayEnd = false;
  let reviving = Promise.resolve();
  const revivals: number[] = [];

  const watch = (launched: ChildProcess) => {
    server = launched;
    const ended = () => {
      if (!mayEnd) reviving = revive();
    };
    if (launched.exitCode !== null || launched.signalCode !== null) ended();
    else launched.once('exit', ended);
  };
  const revive = async () => {
    const now = performance.now();
    while (revivals[0] !== undefined && now - revivals[0] > WITHIN_MS) revivals.shift();
    if (revivals.length === MOST_REVIVALS) {
      lost(
        `PostgreSQL ended ${MOST_REVIVALS + 1} times within ten minutes and is not started again.`,
      );
      return;
    }
    revivals.push(now);
    log('PostgreSQL ended and is started again.');
    try {
      watch(await launch());
      log('PostgreSQL is back.');
    } catch (error) {
      lost(`PostgreSQL ended and could not be started again: ${(error as Error).message}`);
    }
  };

  watch(await launch());
  return {
    letEnd: () => {
      mayEnd = true;
      return reviving;
    },
    leave: () => {
      mayEnd = true;
      server.kill('SIGINT');
    },
  };
}
