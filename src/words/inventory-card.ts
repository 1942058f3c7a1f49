import { fullDate } from './dates.js';
import { accountKinds } from './ledger.js';
import { movementReasons } from './movements.js';

interface Line {
  kind: 'opening' | 'price' | 'movement' | 'total';
  reason: keyof typeof movementReasons | null;
  account: keyof typeof accountKinds | null;
  on: string | null;
  reference: string | null;
  document: string | null;
  documentOn: string | null;
  otherOffice: string | null;
}

/** `BAST 470/12/2026, 4 Maret 2026`; what a line of the card of inventory rests on. */
export function documentWord(line: Line): string | null {
  const { kind, reason, on, reference, document, documentOn } = line;
  if (kind === 'total') return 'Jumlah';
  if (kind !== 'movement') return reference;
  if (documentOn) return `BAST ${document ?? reference}, ${fullDate(documentOn)}`;
  if (reason === 'print' || reason === 'spoil' || reason === 'correction')
    return `Laporan harian ${fullDate(reference ?? on!)}`;
  if (reason === 'count') return `Berita acara stok opname, ${fullDate(on!)}`;
  return reference;
}

/** `Dinas … Kota Tarakan`, `Tercetak`, `Koreksi: rusak`; where cards came from, or who has them now. */
export function partyWord({ kind, reason, account, otherOffice }: Line): string | null {
  if (kind === 'total') return null;
  if (kind === 'opening') return 'Saldo awal';
  if (kind === 'price') return 'Harga satuan baru';
  const word = movementReasons[reason!];
  if (reason === 'correction') return `${word}: ${accountKinds[account!]}`;
  if (!otherOffice) return word;
  return reason === 'dispatch' || reason === 'receipt' ? otherOffice : `${word}, ${otherOffice}`;
}
