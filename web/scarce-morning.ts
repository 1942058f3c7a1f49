/** The morning that the planner is made for: fifteen regencies short of cards, told over the API. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROVINCE, REGENCIES } from '../test/support/north-sulawesi.js';
import { Caller, until, type Product } from '../test/support/product.js';
import { DEMO_PASSWORD } from '../src/demo/demo.js';
import { addDays, type CalendarDate } from '../src/platform/calendar-date.js';

export const OFFICER = 'sulut@blangko.test';
/** Of a province in which nothing has begun. */
export const NEWCOMER = 'kalteng@blangko.test';
/** Theirs: nobody may choose the demo's, which is soon guessed. */
export const PASSWORD = 'bunga melati di tepi danau';
const DAYS = 42;
const AT_THE_PROVINCE = 40_000;
/** Monday to Friday, in hundredths of a middling day. */
const WEEK = [122, 108, 96, 92, 82];

/** What the product needs while the past is told: opening stock and reports of weeks ago. */
export const LATE_ENOUGH = { REPORT_LATE_DAYS: String(DAYS) };

/** The product runs with its demo, LATE_ENOUGH and without a mail server, on the morning of `today`. */
export async function scarceMorning(product: Product, dataDir: string, today: CalendarDate) {
  const ministry = await Caller.signIn(product, 'pusat@blangko.test', DEMO_PASSWORD);
  const hire = async (office: string, email: string, name: string) => {
    await invite(product, dataDir, ministry, { email, name, role: 'admin', office });
    return Caller.signIn(product, email, PASSWORD);
  };
  await hire(PROVINCE, OFFICER, 'Maria Waworuntu');
  await hire('62', NEWCOMER, 'Yuliana Dewi');

  const dates = Array.from({ length: DAYS }, (_, n) => addDays(today, n - DAYS));
  const first = dates[0]!;
  const open = (office: string, quantity: number) =>
    must(
      ministry.call('POST', `/api/offices/${office}/opening-stock`, { quantity, asOf: first }),
      201,
    );
  await open(PROVINCE, AT_THE_PROVINCE);
  for (const [office, perDay, left] of REGENCIES) {
    const days = dates.flatMap((date, n) => {
      const weekday = WEEK[new Date(date).getUTCDay() - 1];
      if (weekday === undefined) return [];
      const printed = Math.round((perDay * weekday * (92 + ((n * 37 + perDay) % 17))) / 10_000);
      return [{ date, printed, spoiled: Math.round(printed * 0.045) }];
    });
    const used = days.reduce((sum, { printed, spoiled }) => sum + printed + spoiled, 0);
    await open(office, left + used);
    const clerk = await hire(office, `petugas.${office}@blangko.test`, `Petugas ${office}`);
    for (const { date, ...report } of days)
      await must(clerk.call('PUT', `/api/offices/${office}/print-reports/${date}`, report), 201);
  }
}

/** Someone, in by the link that the invitation carries. */
async function invite(
  product: Product,
  dataDir: string,
  ministry: Caller,
  person: { email: string; name: string; role: string; office: string },
): Promise<void> {
  await must(ministry.call('POST', '/api/people', person), 201);
  let token = '';
  await until(async () => (token = await linkFor(join(dataDir, 'mail'), person.email)) !== '');
  const accepted = await fetch(`${product.address}/api/invitations/${token}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: PASSWORD }),
  });
  if (!accepted.ok) throw new Error(`${person.email} could not accept: ${accepted.status}`);
}

async function linkFor(folder: string, email: string): Promise<string> {
  for (const file of await readdir(folder).catch(() => [])) {
    if (!file.endsWith('.eml')) continue;
    const mail = (await readFile(join(folder, file), 'utf8')).replaceAll('=\r\n', '');
    const link = /\/undangan\/([\w-]+)/.exec(mail);
    if (link && mail.includes(email)) return link[1]!;
  }
  return '';
}

async function must(answer: ReturnType<Caller['call']>, status: number): Promise<void> {
  const told = await answer;
  if (told.status !== status) throw new Error(`${told.status}: ${JSON.stringify(told.body)}`);
}
