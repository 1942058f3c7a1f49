/**
 * `npm run bench:flood`: what a flood of wrong passwords leaves to others. 400 sign-ins arrive at once
 * from one address; while they do, somebody signs in rightly and the nation's view is asked for.
 */
import 'reflect-metadata';
import { Caller } from './caller.js';
import { atNoon, withHistory, type Measuring } from './measuring.js';
import { hashPassword } from '../src/access/password.js';
import { tokenOf } from './staff.js';
import { quantile } from './timing.js';

const AT_ONCE = 400;
const ROUNDS = 5;
const PASSWORD = 'four hundred at once';
const say = (line: string) => console.log(line);

interface TimedAnswer {
  status: number;
  ms: number;
}

async function signIn(address: string, email: string, password: string): Promise<TimedAnswer> {
  const asked = performance.now();
  const answer = await fetch(`${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - asked };
}

/** As a person does who was refused for the moment: once more when it says so. */
async function signInPatiently(address: string, email: string): Promise<TimedAnswer> {
  const asked = performance.now();
  for (let tries = 1; ; tries += 1) {
    const { status } = await signIn(address, email, PASSWORD);
    if (status !== 503 || tries === 5) return { status, ms: performance.now() - asked };
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

const counted = (statuses: number[]) =>
  [...new Set(statuses)]
    .sort()
    .map((status) => `${statuses.filter((other) => other === status).length} × ${status}`)
    .join(', ');

async function flood({ address, db }: Measuring, distinct: boolean): Promise<void> {
  const [{ email }] = (await db.query<{ email: string }>('SELECT email FROM people LIMIT 1'))
    .rows as [{ email: string }];
  await db.query('UPDATE people SET password_hash = $2 WHERE email = $1', [
    email,
    await hashPassword(PASSWORD),
  ]);
  const caller = new Caller(address, 1);
  const view = { path: '/api/offices/00/regencies', token: tokenOf('00') };
  const right: TimedAnswer[] = [];
  const views: number[] = [];
  const wrong: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await db.query('TRUNCATE sign_in_failures');
    await caller.call({ ...view, headers: { 'accept-encoding': 'br' } });
    const began = performance.now();
    const flooding = Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        signIn(address, distinct ? `nobody-${n}@blangko.test` : 'nobody@blangko.test', 'wrong'),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const asked = performance.now();
    const [one] = await Promise.all([
      signInPatiently(address, email),
      caller
        .call({ ...view, headers: { 'accept-encoding': 'br' } })
        .then(() => views.push(performance.now() - asked)),
    ]);
    right.push(one);
    wrong.push(...(await flooding).map(({ status }) => status));
    busy.push(performance.now() - began);
  }
  caller.close();
  const worst = (ms: number[]) => `${Math.round(quantile(ms, 0.99))} ms`;
  say(
    `${AT_ONCE} wrong passwords at once of ${distinct ? AT_ONCE : 1} address(es), ${ROUNDS} rounds:`,
  );
  say(
    `  a right sign-in, at worst  ${worst(right.map(({ ms }) => ms))}  (${counted(right.map(({ status }) => status))})`,
  );
  say(`  the nation's view (br), at worst  ${worst(views)}`);
  say(`  the flood: ${counted(wrong)}; over after ${worst(busy)} at worst`);
}

async function hashTakes(): Promise<number> {
  const asked = performance.now();
  for (let n = 0; n < ROUNDS; n += 1) await hashPassword(PASSWORD);
  return (performance.now() - asked) / ROUNDS;
}

const size = { weeks: 13, turns: 1, calls: 1 };
const today = new Date().toISOString().slice(0, 10);
await withHistory(today, size, say, (database) =>
  atNoon({ database, size, say }, today, {}, async (measuring) => {
    say(`One hash takes ${Math.round(await hashTakes())} ms here just now.`);
    await flood(measuring, false);
    await flood(measuring, true);
  }),
);
