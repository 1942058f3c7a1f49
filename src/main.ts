import { once } from 'node:events';
import { constants } from 'node:os';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo/demo.js';
import { StartupRefusal } from './platform/startup-refusal.js';
import { BadSettings, readSettings, type Settings } from './settings.js';
import { startAll, type Running } from './startup.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

function welcome(settings: Settings, { address, lettersPort, demo }: Running): void {
  say(`\nBlangko listens on ${address} (API: ${address}/api/docs)`);
  if (settings.letters)
    say(`Letters to ${settings.letters.address} are taken by SMTP on port ${lettersPort}.`);
  if (!settings.databaseUrl)
    say(
      `PostgreSQL runs embedded in ${settings.dataDir}: for trying out and small offices. ` +
        'Set DATABASE_URL for a server of your own.',
    );
  if (!settings.smtpUrl) say(`No SMTP_URL: mails become files in ${settings.dataDir}/mail.`);
  if (demo) {
    say(`Demo, Kalimantan Utara. Sign in with the password ${DEMO_PASSWORD} as`);
    for (const { email, office } of DEMO_PEOPLE) say(`  ${email.padEnd(26)} ${office}`);
  }
  say('Stop with Ctrl-C.\n');
}

/** One plain line each for what the operator can mend; anything else with its trace. */
function explain(error: unknown): string {
  if (error instanceof BadSettings) return error.problems.join('\n');
  if (error instanceof StartupRefusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Aborts at the first signal; at the second, whatever is still stopping, the process ends. */
function askedToStop(underway: Pick<Running, 'leave'>): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (asked.signal.aborted) {
        underway.leave();
        process.exit(128 + constants.signals[signal]);
      }
      asked.abort();
    });
  return asked.signal;
}

async function main(): Promise<void> {
  const underway = { leave: () => {} };
  const signal = askedToStop(underway);
  const settings = readSettings(process.env);
  try {
    const running = await startAll(settings, { say, signal });
    underway.leave = running.leave;
    welcome(settings, running);
    const lost = await Promise.race([running.lost, once(signal, 'abort')]);
    await running.stop();
    if (typeof lost === 'string') throw new StartupRefusal(lost);
  } catch (error) {
    if (error !== signal.reason) throw error;
  }
  say('Stopped.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
