import type { Status } from '../insight/availability.js';
import { bureauOf, regionOf } from '../papers/institution-names.js';
import { drawSquares } from '../papers/sheet-foot.js';
import { AREA, BOLD, Sheet } from '../papers/sheet.js';
import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { asOfInWords, availabilities, whyInWords } from '../words/availability.js';
import { fullDate } from '../words/dates.js';
import { capital } from '../words/text.js';
import { back } from './public-page.html.js';
import { quotaInWords } from '../words/public-words.js';
import type {
  OfficeAvailability,
  OfficesWord,
  ProvinceAvailability,
} from './public-page.queries.js';

/** Days after which a poster is to be taken down: what the page tells is believed no longer either. */
const GOOD_FOR = 3;

const { left, width } = AREA;
const MIDDLE = { align: 'center' } as const;
const FRAME = { height: 130, line: 4 };
const CODE = 150;
/** How high they stand in the bold font, of its size (Adobe's metrics). */
const CAPITALS = 0.676;

/**
 * One page of A4 for the office's door, to be read from across the street and in black and white: its
 * state, why, as of when, and where to look for what it is by now. It tells no number of cards.
 */
export function printPoster(
  province: ProvinceAvailability,
  office: OfficeAvailability,
  publicUrl: string,
): Promise<Buffer> {
  const { code, name, status, asOf, timezone, today } = office;
  const address = `${publicUrl}/publik/${code}`;
  const title = `Blangko KTP-el di ${name}: ${availabilities[status]}`;
  const madeAt = asOf ?? new Date(`${today}T00:00:00Z`);
  const sheet = new Sheet({ title, madeAt, changedAt: madeAt });

  const level = code.length === 2 ? 'province' : 'regency';
  const place = { code, name, level, parentName: province.name } as const;
  const region = regionOf(place);
  const bureau = bureauOf(place).replace(` ${region}`, '');
  sheet.tell('P', [bureau, region], () => {
    sheet.line(bureau, { ...MIDDLE, size: 16 });
    sheet.line(region, { ...MIDDLE, size: 20, font: BOLD });
  });
  sheet.doc.y += 34;
  sheet.tell('H1', ['Blangko KTP-el'], () =>
    sheet.line('Blangko KTP-el', { ...MIDDLE, size: 40, font: BOLD }),
  );
  sheet.doc.y += 16;
  drawState(sheet, status);
  const why = whyInWords(office);
  sheet.tell('P', [why], () => sheet.line(why, { ...MIDDLE, size: 22 }));
  sheet.doc.y += 8;
  const since = back(office);
  const when = [
    ...(since ? [`${capital(since)}.`] : []),
    asOf ? capital(asOfInWords(asOf, timezone)) : 'Belum ada laporan harian.',
  ];
  sheet.tell('P', when, () => {
    for (const line of when) sheet.line(line, { ...MIDDLE, size: 16 });
  });

  const top = AREA.end - CODE - 40;
  if (office.word) tellWord(sheet, office.word, top);

  drawSquares(sheet, address, { left, top, side: CODE });
  const ask = 'Keadaan terbaru: pindai kode ini, atau buka';
  const again = `Cetak ulang bila lewat ${fullDate(goodUntil(office))}.`;
  const beside = { x: left + CODE + 20, width: width - CODE - 20 };
  sheet.tell('P', [ask, address], () => {
    sheet.line(ask, { ...beside, y: top + 30, size: 16 });
    sheet.line(address, { ...beside, size: 14, font: BOLD });
  });
  sheet.doc.y += 14;
  sheet.tell('P', [again], () => sheet.line(again, { ...beside, size: 14 }));
  sheet.endPaper(() => undefined);
  return sheet.end();
}

/** Kata kantor, in the office's own words, as large as stands above `end`. */
function tellWord(sheet: Sheet, { text, dailyQuota }: OfficesWord, end: number): void {
  const lines = [text, ...(dailyQuota ? [quotaInWords(dailyQuota)] : [])];
  sheet.doc.y += 16;
  const room = end - sheet.doc.y;
  const fits = (size: number) =>
    lines.reduce((sum, line) => sum + sheet.heightOf(line, width, { size }), 0) <= room;
  const size = [16, 14, 12, 10].find(fits) ?? 8;
  sheet.tell('P', lines, () => {
    for (const line of lines) sheet.line(line, { ...MIDDLE, size });
  });
}

/** No longer than the office's own word. */
function goodUntil({ today, word }: OfficeAvailability): CalendarDate {
  const last = addDays(today, GOOD_FOR);
  return word && word.until < last ? word.until : last;
}

/** In letters as large as the page takes; no cards is white on black, so that it is seen apart. */
function drawState(sheet: Sheet, status: Status): void {
  const { doc } = sheet;
  const top = doc.y;
  const state = availabilities[status].toUpperCase();
  const isOut = status === 'out';
  const size = sheet.sizeFor(state, BOLD, [88, 72, 60, 48, 40]);
  sheet.decorate(() => {
    doc.lineWidth(FRAME.line).rect(left, top, width, FRAME.height);
    if (isOut) doc.fillAndStroke('#000000', '#000000');
    else doc.stroke('#000000');
  });
  sheet.tell('P', [state], () => {
    const above = (FRAME.height - CAPITALS * size) / 2;
    doc.fillColor(isOut ? '#ffffff' : '#000000');
    sheet.line(state, { ...MIDDLE, y: top + above, size, font: BOLD });
    doc.fillColor('#000000');
  });
  doc.y = top + FRAME.height + 24;
}
