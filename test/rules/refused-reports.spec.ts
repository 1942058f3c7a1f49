import { isLiftable, lifted, type OfficeSeen } from '../../web/src/offline/refused-reports.js';
import type { QueuedReport } from '../../web/src/device/queued-report.js';

const refused = (code: string, more: Partial<QueuedReport> = {}, reason?: string) =>
  ({
    key: 'a',
    date: '2026-03-01',
    figures: { printed: 100, spoiled: 5 },
    sender: 'siti',
    state: 'refused',
    refusal: { code, message: 'Tidak.', reason },
    tried: true,
    ...more,
  }) as QueuedReport;

const office = (reportableFrom: string, onHand = 1000, reports: unknown[] = []) =>
  ({ stock: { reportableFrom, onHand }, reports }) as OfficeSeen;

const after = (report: QueuedReport, ...seen: OfficeSeen[]) =>
  seen.reduce((reports, copy) => lifted(reports, copy, 'siti'), [report])[0]!;

test('what was too late goes again once the window was seen shut and then open', () => {
  const report = refused('report.date_refused');
  expect(after(report, office('2026-03-05')).state).toBe('refused');
  const again = after(report, office('2026-03-05'), office('2026-02-20'));
  expect(again).toMatchObject({ state: 'waiting', refusal: null, tried: false, key: 'a' });
});

test('what was lifted before the device saw it shut goes again: its refusal had told', () => {
  expect(after(refused('report.date_refused'), office('2026-02-20')).state).toBe('waiting');
});

test('what is refused again although the window is open never goes in a circle', () => {
  const again = after(refused('report.date_refused'), office('2026-02-20'));
  const refusedAgain = { ...again, ...refused('report.date_refused', { barred: again.barred }) };
  const copies = [office('2026-02-20'), office('2026-02-20')];
  expect(after(refusedAgain, ...copies).state).toBe('refused');
});

test('what was more than there is goes again once there is enough, its own earlier figures counted', () => {
  const report = refused('stock.insufficient');
  expect(after(report, office('2026-03-01', 104), office('2026-03-01', 105)).state).toBe('waiting');
  const own = [{ date: '2026-03-01', printed: 20, spoiled: 0 }];
  const short = after(report, office('2026-03-01', 84, own), office('2026-03-01', 84, own));
  expect(short.state).toBe('refused');
  expect(after(short, office('2026-03-01', 85, own)).state).toBe('waiting');
});

test('of what is on hand the cards that are out count for nothing', () => {
  const report = refused('stock.handed_out');
  const holding = (handedOut: number) => {
    const { stock, reports } = office('2026-03-01', 200);
    return { stock: { ...stock, handedOut }, reports };
  };
  expect(after(report, holding(96), holding(96)).state).toBe('refused');
  expect(after(report, holding(96), holding(95)).state).toBe('waiting');
});

test('what another person sends is theirs to send again', () => {
  const report = refused('report.date_refused', { sender: 'budi' });
  expect(after(report, office('2026-03-05'), office('2026-02-20')).state).toBe('refused');
});

test('only what somebody else can lift is offered to be sent again', () => {
  for (const code of ['report.date_refused', 'stock.insufficient', 'office.closed'])
    expect(isLiftable(refused(code))).toBe(true);
  expect(isLiftable(refused('report.date_refused', {}, 'before_opening'))).toBe(false);
  expect(isLiftable(refused('report.revision_mismatch'))).toBe(false);
  expect(isLiftable(refused('request.invalid'))).toBe(false);
});
