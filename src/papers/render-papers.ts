import * as bast from './hand-over-record.js';
import * as letter from './request-letter.js';
import { drawCode, drawMark, drawPageNumber } from './sheet-foot.js';
import { drawLetterhead, drawSignatures } from './sheet-parts.js';
import * as write from './sheet-text.js';
import { Sheet } from './sheet.js';
import { signingOn } from './signatory.js';
import { headOf } from './institution-names.js';

/** A finished paper: a PDF and the name it is filed under. */
export interface Paper {
  fileName: string;
  content: Buffer;
}

const fileNameOf = (kind: string, number: string) => `${kind}-${number.replaceAll('/', '-')}.pdf`;
/** The screens' words: a consignment is recalled, a request is withdrawn. */
const RECALLED = 'DITARIK KEMBALI';
const WITHDRAWN = 'DITARIK';

/** The BAST of a consignment; its code leads to `address`, where anyone may check it. */
export async function printHandOverRecord(
  handOver: bast.HandOver,
  address: string,
): Promise<Paper> {
  const { consignment, from, to } = handOver;
  const { number, dispatchedAt, receiptAt, recalledAt, sentOn } = consignment;
  const [giving, taking] = [from, to].map((office) => bast.signingFor(office, sentOn));
  const sheet = new Sheet({
    title: `Berita acara serah terima ${number}`,
    madeAt: dispatchedAt,
    changedAt: recalledAt ?? receiptAt ?? dispatchedAt,
  });
  const recalled = bast.recallOf(handOver);
  drawLetterhead(sheet, from.letterhead);
  write.heading(sheet, bast.TITLE, bast.numberOf(consignment));
  if (recalled) {
    write.notice(sheet, RECALLED, recalled.said);
    write.paragraph(sheet, recalled.why);
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
  const content = await sheet.finish((page, pages) => {
    if (recalled) drawMark(sheet, RECALLED);
    drawCode(
      sheet,
      address,
      'Pindai untuk memeriksa nomor, tanggal, dan jumlah pada berita acara ini:',
    );
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  return { fileName: fileNameOf('BAST', number), content };
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
  const content = await sheet.finish((page, pages) => {
    if (withdrawnAt) drawMark(sheet, WITHDRAWN);
    if (pages > 1) drawPageNumber(sheet, page, pages);
  });
  return { fileName: fileNameOf('Permohonan', number), content };
}
