import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo/demo.js';
import { StartupRefusal } from './platform/startup-refusal.js';
import { BadSettings, readSettings, type Settings } from './settings.js';
import { startAll } from './startup.js';

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

async function main(): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  const settings = readSettings(process.env);
  const running = await startAll(settings);
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
