import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.js';
import { expectTrouble, goOffline, goOnline, openBrowser, openPage } from '../support/browser.js';

const HALO = '<!doctype html><html lang="id"><title>Halo</title><main><h1>Halo Tarakan</h1></main>';

let browser: Browser;
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-security-policy', "default-src 'self'");
    // A browser with a window asks for the icon of a page that names none.
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    response.statusCode = request.url === '/' ? 200 : 404;
    response.end(HALO);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test.each([360, 1280])(
  'a page of %d px is that wide and passes axe under a strict policy',
  async (width) => {
    const page = await openPage(browser, base, { width, colorScheme: 'dark' });
    await page.goto('/');
    expect(await page.evaluate('innerWidth')).toBe(width);
    expect(await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(true);
    await expectNoAxeViolations(page);
  },
);

test('a page without a name is found by axe', async () => {
  const page = await openPage(browser, base);
  await page.goto('/');
  await page.evaluate(`document.title = ''`);
  await expect(expectNoAxeViolations(page)).rejects.toThrow('document-title');
});

test('without a line nothing arrives; afterwards it does', async () => {
  const page = await openPage(browser, base);
  await page.goto('/');
  await goOffline(page);
  expect(await page.evaluate(`fetch('/').then(() => 'came', () => 'failed')`)).toBe('failed');
  await goOnline(page);
  expect(await page.evaluate(`fetch('/').then(() => 'came', () => 'failed')`)).toBe('came');
});

test('an error the story expects is no complaint', async () => {
  const page = await openPage(browser, base);
  expectTrouble(page, /status of 404/);
  await page.goto('/tidak-ada');
});
