import { readWholeNumber } from '$rules/platform/whole-number.js';
import { MOST_RUPIAH } from '$rules/stock/unit-price.js';

/** `10.450`, `Rp 10.450,00`, `11.599,50` or `10.450,-`, as papers write money. Null where it is no price. */
export function parseRupiah(text: string): number | null {
  const [, whole = '', part = ''] = /^(?:rp\.?)?(.*?)(?:,(\d{1,2}|-))?$/i.exec(text.trim()) ?? [];
  const read = readWholeNumber(whole);
  if (!('value' in read)) return null;
  const value = read.value + (part === '-' ? 0 : Number(part.padEnd(2, '0')) / 100);
  return value > 0 && value <= MOST_RUPIAH ? Math.round(value * 100) / 100 : null;
}

/** What is said where a price is to stand and none does. */
export const noRupiah = 'Isi harga satu keping, seperti 10.450 atau 11.599,50.';
