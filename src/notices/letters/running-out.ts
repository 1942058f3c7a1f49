import type { ToSend } from '../run-out-warnings.js';
import { dateAt, type CalendarDate } from '../../platform/calendar-date.js';
import { fullDate } from '../../words/dates.js';
import { cards, number } from '../../words/numbers.js';
import type { Fact, Letter } from '../letter.js';

/** What to send and by when, as it stands on a date. */
function toSend(on: CalendarDate, { name, onHand, ...due }: ToSend): Fact {
  const { sendBy, outBy, journeyDays, quantity } = due;
  const late = sendBy < on ? 'seharusnya dikirim' : 'dikirim';
  const proposed = quantity > 0 ? `usulan ${cards(quantity)}` : 'stok belum cukup untuk diusulkan';
  return [
    name,
    `stok ${cards(onHand)}; ${proposed}, ${late} paling lambat ${fullDate(sendBy)}: ` +
      `bisa habis ${fullDate(outBy)}, perjalanan ${number(journeyDays)} hari`,
  ];
}

function subject([first, ...more]: ToSend[]): string {
  const { name, sendBy } = first!;
  if (more.length > 0) return `Segera habis di ${number(more.length + 1)} kantor`;
  return `Segera habis: ${name}, kirim paling lambat ${fullDate(sendBy)}`;
}

function opening([first, ...more]: ToSend[]): string {
  const { name, onHand } = first!;
  const where =
    more.length > 0
      ? `Blangko di ${number(more.length + 1)} kantor`
      : `Stok blangko ${name} ${cards(onHand)} dan`;
  return (
    `${where} bisa habis sebelum kiriman yang diputuskan beberapa hari lagi tiba. ` +
    'Kantor itu belum meminta: stoknya belum di bawah ambang batas.'
  );
}

/** To the office above, before the one below asks: while there is still time to send. */
export const stockRunningOut: Letter<'stock.running_out'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: ({ toSend: offices }, { directory, reader, at }) => {
    const today = dateAt(at, directory.of(reader).timezone);
    return {
      subject: subject(offices),
      opening: [opening(offices)],
      sections: [
        {
          title: 'Perlu dikirim sebelum habis',
          rows: offices.map((office) => toSend(today, office)),
        },
      ],
      closing: [
        'Surat ini dikirim sekali; selama keadaannya sama, kantor ini disebut dalam ringkasan setiap pagi. ' +
          'Bila stoknya turun di bawah ambang batas, permintaan dibuka dan diberitahukan seperti biasa.',
      ],
      link: { label: 'Buka usulan pengiriman', path: '/rencana?usulan=1' },
    };
  },
};
