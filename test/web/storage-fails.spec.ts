import type { Browser } from 'playwright-core';
import { goOffline, goOnline, many, openBrowser } from '../support/browser.js';
import { beginTarakan, Clerk, revisionsOf, TARAKAN } from '../support/clerk.js';
import { World } from '../support/world.js';

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await World.open();
  await beginTarakan(world);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const WARNING = 'Peramban ini tidak dapat menyimpan';

const refuses = (error: string) => `() => { throw new DOMException('No.', '${error}'); }`;
const forbidden = (name: string) =>
  `Object.defineProperty(window, '${name}', { get: ${refuses('SecurityError')} });`;

/** Every transaction of the first handle fails from `window.dies()` on; one opened anew works. */
const HANDLE_DIES = `
  const transaction = IDBDatabase.prototype.transaction;
  let last, dead;
  IDBDatabase.prototype.transaction = function (...given) {
    if (this === dead) throw new DOMException('The database connection is closing.', 'InvalidStateError');
    last = this;
    return transaction.apply(this, given);
  };
  window.dies = () => { dead = last; };`;

/** While \`window.full\` nothing is written. */
const DISK_FULL = `
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (window.full) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, given);
  };`;

/** The dates of the reports that the device itself keeps, whatever the page believes. */
const onDisk = (siti: Clerk) =>
  siti.page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('blangko');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('reports').objectStore('reports').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.map(({ date }) => date).sort());
      };
    };
  })`);

const lookAgain = `document.dispatchEvent(new Event('visibilitychange'))`;

test.each([
  [
    'a database that never opens',
    // One of the browser's own would refuse to be listened to, and so answer at once.
    `IDBFactory.prototype.open = () => ({});`,
  ],
  ['a database that is forbidden', `IDBFactory.prototype.open = ${refuses('SecurityError')};`],
  ['no database at all', forbidden('indexedDB')],
  ['a disk with no room for anything', `${DISK_FULL} window.full = true;`],
  ['a transaction that never ends', `IDBObjectStore.prototype.getAll = () => ({});`],
])(
  'with %s one signs in, reports at once, and is told not to close the page',
  async (_, before) => {
    const siti = await Clerk.signIn(browser, world, { before });
    await siti.page.getByText(WARNING).waitFor();
    await siti.write(120, 6);
    await siti.sees('Terkirim');
    expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
    await many(siti.page.getByText('Tidak ada sambungan'), 0);
  },
);

test.each([
  ['is forbidden', forbidden('localStorage')],
  ['is full', `Storage.prototype.setItem = ${refuses('QuotaExceededError')};`],
  ['holds rubbish', `localStorage.setItem('blangko-clock', '{"server":');`],
  ['holds nothing of ours', `localStorage.setItem('blangko-clock', '7');`],
])(
  'where localStorage %s every answer counts as a line, and a day is reported',
  async (_, before) => {
    const siti = await Clerk.signIn(browser, world, { before });
    await siti.write(120, 6);
    await siti.sees('Terkirim');
    await many(siti.page.getByText('Tidak ada sambungan'), 0);
    await many(siti.page.getByText(WARNING), 0);
    await siti.page.getByRole('button', { name: 'Keluar' }).click();
    await siti.enter();
  },
);

test.each([
  [
    'channel between tabs',
    `window.BroadcastChannel = function () { (${refuses('SecurityError')})(); };`,
  ],
  ['lock over tabs', `LockManager.prototype.request = ${refuses('SecurityError')};`],
  [
    'service worker',
    `Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: ${refuses('SecurityError')} });`,
  ],
])('without a %s a day is reported all the same', async (_, before) => {
  const siti = await Clerk.signIn(browser, world, { before });
  await siti.write(120, 6);
  await siti.sees('Terkirim');
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
});

test('a handle that died in the background is opened anew, and the report is on the device', async () => {
  const siti = await Clerk.signIn(browser, world, { before: HANDLE_DIES });
  await siti.keepApp();
  await goOffline(siti.page);
  await siti.page.evaluate('dies()');
  await siti.write(120, 6);
  await siti.sees('Menunggu kirim');
  expect(await onDisk(siti)).toEqual(['2026-03-04']);
  await many(siti.page.getByText(WARNING), 0);
  await siti.page.reload();
  await siti.sees('Menunggu kirim');
});

test('what a full disk did not take hides nothing that is on it, and is on it as soon as there is room', async () => {
  const siti = await Clerk.signIn(browser, world, { before: DISK_FULL });
  await goOffline(siti.page);
  await siti.page.getByText('Kemarin').click();
  await siti.write(80, 2);
  await siti.sees('Menunggu kirim');
  await siti.page.evaluate('full = true');
  await siti.page.getByText('Hari ini').click();
  await siti.write(120, 6);
  await siti.page.getByText(WARNING).waitFor();
  await siti.page.getByText('Hanya ada di halaman ini').first().waitFor();
  await many(siti.page.getByText('Menunggu kirim', { exact: true }), 2);
  expect(await onDisk(siti)).toEqual(['2026-03-03']);

  await siti.page.evaluate('full = false');
  await siti.page.evaluate(lookAgain);
  await siti.page.getByText(WARNING).waitFor({ state: 'detached' });
  expect(await onDisk(siti)).toEqual(['2026-03-03', '2026-03-04']);
  await goOnline(siti.page);
  await siti.sees('Terkirim');
  expect(await revisionsOf(world, '2026-03-03')).toEqual([[1, 80, 2, 'Siti']]);
  expect(await revisionsOf(world)).toEqual([[1, 120, 6, 'Siti']]);
  expect(await world.onHand(TARAKAN)).toBe(9000 - 82 - 126);
});

test('after the first report that is kept the browser is asked to keep it for good, once', async () => {
  const siti = await Clerk.signIn(browser, world, {
    before: `window.asked = 0;
      StorageManager.prototype.persist = () => { window.asked++; return Promise.resolve(false); };`,
  });
  expect(await siti.page.evaluate('asked')).toBe(0);
  await siti.write(120, 6);
  await siti.sees('Terkirim');
  await siti.page.getByText('Kemarin').click();
  await siti.write(80, 2);
  await siti.sees('Terkirim');
  expect(await siti.page.evaluate('asked')).toBe(1);
});
