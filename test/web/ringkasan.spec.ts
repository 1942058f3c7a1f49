import { openBrowser } from '../support/chromium.js';
import { html } from '../../src/notices/layout.js';
import { letters } from '../../src/notices/letters.js';
import { regencies } from '../../migrations/data/regions.js';
import { morningOffice, sampleDirectory, samples } from '../support/sample-messages.js';

const PHONE = { width: 360, height: 640 };

/** A province of fifteen regencies, each with all that can be said of it. */
function fifteen() {
  const states = ['out', 'out', ...Array<'low'>(6).fill('low')] as const;
  const offices = regencies.slice(0, 15).map(([code, name], n) => {
    const state = states[n] ?? (n < 13 ? 'running_out' : 'safe');
    const onHand = state === 'out' ? 0 : 137 * (n + 1);
    return morningOffice({
      ...{ code, name, state, onHand },
      inTransit: n % 3 === 0 ? 2_000 : 0,
      runsOutOn: '2026-11-29',
      runsOutEarly: '2026-11-27',
      sendBy: n % 2 === 0 ? '2026-11-18' : '2026-11-23',
      request:
        n % 4 === 3
          ? null
          : { number: '11.01/2026/0003', quantity: 6_500, granted: null, sent: 0, days: n },
      silentSince: n % 5 === 1 ? '2026-11-17' : null,
      proposed: state === 'safe' ? null : 1_500,
    });
  });
  return { ...samples.digest[0]!, offices };
}

test('a morning with something to say of each of fifteen regencies fits two screens of a phone', async () => {
  const at = new Date('2026-11-20T23:00:00Z');
  const content = letters.digest.write(fifteen(), { directory: sampleDirectory, reader: 2, at });
  const mail = { greeting: 'Yth. Bapak/Ibu Rina Wulandari,', insteadOf: null, content };
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: PHONE });
    await page.setContent(html({ ...mail, site: 'https://blangko.kaltaraprov.go.id' }));
    const last = page.getByRole('listitem').filter({ hasText: 'Nagan Raya' });
    const { y, height } = (await last.boundingBox())!;
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBe(PHONE.width);
    expect(y + height).toBeLessThanOrEqual(2 * PHONE.height);
  } finally {
    await browser.close();
  }
});

test('the whole country on its worst morning is read on a phone without scrolling sideways', async () => {
  const [sample] = samples['digest.nation'];
  const digest = { ...sample!, provinces: Array.from({ length: 38 }, () => sample!.provinces[0]!) };
  const at = new Date('2026-11-21T00:00:00Z');
  const content = letters['digest.nation'].write(digest, {
    directory: sampleDirectory,
    reader: 1,
    at,
  });
  const mail = { greeting: 'Yth. Bapak/Ibu Sari,', insteadOf: null, content };
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: PHONE });
    await page.setContent(html({ ...mail, site: 'https://blangko.kemendagri.go.id' }));
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(PHONE.width);
  } finally {
    await browser.close();
  }
});
