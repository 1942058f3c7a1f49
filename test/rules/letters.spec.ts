import { addresseesOf, type Reader } from '../../src/notices/addressees.js';
import { html, plainText } from '../../src/notices/layout.js';
import type { Content, Letter, LetterKind } from '../../src/notices/letter.js';
import { letters } from '../../src/notices/letters.js';
import type { MorningOffice } from '../../src/notices/morning-digest.js';
import { OfficeDirectory } from '../../src/notices/office-directory.js';
import { fullDate, fullMomentAt } from '../../src/words/dates.js';
import { cards, cover, perDay } from '../../src/words/numbers.js';
import type { Messages } from '../../src/outbox/outbox.js';
import {
  morningOffice,
  sampleDirectory as directory,
  samples,
} from '../support/sample-messages.js';

const at = new Date('2026-11-21T01:05:00Z');

interface Written {
  reader: number;
  content: Content;
  text: string;
  html: string;
}

/** A letter as everyone who is told of it reads it. */
function written<K extends LetterKind>(kind: K, message: Messages[K]): Written[] {
  const letter = letters[kind] as Letter<K>;
  const told = letter.told(message, directory);
  const readers = 'person' in told ? [told.person.office] : told.offices;
  return readers.map((reader) => {
    const content = letter.write(message, { directory, reader, at });
    const sheet = {
      greeting: 'Yth. Bapak/Ibu,',
      insteadOf: null,
      content,
      site: 'https://blangko.test',
    };
    return { reader, content, text: plainText(sheet), html: html(sheet) };
  });
}

const opened = samples['request.opened'][0]!;
const dispatched = samples['consignment.dispatched'][0]!;
const toldOf = <K extends LetterKind>(kind: K, message: Messages[K]) =>
  written(kind, message).map(({ reader }) => reader);

describe.each(Object.keys(letters) as LetterKind[])('the letter %s', (kind) => {
  const all = samples[kind].flatMap((message) => written(kind, message));

  it('leaves no gap where something is not known', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { content, text, html: page } of all) {
      const words = `${content.subject}\n${text}\n${page}`;
      expect(words).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
      expect(words).not.toMatch(/\b\d{4,} keping/);
    }
  });

  it('has a subject of one line and a link', () => {
    for (const { content, text, html: page } of all) {
      expect(content.subject).toMatch(/^\S.*\S$/);
      expect(content.subject.length).toBeLessThan(100);
      expect(text).toContain(`https://blangko.test${content.link.path}`);
      expect(page).toContain(`href="https://blangko.test${content.link.path}"`);
    }
  });
});

describe('what a person wrote', () => {
  const nasty = '<script>alert("1")</script> & <b>tebal</b>\r\nBcc: semua@contoh.id';

  it('is shown as text, never as markup', () => {
    const message = { ...opened, note: nasty, by: nasty, byOffice: 2, number: nasty };
    for (const kind of ['request.opened', 'request.refused', 'request.withdrawn'] as const)
      for (const { html: page } of written(kind, message)) {
        expect(page).not.toMatch(/<script|<b>/);
        expect(page).toContain('&lt;b&gt;tebal&lt;/b&gt;');
      }
  });

  it('is quoted line by line', () => {
    const [letter] = written('request.refused', { ...opened, note: 'Satu.\nDua.' });
    expect(letter!.text).toContain('Alasan:\n> Satu.\n> Dua.');
    expect(letter!.html).toContain('Satu.<br>Dua.');
  });
});

describe('the answer to a letter that came in', () => {
  const [sample] = samples['letter.answered'];
  const answer = (otherwise: Partial<Messages['letter.answered']>) =>
    written('letter.answered', { ...sample!, ...otherwise })[0]!;

  it('goes to the registered address alone, by the name of its person or of the office', () => {
    const told = (message: Messages['letter.answered']) =>
      letters['letter.answered'].told(message, directory);
    const address = 'siti@tarakan.test';
    expect(told(sample!)).toEqual({ person: { name: 'Siti Aminah', address, office: 3 } });
    expect(told({ ...sample!, person: null })).toEqual({
      person: { name: 'petugas blangko Kota Tarakan', address, office: 3 },
    });
  });

  it('says what was read, and that nothing is open yet', () => {
    const { text } = answer({});
    expect(text).toContain('Belum ada permintaan yang dibuka dari surat ini');
    expect(text).toContain('Jumlah: 4.000 keping\nNomor surat: 470/118/DKP/2026');
    expect(text).toContain('Perihal: Permohonan tambahan blangko KTP-el');
    expect(text).toContain('lalu tekan "Buka permintaan"');
    expect(text).toContain('jangan mengirim daftar nama, NIK');
    expect(answer({ quantity: null }).text).toContain('Jumlah: tidak terbaca dengan pasti');
  });

  it('of an office with a live request says that the letter can remind of it', () => {
    const { text } = answer({ live: '65.71/2026/0003' });
    expect(text).toContain('masih mempunyai permintaan yang berjalan, 65.71/2026/0003');
    expect(text).toContain('lalu tekan "Ingatkan"');
  });

  it('carries no link of whoever wrote the letter', () => {
    for (const lure of [
      'Akun ditutup, buka https://jahat.example/masuk',
      'Akun ditutup, buka www.jahat.co.id/masuk segera',
      'Akun ditutup, buka jahat.example',
      'Tulis ke admin@jahat.example',
      'hXXp://jahat.example\r\nhttps://jahat.example',
    ]) {
      const { text, html: page } = answer({ about: lure, reference: lure });
      expect(`${text}${page}`).not.toMatch(/jahat/);
      expect(text).toContain('…');
    }
  });
});

describe('a letter about a request', () => {
  it('tells the office above what is left, how long it lasts and what is asked', () => {
    const [letter] = written('request.opened', opened);
    expect(letter!.reader).toBe(2);
    expect(letter!.content.subject).toBe('Stok menipis di Kota Tarakan: diminta 6.500 keping');
    for (const part of [
      '999 keping',
      'cukup untuk 5 hari',
      '1.000 keping',
      '6.500 keping',
      '236,8 keping per hari, menurut pola laporan harian',
    ])
      expect(letter!.text).toContain(part);
    expect(letter!.text).toContain('21 November 2026 pukul 09.05 WITA');
    expect(letter!.text).toContain('oleh: sistem');
  });

  it('tells one figure for use and one for how long it lasts, by what the request rests on', () => {
    const [byForecast, byMean] = [0, 6].map(
      (n) => written('request.opened', samples['request.opened'][n]!)[0]!.text,
    );
    // 7,104 cards in 30 days are 236.8 a day; the mean, 232.1 and 4 days, is not told beside it.
    expect(byForecast).toContain('Pemakaian: 236,8 keping per hari');
    expect(byForecast).toContain('cukup untuk 5 hari');
    expect(byForecast).not.toMatch(/232,1|cukup untuk 4 hari|rata-rata/);
    expect(byMean).toContain('Pemakaian: 232,1 keping per hari, menurut rata-rata');
    expect(byMean).not.toMatch(/236,8|cukup untuk 5 hari|pola laporan/);
  });

  it('where no use is known, says so once and nothing of how long stock lasts', () => {
    const unknown = written('request.opened', samples['request.opened'][2]!)[0]!.text;
    expect(unknown).toContain('Pemakaian: belum diketahui');
    expect(unknown).not.toMatch(/per hari|cukup untuk|belum dapat dihitung/);
  });

  it('tells the arithmetic of an automatic request, by whichever method', () => {
    const [byForecast, byMean] = [0, 6].map(
      (n) => written('request.opened', samples['request.opened'][n]!)[0]!.text,
    );
    expect(byForecast).toContain(
      'Perkiraan kebutuhan 30 hari (7 hari perjalanan dan 23 hari sesudahnya): 7.104 keping',
    );
    expect(byMean).toContain('hari sesudahnya): 6.965 keping');
    expect(byMean).toContain(
      'Jumlah yang diminta: yang lebih besar dari perkiraan kebutuhan 30 hari (7 hari perjalanan dan ' +
        '23 hari sesudahnya), yaitu 6.965 keping, dan dua kali ambang batas (2.000 keping), dikurangi stok dan yang dalam perjalanan',
    );
    const unknown = written('request.opened', samples['request.opened'][2]!)[0]!.text;
    expect(unknown).toContain('Jumlah yang diminta: dua kali ambang batas (2.000 keping)');
  });

  it('names who did it and for which office', () => {
    const [letter] = written('request.opened', samples['request.opened'][4]!);
    expect(letter!.text).toContain('Rahmat (Provinsi Kalimantan Utara)');
    expect(letter!.text).toContain(
      'Provinsi Kalimantan Utara mencatat permintaan blangko Kota Tarakan',
    );
  });

  it('tells the asking office of an approval or a refusal, and the office above of a withdrawal', () => {
    expect(toldOf('request.approved', { ...opened, granted: 500 })).toEqual([3]);
    expect(toldOf('request.refused', opened)).toEqual([3]);
    expect(toldOf('request.withdrawn', opened)).toEqual([2]);
  });
});

describe('the letter about a count above tolerance', () => {
  const saidOf = (place: number) =>
    written('count.waiting', samples['count.waiting'][place]!)[0]!.text;

  it('says whose decision it waits for; the ministry’s own for another of its admins', () => {
    expect(saidOf(0)).toContain('Selisih di atas batas ini menunggu keputusan kantor di atas.');
    expect(saidOf(1)).toContain(
      'Blangko hilang atau dicuri selalu menunggu keputusan kantor di atas.',
    );
    expect(saidOf(2)).toContain(
      'Selisih di atas batas ini menunggu keputusan admin lain kementerian.',
    );
  });
});

describe('the letter about a paper that was reversed', () => {
  const [destruction, opening] = samples['paper.reversed'];

  it('goes to the office, and of an opening stock to the ministry, its source', () => {
    expect(toldOf('paper.reversed', destruction!)).toEqual([3]);
    expect(toldOf('paper.reversed', opening!)).toEqual([3, 1]);
  });

  it('does not go to the ministry where that reversed it', () => {
    expect(toldOf('paper.reversed', { ...opening!, byOffice: 1 })).toEqual([3]);
  });
});

describe('a letter about a consignment', () => {
  it('goes to the receiver', () => {
    expect(toldOf('consignment.dispatched', dispatched)).toEqual([3]);
  });

  it('goes to the giving office too where one above moved its cards', () => {
    expect(toldOf('consignment.dispatched', { ...dispatched, from: 4 })).toEqual([3, 4]);
    expect(toldOf('consignment.recalled', { ...dispatched, from: 4 })).toEqual([3, 4]);
  });

  it('goes to the province too where the ministry sent past it', () => {
    expect(toldOf('consignment.dispatched', { ...dispatched, from: 1, byOffice: 1 })).toEqual([
      3, 2,
    ]);
    expect(
      toldOf('consignment.dispatched', { ...dispatched, from: 1, to: 2, byOffice: 1 }),
    ).toEqual([2]);
    expect(toldOf('consignment.recalled', { ...dispatched, byOffice: 1 })).toEqual([3, 2]);
  });

  it('tells both sides what is missing', () => {
    const both = written('consignment.received_short', samples['consignment.received_short'][0]!);
    expect(both.map(({ reader }) => reader)).toEqual([2, 3]);
    expect(both[0]!.text).toContain('Selisih kurang: 3 keping');
    expect(both[0]!.text).toContain('menerima 1.497 keping dari 1.500 keping');
  });
});

describe('addressees', () => {
  const person = (office: number, email: string, more: Partial<Reader> = {}): Reader => ({
    office,
    email,
    role: 'staff',
    receivesMail: true,
    ...more,
  });
  const withEmail = new OfficeDirectory(
    [1, 2, 3, 4].map((id) => ({
      ...directory.of(id),
      email: id === 3 ? 'Dukcapil@tarakan.go.id' : null,
    })),
  );

  it("are the office's own address and its staff and admins, one mail an address", () => {
    const readers = [person(3, 'dukcapil@Tarakan.go.id'), person(3, 'a@t.id', { role: 'admin' })];
    expect(addresseesOf([3], withEmail, readers)).toEqual([
      { address: 'Dukcapil@tarakan.go.id', office: 3, insteadOf: null },
      { address: 'a@t.id', office: 3, insteadOf: null },
    ]);
  });

  it('leave out viewers and those who switched it off', () => {
    const readers = [
      person(3, 'v@t.id', { role: 'viewer' }),
      person(3, 'off@t.id', { receivesMail: false }),
    ];
    expect(addresseesOf([3], withEmail, readers)).toHaveLength(1);
  });

  it('are those of the next office above where nobody is left', () => {
    const readers = [person(3, 'off@t.id', { receivesMail: false }), person(2, 'p@k.id')];
    expect(addresseesOf([3], directory, readers)).toEqual([
      { address: 'p@k.id', office: 2, insteadOf: 3 },
    ]);
  });

  it("are the ministry's admins at the last, whatever they want", () => {
    const readers = [
      person(1, 'boss@m.id', { role: 'admin', receivesMail: false }),
      person(1, 'staff@m.id', { receivesMail: false }),
    ];
    expect(addresseesOf([3], directory, readers)).toEqual([
      { address: 'boss@m.id', office: 1, insteadOf: 3 },
    ]);
    expect(addresseesOf([3], directory, [])).toEqual([]);
  });

  it('get one mail where they are told through two offices', () => {
    expect(addresseesOf([3, 4], directory, [person(2, 'p@k.id')])).toEqual([
      { address: 'p@k.id', office: 2, insteadOf: 3 },
    ]);
  });
});

describe('words', () => {
  it('write numbers, dates and times as in Indonesia', () => {
    expect(cards(1_234_567)).toBe('1.234.567 keping');
    expect(perDay(17.857)).toBe('17,9 keping per hari');
    expect(cover(12)).toBe('cukup untuk 12 hari');
    expect(cover(0)).toBe('cukup untuk 0 hari');
    expect(fullDate('2026-08-01')).toBe('1 Agustus 2026');
    const midnight = new Date('2026-12-31T16:30:00Z');
    expect(fullMomentAt(midnight, 'Asia/Jakarta')).toBe('31 Desember 2026 pukul 23.30 WIB');
    expect(fullMomentAt(midnight, 'Asia/Makassar')).toBe('1 Januari 2027 pukul 00.30 WITA');
    expect(fullMomentAt(midnight, 'Asia/Jayapura')).toBe('1 Januari 2027 pukul 01.30 WIT');
  });
});

describe('the digest', () => {
  const sample = samples.digest[0]!;
  const [digest] = written('digest', sample) as [Written];

  it('tells the worst in its subject', () => {
    expect(digest.content.subject).toBe(
      'Blangko Kalimantan Utara: 1 kosong, 2 menipis, 1 segera habis',
    );
    const of = (about: Partial<typeof sample>) =>
      written('digest', { ...sample, offices: [], ...about })[0]!.content.subject;
    const waiting = sample.offices.filter(({ state }) => state === 'safe');
    expect(of({ offices: waiting })).toBe('Blangko Kalimantan Utara: 1 permintaan menunggu');
    expect(of({})).toBe('Blangko Kalimantan Utara: 2 kekurangan ribbon atau film');
    expect(of({ shortOf: [] })).toBe('Blangko Kalimantan Utara: 1 belum lapor');
    expect(of({ silent: [], shortOf: [] })).toBe(
      'Blangko Kalimantan Utara: 1 kiriman lama di jalan',
    );
  });

  const plain = (letter: Written) => letter.text.replaceAll('\u00a0', ' ');

  it('names each office once, by state, and leads to the proposal', () => {
    const text = plain(digest);
    expect(text).toContain(
      'KOSONG (1)\n' +
        '- Kab. Malinau: kosong; disetujui 2.000, kemarin, terkirim 500; ' +
        'kirim, seharusnya 7 Nov, stok belum cukup untuk diusulkan\n\n' +
        'MENIPIS (2)\n' +
        '- Kota Tarakan: 999 keping, habis 25 Nov (bisa 24 Nov), 500 di jalan; ' +
        'minta 6.500, 9 hari lalu; usul kirim 1.500 hari ini; belum lapor sejak 17 Nov\n' +
        '- Kab. Nunukan: 12 keping, cukup untuk 3 hari\n\n' +
        'SEGERA HABIS (1)\n' +
        '- Kab. Tana Tidung: 1.200 keping, habis 30 Des (bisa 20 Des); ' +
        'usul kirim 3.500 s.d. 23 Nov\n\n' +
        'AMAN, PERLU PERHATIAN (1)\n' +
        '- Kab. Krayan: 9.000 keping, habis 30 Jan 2027 (bisa 20 Jan 2027); ' +
        'minta 500, hari ini; kirim s.d. 13 Jan 2027\n' +
        'Buka usulan pengiriman:\nhttps://blangko.test/rencana?usulan=1\n\n' +
        'BELUM LAPOR, STOK AMAN (1)\n' +
        '- Kab. Bulungan: sejak 17 Nov\n\n' +
        'DALAM PERJALANAN LEBIH DARI 7 HARI (1)\n' +
        '- Kalimantan Utara ke Tana Tidung: 1.000 keping, 8 hari (65/2026/0041)\n',
    );
    expect(digest.html).toContain('href="https://blangko.test/rencana?usulan=1"');
    expect(digest.html).toContain('href="https://blangko.test/daerah"');
    expect(digest.html).toContain('href="https://blangko.test/daerah/65.71"');
  });

  it('tells how long cards last once: the date that is foreseen, and days only without one', () => {
    const last = (about: Partial<MorningOffice>) => {
      const offices = [morningOffice({ state: 'low', onHand: 500, ...about })];
      return plain(written('digest', { ...sample, offices })[0]!);
    };
    const dates = { runsOutOn: '2026-11-29', runsOutEarly: '2026-11-29' };
    expect(last({ ...dates, lastsDays: 0 })).toMatch(/habis 29 Nov\n/);
    expect(last({ ...dates, lastsDays: 0 })).not.toContain('cukup untuk');
    expect(last({ runsOutOn: '2026-11-21', lastsDays: 0 })).toContain('habis hari ini');
    expect(last({ lastsDays: 0 })).toContain('cukup untuk kurang dari sehari');
  });

  it('names who has too little ribbon or film on a line of each, with the cards it still gives', () => {
    const [letter] = written('digest', sample);
    expect(plain(letter!)).toContain(
      'RIBBON ATAU FILM KURANG DARI 7 HARI (2)\n' +
        '- Ribbon, masih bisa mencetak: Kota Tarakan 0 keping, Kab. Malinau 320 keping\n' +
        '- Film, masih bisa mencetak: Kota Tarakan 900 keping\n',
    );
    const many = Array.from({ length: 15 }, (_, n) => ({
      ...{ code: `65.${n + 10}`, name: `Kota ${n}`, ribbon: n, film: null },
    }));
    const short = written('digest', { ...sample, shortOf: many })[0]!.content.sections!;
    expect(short.find(({ title }) => title.startsWith('Ribbon'))!.entries).toMatchObject([
      { told: expect.stringMatching(/Kota 11 11 keping, dan 3 lagi$/) as string },
    ]);
  });

  it('names who has cards that should be back, and since when', () => {
    expect(plain(digest)).toContain(
      'DI LUAR KANTOR, LEWAT BATAS KEMBALI (1)\n' +
        '- Kota Tarakan: 120 keping pada Tim Jemput Bola 2, seharusnya kembali 17 Nov',
    );
  });

  it('names who has not read a broadcast, and what the province itself is asked to confirm', () => {
    expect(plain(digest)).toContain(
      'EDARAN MENUNGGU KANTOR INI (1)\n' +
        '- Stok opname: dari Kementerian, mohon dikonfirmasi s.d. 4 Des\n\n' +
        'EDARAN BELUM DIJAWAB SEMUA KANTOR (1)\n' +
        '- Batas waktu pelaporan: belum dibaca 2 dari 5 kantor: Kab. Malinau, Kab. Nunukan\n',
    );
  });

  it('of a province with nothing else to say says that alone', () => {
    const [first] = sample.offices;
    const none = {
      ...{ silent: [], longOnTheRoad: [], openDifferences: [], countsOverdue: [] },
      ...{ overdueSpoiled: [], spoilUnusually: [], shortOf: [], handOutsOverdue: [] },
      ...{ broadcastsUnanswered: [], broadcastsToAnswer: [] },
      loansOverdue: [],
    };
    const alone = { ...sample, offices: [first!], ...none };
    expect(written('digest', alone)[0]!.content.sections).toHaveLength(1);
  });

  it('tells of forty at most of each, and how many more there are', () => {
    const open = sample.openDifferences[0]!;
    const [letter] = written('digest', {
      ...sample,
      openDifferences: Array(1_000).fill(open) as [],
    });
    const { title, entries } = letter!.content.sections!.find(({ title }) =>
      title.startsWith('Selisih opname'),
    )!;
    expect(title).toBe('Selisih opname belum selesai (1.000)');
    expect(entries).toHaveLength(41);
    expect(entries!.at(-1)!.name).toBe('dan 960 lagi');
  });

  it('that waited while the product was renewed still goes, and says where to look', () => {
    const { office, code, on, silent, longOnTheRoad } = sample;
    const before = { office, code, on, low: [], silent, longOnTheRoad } as never;
    const [letter] = written('digest', before);
    expect(letter!.content.subject).toBe('Ringkasan blangko Kalimantan Utara, 21 November 2026');
    expect(letter!.text).toContain('https://blangko.test/daerah');
  });
});
test('of a request tells of the unusual report that it opened because of', () => {
  const unusualDay = { date: '2026-03-04', total: 4_900, usual: 53 };
  const [letter] = written('request.opened', { ...opened, unusualDay });
  const told = 'laporan tanggal 4 Maret 2026 tidak biasa: 4.900 keping, biasanya paling banyak 53';
  expect(letter!.text).toContain(told);
  expect(written('request.opened', opened)[0]!.text).not.toContain('tidak biasa');
});
