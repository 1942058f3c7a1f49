import type { CountMessage } from '../../stocktaking/messages.js';
import { countKinds, differenceCauses, whoDecides } from '../../words/counts.js';
import { fullDate } from '../../words/dates.js';
import { cards, change, number } from '../../words/numbers.js';
import { oneLine } from '../../words/text.js';
import type { Fact, Letter } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

type Told = Pick<CountMessage, 'expected' | 'counted' | 'expectedSpoiled' | 'countedSpoiled'>;

/** `kurang 8.400 keping`; of spoiled cards where only those differ. */
function differenceOf({ expected, counted, expectedSpoiled, countedSpoiled }: Told): string {
  const of = (difference: number) =>
    `${difference < 0 ? 'kurang' : 'lebih'} ${cards(Math.abs(difference))}`;
  if (counted !== expected || expectedSpoiled === null) return of(counted - expected);
  return `${of(countedSpoiled! - expectedSpoiled)} blangko rusak`;
}

function countFacts(message: CountMessage): Fact[] {
  const { countedOn, kind, expected, counted, expectedSpoiled, countedSpoiled } = message;
  const pile = (found: number, was: number) =>
    `${number(found)} dihitung, ${number(was)} menurut catatan, selisih ${change(found - was)}`;
  return [
    ['Tanggal opname', fullDate(countedOn)],
    ['Jenis', countKinds[kind]],
    ['Stok', pile(counted, expected)],
    ...(expectedSpoiled === null
      ? []
      : ([['Blangko rusak', pile(countedSpoiled!, expectedSpoiled)]] as const)),
  ];
}

const saidBy = ({ explanation }: CountMessage): Fact[] =>
  explanation ? [['Sebab menurut kantor', differenceCauses[explanation.cause]]] : [];

const quoteOf = ({ explanation }: CountMessage) =>
  explanation && { label: 'Penjelasan kantor', text: explanation.text };

const countLink = ({ countId }: CountMessage) => ({
  label: 'Buka selisih',
  path: `/selisih?opname=${countId}`,
});

/** To the office above, which decides; to the ministry too where it is much. Of the ministry's own, to itself. */
export const countWaiting: Letter<'count.waiting'> = {
  told: ({ office, toMinistry }, directory) => {
    const own = directory.of(office);
    const above = directory.above(own) ?? own;
    return { offices: [above.id, ...(toMinistry ? [directory.ministryAbove(own).id] : [])] };
  },
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    const { explanation, aboveTolerance, borneOut } = message;
    const judge = whoDecides(context.directory.of(message.office).level === 'ministry');
    return {
      subject: `Selisih opname di ${name}: ${differenceOf(message)}`,
      opening: [
        ...(borneOut ? ['Hitung ulang yang diminta tidak menutup selisih ini.'] : []),
        `Stok opname ${name} ${differenceOf(message)} dari catatan. Stok sudah disesuaikan dengan hasil ` +
          `hitungan. ${
            aboveTolerance ? 'Selisih di atas batas ini' : 'Blangko hilang atau dicuri selalu'
          } menunggu keputusan ${judge}.`,
      ],
      facts: [
        ['Kantor', name],
        ...countFacts(message),
        ...saidBy(message),
        ['Dicatat oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: quoteOf(message),
      closing: [
        explanation
          ? 'Mohon diputuskan: terima, minta hitung ulang, atau serahkan ke Inspektorat.'
          : 'Kantor tersebut diminta menjelaskan sebabnya. Setelah itu mohon diputuskan: terima, minta ' +
            'hitung ulang, atau serahkan ke Inspektorat.',
      ],
      link: countLink(message),
    };
  },
};

const VERDICTS = {
  acceptance: ['diterima', 'Selisih ini selesai.'],
  recount: [
    'diminta dihitung ulang',
    'Mohon blangko dihitung ulang dan hasilnya dicatat sebagai stok opname baru.',
  ],
  inspection: [
    'diserahkan ke Inspektorat',
    'Selisih ini tetap tercatat sampai diterima. Mohon bukti-buktinya disimpan.',
  ],
} as const;

/** To the office that counted. */
export const countJudged: Letter<'count.judged'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    const { verdict, reference, note } = message;
    const [said, next] = VERDICTS[verdict];
    return {
      subject: `Selisih opname ${said}: ${differenceOf(message)}`,
      opening: [
        `Selisih stok opname ${name} tanggal ${fullDate(message.countedOn)}, ${differenceOf(message)}, ${said}.`,
      ],
      facts: [
        ...countFacts(message),
        ...saidBy(message),
        ...(reference ? ([['Nomor surat', oneLine(reference)]] as const) : []),
        ['Diputuskan oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: { label: 'Catatan', text: note },
      closing: [next],
      // Its people have it among their counts.
      link: { label: 'Buka stok opname', path: '/stok/opname' },
    };
  },
};
