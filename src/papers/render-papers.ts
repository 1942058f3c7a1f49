import { setImmediate } from 'node:timers/promises';
import type { ConsignmentDto } from '../consignments/consignments.dto.js';
import * as bast from './hand-over-record.js';
import * as opname from './count-record.js';
import * as receipt from './hand-out-receipt.js';
import * as destruction from './destruction-record.js';
import * as letter from './request-letter.js';
import * as monthly from './monthly-report-paper.js';
import { drawCode, drawMark, drawPageNumber } from './sheet-foot.js';
import { drawLetterhead, drawSignatures } from './sheet-parts.js';
import { countedTable, signers, table } from './sheet-table.js';
import * as write from './sheet-text.js';
import { Sheet } from './sheet.js';
import { signingOn } from './signatory.js';
import { headOf } from './institution-names.js';
import { dateAt } from '../platform/calendar-date.js';

/** A finished paper: a PDF and the name it is filed under. */
export interface Paper {
  fileName: string;
  content: Buffer;
}

export const fileNameOf = (kind: string, number: string) =>
  `${kind}-${number.replaceAll('/', '-')}.pdf`;
/** The screens' words: a consignment is recalled, a request is withdrawn, a destruction is reversed. */
const RECALLED = 'DITARIK KEMBALI';
const WITHDRAWN = 'DITARIK';
const REVERSED = 'DIBATALKAN';

/** A hand-over with the address that its code leads to, where anyone may check it. */
export interface Handed {
  handOver: bast.HandOver;
  address: string;
}

const changedAt = ({ dispatchedAt, receiptAt, correctedAt, recalledAt }: ConsignmentDto): Date =>
  recalledAt ?? correctedAt ?? receiptAt ?? dispatchedAt;

/** The BAST of a consignment. */
export async function printHandOverRecord(handed: Handed): Promise<Paper> {
  const { consignment } = handed.handOver;
  const { number, dispatchedAt } = consignment;
  const sheet = new Sheet({
    title: `Berita acara serah terima ${number}`,
    madeAt: dispatchedAt,
    changedAt: changedAt(consignment),
  });
  drawHandOverRecord(sheet, handed);
  return { fileName: fileNameOf('BAST', number), content: await sheet.end() };
}

/**
 * Every BAST of consignments that left together, as one file: each begins on a page of its own, and its
 * pages are counted for it alone. Written while it is read: one paper at a time is held, and others have
 * their turn between two.
 */
export async function* printHandOverRecords(
  { title, madeAt }: { title: string; madeAt: Date },
  all: AsyncIterable<Handed>,
): AsyncGenerator<Buffer> {
  const sheet = new Sheet({ title, madeAt, changedAt: madeAt });
  let lastChange = madeAt;
  for await (const handed of all) {
    sheet.beginPaper();
    drawHandOverRecord(sheet, handed);
    const change = changedAt(handed.handOver.consignment);
    if (change > lastChange) lastChange = change;
    yield sheet.take();
    await setImmediate();
  }
  yield await sheet.end(lastChange);
}

function drawHandOverRecord(sheet: Sheet, { handOver, address }: Handed): void {
  const { consignment, from, to } = handOver;
  const [giving, taking] = [from, to].map((office) => bast.signingFor(office, consignment.sentOn));
  const recalled = bast.recallOf(handOver);
  drawLetterhead(sheet, from.letterhead);
  write.heading(sheet, bast.titleOf(handOver), bast.numberOf(consignment));
  if (recalled) {
    write.notice(sheet, RECALLED, recalled.said);
    write.paragraph(sheet, recalled.why);
  }
  const corrected = bast.correctionOf(handOver);
  if (corrected) {
    write.paragraph(sheet, corrected.said);
    write.paragraph(sheet, corrected.why);
  }
  write.paragraph(sheet, bast.openingOf(handOver));
  write.facts(sheet, bast.partyOf(from, giving!), { lead: 'I.' });
  write.paragraph(sheet, bast.roleOf('PERTAMA'));
  write.facts(sheet, bast.partyOf(to, taking!), { lead: 'II.' });
  write.paragraph(sheet, bast.roleOf('KEDUA'));
  write.paragraph(sheet, bast.BETWEEN);
  write.points(sheet, bast.pointsOf(handOver));
  drawSignatures(sheet, bast.CLOSING, [
    { role: 'PIHAK KEDUA', signing: taking! },
    { role: 'PIHAK PERTAMA', signing: giving! },
  ]);
  sheet.endPaper((page, pages) => {
    if (recalled) drawMark(sheet, RECALLED);
    drawCode(
      sheet,
      address,
      'Pindai untuk memeriksa nomor, tanggal, dan jumlah pada berita acara ini:',
    );
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
}

/** The surat permohonan of a restock request. */
export async function printRequestLetter(asking: letter.Asking): Promise<Paper> {
  const { request, office } = asking;
  const { number, openedAt, withdrawnAt } = request;
  const sheet = new Sheet({
    title: `Surat permohonan blangko ${number}`,
    madeAt: openedAt,
    changedAt: withdrawnAt ?? openedAt,
  });
  drawLetterhead(sheet, office.letterhead);
  write.atRight(sheet, letter.placeAndDate(asking));
  write.facts(sheet, letter.headingOf(asking), { label: 55 });
  write.addressee(sheet, ...letter.addresseeOf(asking));
  write.paragraph(sheet, 'Dengan hormat,');
  write.paragraph(sheet, letter.openingOf(asking));
  write.paragraph(sheet, letter.BASIS);
  write.points(sheet, letter.pointsOf(asking));
  const signing = signingOn(office.signatories, letter.askedOn(asking), headOf(office));
  drawSignatures(sheet, letter.CLOSING, [{ role: null, signing }]);
  sheet.endPaper((page, pages) => {
    if (withdrawnAt) drawMark(sheet, WITHDRAWN);
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  return { fileName: fileNameOf('Permohonan', number), content: await sheet.end() };
}

/** The berita acara of a stock count, with what was said and decided of it until now. */
export async function printCountRecord(of: opname.CountOnPaper): Promise<Paper> {
  const { count, office } = of;
  const { id, countedOn, recordedAt, explanations, verdicts, closedAt } = count;
  const said = [...explanations, ...verdicts].map(({ at }) => at);
  const moments = [recordedAt, ...said, ...(closedAt ? [closedAt] : [])];
  const sheet = new Sheet({
    title: `Berita acara stok opname ${count.officeName} ${countedOn}`,
    madeAt: recordedAt,
    changedAt: new Date(Math.max(...moments.map((at) => at.getTime()))),
  });
  drawLetterhead(sheet, office.letterhead);
  write.heading(sheet, opname.TITLE, opname.NUMBER);
  write.paragraph(sheet, opname.openingOf(of));
  table(sheet, opname.COLUMNS, opname.rowsOf(of));
  write.points(sheet, opname.pointsOf(of));
  const head = signingOn(office.signatories, countedOn, headOf(office));
  drawSignatures(sheet, opname.CLOSING, [
    { role: null, signing: opname.STOREKEEPER },
    { role: 'Mengetahui', signing: head },
  ]);
  sheet.endPaper((page, pages) => {
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  const name = `${count.office}-${countedOn}-${id.slice(-6)}`;
  return { fileName: fileNameOf('Opname', name), content: await sheet.end() };
}

/** The receipt for cards that leave the office and stay its own: one page, two signatures. */
export async function printHandOutReceipt(of: receipt.HandedOut): Promise<Paper> {
  const { number, recordedAt } = of.handOut;
  const sheet = new Sheet({
    title: `Tanda terima blangko ${number}`,
    madeAt: recordedAt,
    changedAt: receipt.changedAt(of),
  });
  drawLetterhead(sheet, of.office.letterhead);
  write.heading(sheet, receipt.TITLE, receipt.numberOf(of));
  write.paragraph(sheet, receipt.openingOf(of));
  write.facts(sheet, receipt.holderOf(of));
  write.points(sheet, receipt.pointsOf(of));
  const { bearer, officer } = receipt.signedBy(of);
  drawSignatures(sheet, receipt.CLOSING, [
    { role: 'Yang menerima', signing: bearer },
    { role: 'Yang menyerahkan', signing: officer },
  ]);
  sheet.endPaper((page, pages) => {
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  return { fileName: fileNameOf('Tanda-terima', number), content: await sheet.end() };
}

/** The berita acara of a destruction. */
export async function printDestructionRecord(destroyed: destruction.Destroyed): Promise<Paper> {
  const { reference, recordedAt, reversedAt } = destroyed.destruction;
  const reversed = destruction.reversalOf(destroyed);
  const sheet = new Sheet({
    title: `Berita acara pemusnahan ${reference}`,
    madeAt: recordedAt,
    changedAt: reversedAt ?? recordedAt,
  });
  drawLetterhead(sheet, destroyed.office.letterhead);
  write.heading(sheet, destruction.TITLE, destruction.numberOf(destroyed));
  if (reversed) {
    write.notice(sheet, REVERSED, reversed.said);
    write.paragraph(sheet, reversed.why);
  }
  write.paragraph(sheet, destruction.openingOf(destroyed));
  write.points(sheet, destruction.BASIS);
  for (const counted of destruction.tablesOf(destroyed)) countedTable(sheet, counted);
  write.paragraph(sheet, destruction.totalOf(destroyed));
  for (const text of destruction.mannerOf(destroyed)) write.paragraph(sheet, text);
  write.paragraph(sheet, destruction.beforeWhom(destroyed));
  const officers = destruction.officersOf(destroyed);
  signers(sheet, 'Yang memusnahkan,', officers, destruction.CLOSING);
  signers(sheet, 'Saksi-saksi,', destruction.witnessesOf(destroyed));
  const copies = destruction.copiesOf(destroyed);
  if (copies.length > 0) write.copies(sheet, copies);
  sheet.endPaper((page, pages) => {
    if (reversed) drawMark(sheet, REVERSED);
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  return { fileName: fileNameOf('Pemusnahan', fileWords(reference)), content: await sheet.end() };
}

/** An office's month on one sheet; as a draft where it was not submitted. */
export async function printMonthlyReport(of: monthly.ReportOnPaper): Promise<Paper> {
  const { report, office } = of;
  const { month, revision, submittedAt, asOf } = report;
  const at = submittedAt ?? asOf;
  const sheet = new Sheet({
    title: `Laporan bulanan ${report.officeName} ${month}`,
    ...{ madeAt: at, changedAt: at },
  });
  drawLetterhead(sheet, office.letterhead);
  write.heading(sheet, monthly.titleOf(report, 'LAPORAN BULANAN'), opname.NUMBER);
  if (submittedAt === null) write.notice(sheet, monthly.DRAFT, monthly.DRAFT_SAYS);
  write.paragraph(sheet, monthly.openingOf(of));
  table(sheet, monthly.COLUMNS, monthly.rowsOf(of), [], monthly.isSection);
  write.paragraph(sheet, monthly.leftOf(of));
  const head = signingOn(office.signatories, monthly.signedOn(of), headOf(office));
  drawSignatures(sheet, monthly.CLOSING, [
    { role: null, signing: opname.STOREKEEPER },
    { role: 'Mengetahui', signing: head },
  ]);
  sheet.endPaper((page, pages) => {
    if (submittedAt === null) drawMark(sheet, monthly.DRAFT);
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  const name = [report.office, month, ...(revision && revision > 1 ? [`r${revision}`] : [])];
  return { fileName: fileNameOf('Laporan', name.join('-')), content: await sheet.end() };
}

/** The submitted months of many offices together. */
export async function printMonthRecap(of: monthly.RecapOnPaper): Promise<Paper> {
  const { recap, office } = of;
  const sheet = new Sheet({
    title: `Rekap laporan bulanan ${recap.officeName} ${recap.month}`,
    ...{ madeAt: recap.asOf, changedAt: recap.asOf },
  });
  drawLetterhead(sheet, office.letterhead);
  write.heading(sheet, monthly.titleOf(recap, 'REKAP'), opname.NUMBER);
  write.paragraph(sheet, monthly.recapOpeningOf(of));
  table(sheet, monthly.RECAP_COLUMNS, monthly.recapRowsOf(of), monthly.recapFootOf(of));
  write.paragraph(sheet, monthly.missingOf(of));
  const today = dateAt(recap.asOf, office.timezone);
  const head = signingOn(office.signatories, today, headOf(office));
  drawSignatures(sheet, monthly.CLOSING, [
    { role: null, signing: opname.STOREKEEPER },
    { role: 'Mengetahui', signing: head },
  ]);
  sheet.endPaper((page, pages) => {
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  const name = `${recap.office}-${recap.month}`;
  return { fileName: fileNameOf('Rekap', name), content: await sheet.end() };
}

/** An office's own number as a file may be called. */
const fileWords = (reference: string) => reference.replaceAll(/[^\w.-]+/g, '-');
