import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openPage, type Visit } from './browser.js';
import { hire, signIn } from './staff.js';
import { until } from './waiting.js';
import type { World } from './world.js';

export { until } from './waiting.js';

export const TARAKAN = '65.71';
export const TODAY = '2026-03-04';

/** Tarakan with so many cards, since before anybody reports. */
export async function beginTarakan(world: World, cards = 9000): Promise<void> {
  await world.supply();
  await world.begin(TARAKAN, cards, '2026-02-25');
}

/** A clerk of Tarakan at the daily report, in a browser of their own or the one given. */
export class Clerk {
  private constructor(
    readonly world: World,
    readonly page: Page,
    readonly email: string,
  ) {}

  static async signIn(
    browser: Browser,
    world: World,
    { name = 'Siti', at = world.url, ...visit }: Visit & { name?: string; at?: string } = {},
  ): Promise<Clerk> {
    const email = `${name.toLowerCase()}@blangko.test`;
    await hire(world, TARAKAN, { role: 'staff', name, email });
    const page = await openPage(browser, at, visit);
    const clerk = new Clerk(world, page, email);
    await page.goto('/cetak');
    await clerk.enter();
    return clerk;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async enter(): Promise<void> {
    await signIn(this.page, this.email);
    await this.page.getByRole('table', { name: '14 hari terakhir' }).waitFor();
    await this.page.getByText('Stok tercatat').waitFor();
  }

  /** Waits until the app is on the device, so that a reload needs no line. */
  async keepApp(): Promise<void> {
    await this.page.evaluate(`new Promise((kept) => {
      const workers = navigator.serviceWorker;
      if (workers.controller) kept();
      workers.addEventListener('controllerchange', () => kept());
    })`);
  }

  async write(printed: number, spoiled: number, why?: string): Promise<void> {
    await this.page.getByLabel('Tercetak').fill(String(printed));
    await this.page.getByLabel('Rusak').fill(String(spoiled));
    if (why) await this.page.getByLabel('Alasan koreksi').fill(why);
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  /** Waits for exactly one such state on the screen. */
  async sees(state: 'Menunggu kirim' | 'Terkirim' | 'Ditolak'): Promise<void> {
    await this.page.getByText(state, { exact: true }).waitFor();
  }

  async another(path = '/cetak'): Promise<Page> {
    const page = await openPage(this.context.browser()!, this.world.url, { context: this.context });
    await page.goto(path);
    return page;
  }
}

/** What the database holds of Tarakan's reports: `[revision, printed, spoiled, by]`, oldest first. */
export async function revisionsOf(world: World, date = TODAY): Promise<unknown[][]> {
  const rows = await world.dataSource.query<Record<string, unknown>[]>(
    `SELECT v.revision, v.printed, v.spoiled, p.name
     FROM print_report_revisions v JOIN offices o ON o.id = v.office_id JOIN people p ON p.id = v.filed_by
     WHERE o.code = $1 AND v.on_date = $2 ORDER BY v.revision`,
    [TARAKAN, date],
  );
  return rows.map((row) => Object.values(row));
}

export const isReported = (world: World, date = TODAY, revisions = 1) =>
  until(async () => (await revisionsOf(world, date)).length >= revisions);
