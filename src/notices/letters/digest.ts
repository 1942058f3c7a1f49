import type { Fact, Letter, Section } from '../letter.js';
import type { Morning } from '../morning-digest.js';
import { fullDate } from '../../words/dates.js';
import { cards, cover, number } from '../../words/numbers.js';

type Row<L extends keyof Morning> = Morning[L] extends (infer R)[] ? R : never;

const stock = (onHand: number) => (onHand === 0 ? 'kosong' : cards(onHand));

const low = ({ name, onHand, minimumStock, lastsDays }: Row<'low'>): Fact => {
  // One that waited while the product was renewed has none.
  const lasts = onHand > 0 && typeof lastsDays === 'number' ? `, ${cover(lastsDays)}` : '';
  const minimum = minimumStock === null ? '' : `, ambang batas ${number(minimumStock)}`;
  return [name, stock(onHand) + lasts + minimum];
};

const waiting = ({ name, number: paper, quantity, days }: Row<'waiting'>): Fact => {
  const since = days === 0 ? 'masuk hari ini' : `menunggu ${number(days)} hari`;
  return [name, `${cards(quantity)}, ${since} (${paper})`];
};

const unsent = ({ name, number: paper, granted, sent, days }: Row<'unsent'>): Fact => {
  const since = days === 0 ? 'hari ini' : `${number(days)} hari lalu`;
  return [name, `${number(sent)} dari ${cards(granted)} terkirim, disetujui ${since} (${paper})`];
};

const silent = ({ name, since }: Row<'silent'>): Fact => [name, `sejak ${fullDate(since)}`];

const runningOut = ({ name, onHand, runsOutOn, runsOutEarly }: Row<'runningOut'>): Fact => {
  const early = runsOutEarly < runsOutOn ? `, paling cepat ${fullDate(runsOutEarly)}` : '';
  return [name, `${fullDate(runsOutOn)}${early}, stok ${stock(onHand)}`];
};

const onTheRoad = ({ number: paper, from, to, quantity, days }: Row<'longOnTheRoad'>): Fact => [
  `${from} ke ${to}`,
  `${cards(quantity)}, ${number(days)} hari (${paper})`,
];

/** What to send and by when, as it stands on a date. */
export const toSend =
  (on: string) =>
  ({ name, sendBy, outBy, journeyDays, quantity }: Row<'toSend'>): Fact => {
    const late = sendBy < on ? 'seharusnya dikirim' : 'dikirim';
    const proposed =
      quantity > 0 ? `usulan ${cards(quantity)}` : 'stok belum cukup untuk diusulkan';
    return [
      name,
      `${proposed}, ${late} paling lambat ${fullDate(sendBy)}: ` +
        `bisa habis ${fullDate(outBy)}, perjalanan ${number(journeyDays)} hari`,
    ];
  };

/** One written before there were proposals has none. */
type MorningFacts = Omit<Morning, 'toSend'> & Partial<Pick<Morning, 'toSend'>>;

function sections({ toSend: due = [], ...digest }: MorningFacts): Section[] {
  const all: Section[] = [
    {
      title: 'Perlu dikirim sebelum habis',
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
    .map((section) => ({ ...section, title: `${section.title} (${number(section.rows.length)})` }));
}

/** To the province, each morning that has something to say. */
export const digest: Letter<'digest'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    return {
      subject: `Ringkasan blangko ${name}, ${fullDate(message.on)}`,
      opening: [
        `Berikut keadaan blangko KTP-el di ${name} pada ${fullDate(message.on)} yang perlu perhatian.`,
      ],
      sections: sections(message),
      link: { label: 'Buka daerah', path: '/daerah' },
    };
  },
};
