import type { PrintedLetterhead } from './letterhead.js';
import { paragraph } from './sheet-text.js';
import { AREA, BOLD, dots, ROMAN, type Sheet } from './sheet.js';
import { postLines, type Signing } from './signatory.js';

const { left, width } = AREA;
/** Where a hand signs, and a stamp is set. */
const FOR_A_HAND = 50;

/** Kop surat: whose office it is, its name, how to reach it, over a double line (garis ganda). */
export function drawLetterhead(sheet: Sheet, letterhead: PrintedLetterhead): void {
  const { government, name, address, phone, email } = letterhead;
  const reach = [phone && `Telepon ${phone}`, email && `Email ${email}`].filter(Boolean);
  const [above, large] = [government.toUpperCase(), name.toUpperCase()];
  const small = [address, reach.join('   ')].filter((text): text is string => Boolean(text));
  sheet.tell('P', [above, large, ...small], () => {
    sheet.line(above, { size: sheet.sizeFor(above, ROMAN, [14, 13, 12]), align: 'center' });
    const size = sheet.sizeFor(large, BOLD, [16, 15, 14, 13]);
    sheet.line(large, { font: BOLD, size, align: 'center' });
    for (const text of small) sheet.line(text, { size: 10, align: 'center' });
  });
  const { doc } = sheet;
  const y = doc.y + 4;
  const rule = (thick: number, at: number) =>
    doc
      .lineWidth(thick)
      .moveTo(left, at)
      .lineTo(left + width, at)
      .stroke();
  sheet.decorate(() => {
    rule(2.25, y);
    rule(0.75, y + 3);
  });
  doc.y = y + 16;
}

export interface SignatureBlock {
  /** What stands above the post, such as PIHAK PERTAMA. */
  role: string | null;
  signing: Signing;
}

/** The closing sentence and the signatures under it, never torn apart; the last one stands at the right. */
export function drawSignatures(sheet: Sheet, closing: string, blocks: SignatureBlock[]): void {
  const half = width / 2 - 8;
  const heads = blocks.map(({ role, signing }) => [
    ...(role ? [`${role},`] : []),
    ...postLines(signing),
  ]);
  // As bold as the name is: the other lines stand no higher for it.
  const heightOf = (texts: string[]) =>
    texts.reduce((sum, text) => sum + sheet.heightOf(text, half, { font: BOLD }), 0);
  const head = Math.max(...heads.map(heightOf));
  const foot = Math.max(...blocks.map(({ signing }) => heightOf(underHand(signing)))) + 4;
  sheet.keep(sheet.heightOf(closing, width) + 11 + head + FOR_A_HAND + foot);
  paragraph(sheet, closing);
  const top = sheet.doc.y + 4;
  for (const [place, { signing }] of blocks.entries()) {
    const isLast = place === blocks.length - 1;
    const column = {
      x: isLast ? left + width - half : left,
      width: half,
      align: 'center',
    } as const;
    sheet.tell('P', [...heads[place]!, ...underHand(signing)], () => {
      sheet.doc.y = top;
      for (const text of heads[place]!) sheet.line(text, column);
      sheet.doc.y = top + head + FOR_A_HAND;
      const [name, ...rest] = underHand(signing);
      const isKnown = signing.signatory !== null;
      sheet.line(name!, { ...column, ...(isKnown && { font: BOLD, underline: true }) });
      for (const text of rest) sheet.line(text, column);
    });
  }
}

const underHand = ({ signatory }: Signing): string[] =>
  signatory
    ? [
        signatory.name,
        ...(signatory.rank ? [signatory.rank] : []),
        `NIP ${signatory.nip ?? dots(38)}`,
      ]
    : [dots(44), `NIP ${dots(38)}`];
