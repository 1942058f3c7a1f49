import { BULUNGAN, Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { soughtNumber } from '../../src/search/sought-number.js';

/** One field for offices, people and papers; each finds only what they may see. */

interface Found {
  offices: { code: string }[];
  people: { name: string }[];
  requests: { number: string }[];
  consignments: { number: string }[];
}

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  await kaltara.dispatch('00', PROVINCE, 10);
  const id = await kaltara.granted(2_000);
  const reference = 'BAST/118/DISDUKCAPIL';
  await kaltara.dispatch(PROVINCE, TARAKAN, 500, { requestId: id, reference });
  await kaltara.dispatch(PROVINCE, BULUNGAN, 10);
  for (const office of [PROVINCE, TARAKAN, BULUNGAN]) await kaltara.world.as(office);
});
afterAll(() => kaltara.close());

async function found(office: string, text: string, role: 'admin' | 'viewer' = 'admin') {
  const by = await kaltara.world.as(office, role);
  const { body } = await by.get(`/api/search?text=${encodeURIComponent(text)}`).expect(200);
  const { offices, people, requests, consignments } = body as Found;
  return {
    offices: offices.map(({ code }) => code),
    people: people.map(({ name }) => name),
    requests: requests.map(({ number }) => number),
    consignments: consignments.map(({ number }) => number),
  };
}
const NOTHING = { offices: [], people: [], requests: [], consignments: [] };

test('an office is found by words of its name in any order, and by the beginning of its code', async () => {
  expect(await found('00', 'tarakan KOTA')).toEqual({ ...NOTHING, offices: [TARAKAN] });
  expect((await found(PROVINCE, '65.7')).offices).toEqual([TARAKAN]);
  expect((await found('00', '65')).offices[0]).toBe(PROVINCE);
  expect((await found('00', 'kota')).offices).toHaveLength(5);
});

test('a paper is found by its number, what of it was typed, and a part of its reference', async () => {
  expect((await found('00', '65/2026/0001')).consignments).toEqual(['65/2026/0001']);
  expect((await found('00', '65/2026/')).consignments).toEqual(['65/2026/0002', '65/2026/0001']);
  expect(await found('00', '2')).toMatchObject({ consignments: ['65/2026/0002'] });
  expect(await found('00', `${TARAKAN}/2026/1`)).toMatchObject({
    requests: ['65.71/2026/0001'],
    consignments: [],
  });
  expect((await found('00', '118/disduk')).consignments).toEqual(['65/2026/0001']);
});

test('a clerk finds the papers from and to their own office, and no others', async () => {
  expect(await found(TARAKAN, '1', 'viewer')).toMatchObject({
    requests: ['65.71/2026/0001'],
    consignments: ['65/2026/0001'],
  });
  expect((await found(BULUNGAN, '0001')).consignments).toEqual([]);
  expect((await found(BULUNGAN, '0002')).consignments).toEqual(['65/2026/0002']);
  expect(await found('64', '118/disduk')).toEqual(NOTHING);
  expect((await found(BULUNGAN, 'tarakan')).offices).toEqual([]);
});

test('people are found by admins of their office and above, and by nobody else', async () => {
  expect((await found(PROVINCE, 'admin 65.71')).people).toEqual(['admin 65.71']);
  expect((await found('00', 'admin.65.71@example')).people).toEqual(['admin 65.71']);
  expect((await found(PROVINCE, 'admin 65.71', 'viewer')).people).toEqual([]);
  expect((await found(TARAKAN, 'admin 65.01')).people).toEqual([]);
});

test('what is no word finds nothing, and signs of a pattern are signs', async () => {
  for (const text of ['%', '_%', "'", '\u200b x%'])
    expect(await found('00', text)).toEqual(NOTHING);
  const ministry = await kaltara.world.as('00');
  await ministry.get('/api/search').expect(400);
  await ministry.get(`/api/search?text=${'x'.repeat(101)}`).expect(400);
  await ministry.get('/api/search?text=%00').expect(400);
});

test.each([
  ['65.71/2026/0003', { office: '65.71', year: 2026, serial: 3 }],
  ['65/2026/', { office: '65', year: 2026, serial: null }],
  ['2026/12', { office: null, year: 2026, serial: 12 }],
  ['0042', { office: null, year: null, serial: 42 }],
  ['', null],
  ['65/', null],
  ['65.71', null],
  ['tarakan 3', null],
  ['1234567890', null],
])('of the number of a paper, “%s” says %j', (text, said) => {
  expect(soughtNumber(text)).toEqual(said);
});
