import type { Fact, Letter, Section } from '../letter.js';
import type { Morning } from '../morning-digest.js';
import { cards, count, cover, dateInWords } from '../words.js';

type Row<L extends keyof Morning> = Morning[L] extends (infer R)[] ? R : never;

const stock = (onHand: number) => (onHand === 0 ? 'kosong' : cards(onHand));

const low = ({ name, onHand, minimumStock, lastsDays }: Row<'low'>): Fact => {
  // One that waited while the product was renewed has none.
  const lasts = onHand > 0 && typeof lastsDays === 'number' ? `, ${cover(lastsDays)}` : '';
  const minimum = minimumStock === null ? '' : `, ambang batas ${count(minimumStock)}`;
  return [name, stock(onHand) + lasts + minimum];
};

const waiting = ({ name, number, quantity, days }: Row<'waiting'>): Fact => {
  const since = days === 0 ? 'masuk hari ini' : `menunggu ${count(days)} hari`;
  return [name, `${cards(quantity)}, ${since} (${number})`];
};

const unsent = ({ name, number, granted, sent, days }: Row<'unsent'>): Fact => {
  const since = days === 0 ? 'hari ini' : `${count(days)} hari lalu`;
  return [name, `${count(sent)} dari ${cards(granted)} terkirim, disetujui ${since} (${number})`];
};

const silent = ({ name, since }: Row<'silent'>): Fact => [name, `sejak ${dateInWords(since)}`];

const runningOut = ({ name, onHand, runsOutOn, runsOutEarly }: Row<'runningOut'>): Fact => {
  const early = runsOutEarly < runsOutOn ? `, paling cepat ${dateInWords(runsOutEarly)}` : '';
  return [name, `${dateInWords(runsOutOn)}${early}, stok ${stock(onHand)}`];
};

const onTheRoad = ({ number, from, to, quantity, days }: Row<'longOnTheRoad'>): Fact => [
  `${from} ke ${to}`,
  `${cards(quantity)}, ${count(days)} hari (${number})`,
];

const toSend =
  (on: string) =>
  ({ name, sendBy, outBy, journeyDays, quantity }: Row<'toSend'>): Fact => {
    const late = sendBy < on ? 'seharusnya dikirim' : 'dikirim';
    const proposed =
      quantity > 0 ? `usulan ${cards(quantity)}` : 'stok belum cukup untuk diusulkan';
    return [
      name,
      `${proposed}, ${late} paling lambat ${dateInWords(sendBy)}: ` +
        `dapat habis ${dateInWords(outBy)}, perjalanan ${count(journeyDays)} hari`,
    ];
  };

/** One written before there were proposals has none. */
type MorningFacts = Omit<Morning, 'toSend'> & Partial<Pick<Morning, 'toSend'>>;

function sections({ toSend: due = [], ...digest }: MorningFacts): Section[] {
  const all: Section[] = [
    {
      title: 'Perlu dikirimi sebelum habis',
      rows: due.map(toSend(digest.on)),
      link: { label: 'Buka usulan pengiriman', path: '/rencana?usulan=1' },
    },
    { title: 'Stok menipis atau kosong', rows: digest.low.map(low) },
    { title: 'Permintaan menunggu tanggapan', rows: digest.waiting.map(waiting) },
    { title: 'Disetujui, belum seluruhnya terkirim', rows: digest.unsent.map(unsent) },
    { title: 'Belum lapor', rows: digest.silent.map(silent) },
    { title: 'Perkiraan habis dalam 14 hari', rows: digest.runningOut.map(runningOut) },
    { title: 'Dalam perjalanan lebih dari 7 hari', rows: digest.longOnTheRoad.map(onTheRoad) },
  ];
  return all
    .filter(({ rows }) => rows.length > 0)
    .map((section) => ({ ...section, title: `${section.title} (${count(section.rows.length)})` }));
}

/** To the province, each morning that has something to say. */
export const digest: Letter<'digest'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    return {
      subject: `Ringkasan blangko ${name}, ${dateInWords(message.on)}`,
      opening: [
        `Berikut keadaan blangko KTP-el di ${name} pada ${dateInWords(message.on)} yang perlu perhatian.`,
      ],
      sections: sections(message),
      link: { label: 'Buka daerah', path: '/daerah' },
    };
  },
};
