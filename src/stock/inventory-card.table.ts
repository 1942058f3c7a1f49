import { count, date, rupiah, text, type Table } from '../platform/table-file/table.js';
import { documentWord, partyWord } from '../words/inventory-card.js';
import { PRICED_BY } from '../words/rupiah.js';
import { DATES } from '../words/table-words.js';
import type { InventoryCardDto, InventoryLineDto } from './inventory-card.dto.js';
import type { StockCardQueryDto } from './stock.dto.js';

export const inventoryLines = ({ lines }: InventoryCardDto): InventoryLineDto[] => lines;

/** The ten columns of the form that auditors know, in their order. */
export const INVENTORY_CARD: Table<InventoryLineDto, StockCardQueryDto> = {
  name: 'kartu-persediaan',
  title: 'Kartu persediaan blangko',
  note: PRICED_BY,
  filters: { form: () => null, reason: () => null, ...DATES },
  columns: [
    date('Tanggal', ({ on }) => on),
    text('Nomor dan tanggal surat dasar', documentWord, 40),
    text('Asal / unit penerima', partyWord, 36),
    count('Masuk', (line) => line.in, 10),
    count('Keluar', ({ out }) => out, 10),
    count('Sisa', ({ left }) => left, 10),
    rupiah('Harga satuan (Rp)', ({ unitPrice }) => unitPrice, 17),
    rupiah('Jumlah harga masuk (Rp)', ({ inValue }) => inValue, 23),
    rupiah('Jumlah harga keluar (Rp)', ({ outValue }) => outValue, 23),
    rupiah('Jumlah harga sisa (Rp)', ({ leftValue }) => leftValue, 23),
  ],
};
