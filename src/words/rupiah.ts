const hundredths = new Intl.NumberFormat('id-ID', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `Rp 10.450,00`, as on papers; never torn apart at the end of a line */
export const rupiah = (value: number): string =>
  `${value < 0 ? '−' : ''}Rp\u00a0${hundredths.format(Math.abs(value))}`;

/** Said on every sheet that has rupiah. */
export const PRICED_BY =
  'Harga satuan: harga terakhir yang berlaku pada tanggal itu menurut ketetapan kementerian (PSAP 05), ' +
  'kosong bila belum ditetapkan. Blangko rusak diungkapkan tersendiri dan tidak termasuk nilai stok';

interface Worth {
  unitPrice: number | null;
  value: number | null;
  spoiledValue: number | null;
}

/**
 * `Nilai stok Rp 94.050.000,00 dengan harga satuan Rp 10.450,00; rusak Rp 52.250,00, di luar neraca`; nothing
 * where there is no price.
 */
export function worthWords({ unitPrice, value, spoiledValue }: Worth): string {
  if (unitPrice === null || value === null) return '';
  const spoiled = spoiledValue ? `; rusak ${rupiah(spoiledValue)}, di luar neraca` : '';
  return `Nilai stok ${rupiah(value)} dengan harga satuan ${rupiah(unitPrice)}${spoiled}`;
}
