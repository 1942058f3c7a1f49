import { constants } from 'node:os';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo/demo.js';
import { StartupRefusal } from './platform/startup-refusal.js';
import { BadSettings, readSettings, type Settings } from './settings.js';
import { startAll, type Running } from './startup.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

function welcome(settings: Settings, address: string, demo: boolean): void {
  say(`\nBlangko listens on ${address} (API: ${address}/api/docs)`);
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

/** Resolves at the first signal; at the second, whatever is still stopping, the process ends. */
function askedToStop(underway: Pick<Running, 'leave'>): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (asked) {
          underway.leave();
          process.exit(128 + constants.signals[signal]);
        }
        asked = true;
        resolve();
      });
  });
}

async function main(): Promise<void> {
  const underway = { leave: () => {} };
  const asked = askedToStop(underway);
  const settings = readSettings(process.env);
  const running = await startAll(settings);
  underway.leave = running.leave;
  welcome(settings, running.address, running.demo);
  await asked;
  await running.stop();
  say('Stopped.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
