import fc from 'fast-check';
import { addDays } from '../../src/platform/calendar-date.js';
import { firstAfter, monthOf } from '../../src/platform/calendar-month.js';
import type {
  MonthlyReportDto,
  MonthRecapDto,
  MonthsDto,
} from '../../src/monthly-reports/monthly-reports.dto.js';
import { BULUNGAN, Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { type By, OFFICES, ONCE, step, STEPS, take } from '../support/paper-steps.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

/** What an office answers for, month by month, and that it stays as it was answered for. */

const CARDS = {
  ...{ opening: 0, ofEarlierMonths: 0, in: 0, printed: 0, spoiled: 0, sent: 0, counted: 0 },
  ...{ corrected: 0, closing: 0 },
};
const ROAD = '/api/consignments';

let kaltara: Kaltara;
let tarakan: Client;
let province: Client;

describe('at Tarakan', () => {
  beforeEach(async () => {
    kaltara = await Kaltara.open('2026-03-01', { env: { REPORT_LATE_DAYS: '60' } });
    tarakan = await kaltara.world.as(TARAKAN);
    province = await kaltara.world.as(PROVINCE);
  });
  afterEach(() => kaltara.close());

  /** It is the morning of this date in Kalimantan Utara. */
  async function becomes(date: string): Promise<void> {
    kaltara.world.clock.set(`${date}T01:00:00Z`);
    tarakan = await kaltara.world.as(TARAKAN);
    province = await kaltara.world.as(PROVINCE);
  }
  const report = (on: string, figures: object, headers?: Record<string, string>) =>
    tarakan
      .put(`/api/offices/${TARAKAN}/print-reports/${on}`, figures, headers)
      .expect((answer) =>
        expect([answer.status, answer.body]).toEqual([headers ? 200 : 201, answer.body]),
      );
  const month = async (of: string, query = '', office = TARAKAN) =>
    (await province.get(`/api/offices/${office}/monthly-reports/${of}${query}`).expect(200))
      .body as MonthlyReportDto;
  const submission = (of: string, office = TARAKAN) =>
    `/api/offices/${office}/monthly-reports/${of}/submission`;
  const submit = async (of: string, body = {}) =>
    (await tarakan.post(submission(of), body).expect(200)).body as MonthlyReportDto;

  test('a sheet tells what came, went and is left, each by its paper, and the days behind it', async () => {
    const [first, second] = await Promise.all([
      kaltara.dispatch(PROVINCE, TARAKAN, 2_000, { reference: 'BAST/12' }),
      kaltara.dispatch(PROVINCE, TARAKAN, 500),
    ]);
    await tarakan
      .post(`${ROAD}/${first.id}/receipt`, { received: 1_990, note: 'Kurang sepuluh' })
      .expect(200);
    await report('2026-03-02', { printed: 100, spoiled: 6, spoiledBy: { print: 4, encode: 2 } });
    await report('2026-03-03', {
      ...{ printed: 0, spoiled: 0, service: 'siak_down' },
      ...{ recorded: 40, waiting: 900 },
    });
    const ask = { office: TARAKAN, quantity: 3_000 };
    await tarakan.post('/api/restock-requests', ask).expect(201);
    await becomes('2026-04-01');
    const { sheet, ...report_ } = await month('2026-03');
    expect(sheet.cards).toEqual({
      ...{ ...CARDS, in: 9_000 + 1_990, printed: 100, spoiled: 6 },
      closing: 9_000 + 1_990 - 106,
    });
    expect(sheet.spoiledCards).toMatchObject({ spoiled: 6, destroyed: 0, closing: 6 });
    expect(sheet.spoiledBy).toEqual({ print: 4, encode: 2, factory: 0, other: 0, unknown: 0 });
    expect(sheet.onTheRoad).toBe(500);
    expect(sheet.papers).toMatchObject([
      { reason: 'opening', change: 9_000, on: '2026-03-01' },
      { reason: 'receipt', change: 1_990, number: first.number, reference: 'BAST/12' },
    ]);
    expect(sheet.papers[1]!.from).toBe('Kalimantan Utara');
    expect(second.number).toMatch(/^65/);
    expect(sheet.days).toMatchObject({
      ...{ open: 1, stopped: [{ service: 'siak_down', days: 1 }], late: 1, withoutCards: 0 },
    });
    // That of Monday the second was due by Tuesday night, and came on Wednesday.
    // Every working day of March but two, and the last one's report has until tonight.
    expect(sheet.days.missing).toBe(sheet.days.working - 2 - 1);
    expect([sheet.recorded, sheet.waiting]).toEqual([40, 900]);
    expect(sheet.requests).toMatchObject({
      asked: { number: 1, cards: 3_000 },
      granted: { number: 0, cards: 0 },
    });
    expect(sheet.addsUp).toBe(true);
    expect(report_).toMatchObject({
      ...{ state: 'open', dueOn: '2026-04-05', overdue: false, revision: null },
    });
  });

  test('a submitted month stays as it was; what is mended of it shows in the next one, by its reference', async () => {
    await report('2026-03-02', { printed: 100, spoiled: 0 });
    await becomes('2026-04-01');
    const submitted = await submit('2026-03', { siakPrinted: 100, ikdActivated: 12 });
    expect(submitted).toMatchObject({ state: 'submitted', revision: 1, ikdActivated: 12 });
    await report(
      '2026-03-02',
      { printed: 90, spoiled: 3, note: 'Salah hitung' },
      { 'if-match': '"1"' },
    );
    await report('2026-03-04', { printed: 50, spoiled: 0 });
    const again = await month('2026-03');
    expect(again.sheet).toEqual(submitted.sheet);
    expect(
      again.enteredSince.map(({ on, reason, account, change }) => [on, reason, account, change]),
    ).toEqual([
      ['2026-03-02', 'correction', 'on_hand', 10],
      ['2026-03-02', 'correction', 'on_hand', -3],
      ['2026-03-04', 'print', 'on_hand', -50],
      ['2026-03-02', 'correction', 'spoiled', 3],
    ]);
    const april = await month('2026-04');
    expect(april.sheet.cards).toEqual({
      ...{ ...CARDS, opening: 8_900, ofEarlierMonths: -43, closing: 8_857 },
    });
    expect(april.sheet.spoiledCards).toMatchObject({ ofEarlierMonths: 3, closing: 3 });
    expect(april.sheet.ofEarlierMonths).toEqual(again.enteredSince);
    expect(april.sheet.addsUp).toBe(true);
  });

  test('submitted again it is another revision, says why, and takes what was mended into its own month', async () => {
    await report('2026-03-02', { printed: 100, spoiled: 0 });
    await becomes('2026-04-01');
    const first = await submit('2026-03');
    // The same again is no other revision.
    expect(await submit('2026-03')).toMatchObject({ revision: 1, revisions: 1 });
    await report('2026-03-04', { printed: 50, spoiled: 0 });
    await kaltara.refused(() => tarakan.post(submission('2026-03'), {}), 422, 'month.note_wanting');
    const second = await submit('2026-03', { note: 'Laporan 4 Maret menyusul' });
    expect(second).toMatchObject({ revision: 2, revisions: 2, enteredSince: [] });
    expect(second.sheet.printed).toBe(150);
    expect((await month('2026-03', '?revision=1')).sheet).toEqual(first.sheet);
    const { sheet } = await month('2026-04');
    expect([sheet.cards.opening, sheet.ofEarlierMonths]).toEqual([8_850, []]);
    const none = await province.get(`/api/offices/${TARAKAN}/monthly-reports/2026-03?revision=3`);
    expect([none.status, (none.body as { code: string }).code]).toEqual([
      ...[404, 'month.revision_not_found'],
    ]);
  });

  test('months are submitted one after the other, none before it is over, and none once the next one is', async () => {
    await kaltara.refused(() => tarakan.post(submission('2026-03'), {}), 422, 'month.not_over');
    await becomes('2026-06-02');
    await kaltara.refused(() => tarakan.post(submission('2026-02'), {}), 409, 'month.not_begun');
    const bulungan = await kaltara.world.as(BULUNGAN);
    await kaltara.refused(
      () => bulungan.post(submission('2026-03', BULUNGAN), {}),
      ...([409, 'month.not_begun'] as const),
    );
    await submit('2026-03');
    await kaltara.refused(() => tarakan.post(submission('2026-05'), {}), 409, 'month.out_of_order');
    await submit('2026-04');
    await kaltara.refused(
      () => tarakan.post(submission('2026-03'), {}),
      409,
      'month.next_submitted',
    );
    await kaltara.refused(
      () => tarakan.get(`/api/offices/${TARAKAN}/monthly-reports/2026-07`),
      422,
      'month.in_future',
    );
  });

  test('SIAK’s count unlike ours says why, and stands on the sheet beside ours', async () => {
    await report('2026-03-02', { printed: 100, spoiled: 0 });
    await becomes('2026-04-01');
    const said = await kaltara.refused(
      () => tarakan.post(submission('2026-03'), { siakPrinted: 103 }),
      ...([422, 'month.siak_unexplained'] as const),
    );
    expect(said).toContain('103');
    const siakNote = 'Tiga kartu dicetak di kecamatan';
    expect(await submit('2026-03', { siakPrinted: 103, siakNote })).toMatchObject({
      ...{ siakPrinted: 103, siakNote, revision: 1 },
    });
    const { text } = await province.get(`/api/offices/${TARAKAN}/monthly-reports/2026-03.csv`);
    expect(text).toContain('berbeda +3: Tiga kartu dicetak di kecamatan');
    expect(text).toContain('0 + 0 + 9.000 − 100 − 0 − 0 + 0 + 0 = 8.900');
  });

  test('of two who submit at once one makes the first revision and the other the second, and what is filed meanwhile is in it or after it', async () => {
    await becomes('2026-04-01');
    const answers = await meeting(kaltara.world.dataSource, 'monthly_reports', [
      tarakan.post(submission('2026-03'), { note: 'Satu', ikdActivated: 1 }),
      tarakan.post(submission('2026-03'), { note: 'Dua', ikdActivated: 2 }),
      tarakan.put(`/api/offices/${TARAKAN}/print-reports/2026-03-04`, { printed: 50, spoiled: 0 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201]);
    const { sheet, enteredSince, revisions } = await month('2026-03');
    expect(revisions).toBe(2);
    const after = enteredSince.reduce((sum, { change }) => sum + change, 0);
    expect(sheet.cards.closing + after).toBe(8_950);
  });

  test('a province sees who is missing, and the sums of those who are not; the ministry by province', async () => {
    await report('2026-03-02', { printed: 100, spoiled: 4 });
    await becomes('2026-04-06');
    await submit('2026-03');
    const recap = async (code: string) =>
      (
        await (
          await kaltara.world.as('00')
        )
          .get(`/api/offices/${code}/month-recaps/2026-03`)
          .expect(200)
      ).body as MonthRecapDto;
    const below = await recap(PROVINCE);
    expect(below.complete).toBe(false);
    expect(below.total).toMatchObject({ offices: 2, submitted: 1 });
    expect(below.total.missing).toEqual([{ office: PROVINCE, officeName: 'Kalimantan Utara' }]);
    expect(below.total.figures).toMatchObject({ printed: 100, spoiled: 4, closing: 8_896 });
    await province.post(submission('2026-03', PROVINCE), {}).expect(200);
    const whole = await recap(PROVINCE);
    expect(whole.complete).toBe(true);
    expect(whole.total.figures).toMatchObject({ printed: 100, closing: 8_896 + 66_000 });
    const nation = await recap('00');
    expect(nation.items.find(({ office }) => office === PROVINCE)).toMatchObject({
      ...{ offices: 2, submitted: 2, figures: whole.total.figures },
    });
    expect(nation.complete).toBe(false);
    const { text } = await province.get(`/api/offices/${PROVINCE}/month-recaps/2026-03.csv`);
    expect(text).toContain('Semua yang sudah menyampaikan');
  });

  test('on paper it is a draft until it is submitted, then two pages to sign, the same for ever', async () => {
    await report('2026-03-02', { printed: 100, spoiled: 6 });
    await becomes('2026-04-01');
    const signatory = { name: 'Contoh Kepala', capacity: 'kepala', fromOn: '2026-01-01' };
    await tarakan.post(`/api/offices/${TARAKAN}/signatories`, signatory).expect(201);
    const paper = async (path: string) => {
      const { body, headers } = await province.get(path).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      return body as Buffer;
    };
    const path = `/api/offices/${TARAKAN}/monthly-reports/2026-03.pdf`;
    expect(textIn(await paper(path))).toContain('KONSEP Belum disampaikan.');
    const ministry = await kaltara.world.as('00');
    const price = { rupiah: 10_450, reference: 'K/1' };
    await ministry.put('/api/unit-prices/2026-01-01', price).expect(200);
    await submit('2026-03', { ikdActivated: 12 });
    const signed = await paper(path);
    const text = textIn(signed);
    expect(pagesOf(signed)).toHaveLength(2);
    expect(text).toContain('LAPORAN BULANAN BLANGKO KTP-el BULAN MARET 2026');
    expect(text).toContain('0 + 0 + 9.000 - 100 - 6 - 0 + 0 + 0 = 8.894');
    expect(text).toContain('8.894 (delapan ribu delapan ratus sembilan puluh empat) keping');
    expect(text).toContain('Contoh Kepala');
    expect(text).toContain('Nilai blangko baik Rp 92.942.300,00');
    // A price that is mended later changes nothing in it.
    await ministry.put('/api/unit-prices/2026-01-01', { ...price, rupiah: 9_000 }).expect(200);
    expect(text).not.toContain('KONSEP');
    kaltara.world.clock.advance({ days: 40 });
    province = await kaltara.world.as(PROVINCE);
    expect(await paper(path)).toEqual(signed);
    const recap = textIn(await paper(`/api/offices/${PROVINCE}/month-recaps/2026-03.pdf`));
    expect(recap).toContain('laporan bulanan dari 1 dari 2 kantor');
    expect(recap).toContain('tidak termasuk dalam jumlah: Kalimantan Utara.');
  });

  test('a note of as many lines as it can have takes no more paper than its words do', async () => {
    await becomes('2026-04-01');
    await submit('2026-03', { note: 'a\n'.repeat(499) + 'b' });
    const path = `/api/offices/${TARAKAN}/monthly-reports/2026-03.pdf`;
    const { body } = await province.get(path).expect(200);
    expect(pagesOf(body as Buffer).length).toBeLessThanOrEqual(3);
  });

  test('twelve months stand side by side: submitted ones as they were submitted', async () => {
    await report('2026-03-02', { printed: 100, spoiled: 5 });
    await becomes('2026-04-06');
    const of = async () =>
      (await province.get(`/api/offices/${TARAKAN}/monthly-reports`).expect(200)).body as MonthsDto;
    expect(await of()).toMatchObject({
      next: '2026-03',
      items: [
        { month: '2026-04', state: 'running', overdue: false, closing: 8_895 },
        { month: '2026-03', state: 'open', overdue: true, used: 105, spoiled: 5, in: 9_000 },
      ],
    });
    await submit('2026-03');
    await report('2026-03-04', { printed: 50, spoiled: 0 });
    const after = await of();
    expect(after.next).toBeNull();
    expect(after.items[1]).toMatchObject({
      state: 'submitted',
      revision: 1,
      used: 105,
      closing: 8_895,
    });
    expect(after.items[1]!.spoilRate).toBeCloseTo(5 / 105);
  });
});

test('whatever is recorded, in whatever order: sheets add up, make one chain, and stay as submitted', async () => {
  kaltara = await Kaltara.open('2026-02-27', { env: { REPORT_LATE_DAYS: '60' } });
  let today = '2026-03-04';
  const sent: string[] = [];
  const done = new Set<string>();
  const frozen: MonthlyReportDto[] = [];
  const nights = fc.integer({ min: 9, max: 20 });
  const some = fc.record({
    ...{ nights, submits: fc.array(fc.constantFrom(...OFFICES), { maxLength: 4 }) },
    steps: fc.array(step, { minLength: 5, maxLength: 9 }),
  });
  try {
    await fc.assert(
      fc.asyncProperty(some, async ({ nights, submits, steps }) => {
        const clients = await Promise.all(OFFICES.map((code) => kaltara.world.as(code)));
        const by: By = Object.fromEntries(OFFICES.map((code, n) => [code, clients[n]!]));
        const days = [0, 1, 8, 25, 40]
          .map((back) => addDays(today, -back))
          .filter((day) => day >= '2026-02-27');
        for (const each of steps)
          if ((await take(each, { by, sent, days })) < 300) done.add(each.does);
        for (const office of submits) {
          const { body } = await by[office]!.get(`/api/offices/${office}/monthly-reports`).expect(
            200,
          );
          const { next } = body as MonthsDto;
          if (next === null) continue;
          const path = `/api/offices/${office}/monthly-reports/${next}/submission`;
          const answer = await by[office]!.post(path, {}).expect(200);
          frozen.push(answer.body as MonthlyReportDto);
        }
        await chainHolds(by['00']!, monthOf(today), frozen);
        kaltara.world.clock.advance({ days: nights });
        today = addDays(today, nights);
      }),
      {
        ...{ numRuns: 10, endOnFailure: true },
        examples: [
          [{ nights: 20, submits: [], steps: ONCE }],
          [{ nights: 20, submits: [TARAKAN, PROVINCE, '00'], steps: ONCE }],
        ],
      },
    );
    expect([...done].sort()).toEqual([...STEPS].sort());
    expect(frozen.length).toBeGreaterThan(3);
  } finally {
    await kaltara.close();
  }
});

async function chainHolds(by: Client, last: string, frozen: MonthlyReportDto[]): Promise<void> {
  const one = async (office: string, of: string) =>
    (await by.get(`/api/offices/${office}/monthly-reports/${of}`).expect(200))
      .body as MonthlyReportDto;
  for (const was of frozen) {
    const { sheet } = await one(was.office, was.month);
    expect(sheet).toEqual(was.sheet);
  }
  for (const office of [PROVINCE, TARAKAN, MALINAU, '00']) {
    let before: MonthlyReportDto | null = null;
    for (let of = '2026-02'; of <= last; of = monthOf(firstAfter(of))) {
      const report: MonthlyReportDto = await one(office, of);
      const { sheet, revision } = report;
      // An open month adds up to what the ledger has now; a submitted one, to what it had.
      expect([office, of, revision, sheet.addsUp]).toEqual([office, of, revision, true]);
      if (before) {
        const same = before.sheet.cards.closing === sheet.cards.opening;
        // A month that was never submitted moves with the ledger, and so does what comes after it.
        if (before.revision !== null) expect([office, of, same]).toEqual([office, of, true]);
        if (before.revision !== null && revision === null)
          expect(sheet.ofEarlierMonths).toEqual(before.enteredSince);
      }
      before = report;
    }
  }
}
