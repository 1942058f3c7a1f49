import type { ToSend } from '../morning-digest.js';
import { dateAt } from '../../platform/calendar-date.js';
import { fullDate } from '../../words/dates.js';
import { cards, number } from '../../words/numbers.js';
import type { Letter, Section } from '../letter.js';
import { toSend } from './digest.js';

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
    const rows: Section['rows'] = offices.map((office) => {
      const [name, told] = toSend(today)(office);
      return [name, `stok ${cards(office.onHand)}; ${told}`];
    });
    return {
      subject: subject(offices),
      opening: [opening(offices)],
      sections: [{ title: 'Perlu dikirim sebelum habis', rows }],
      closing: [
        'Surat ini dikirim sekali; selama keadaannya sama, kantor ini disebut dalam ringkasan setiap pagi. ' +
          'Bila stoknya turun di bawah ambang batas, permintaan dibuka dan diberitahukan seperti biasa.',
      ],
      link: { label: 'Buka usulan pengiriman', path: '/rencana?usulan=1' },
    };
  },
};
