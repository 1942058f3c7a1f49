import type { BroadcastMessage } from '../../src/broadcasts/messages.js';
import type { CountMessage } from '../../src/stocktaking/messages.js';
import type { ConsignmentMessage } from '../../src/consignments/messages.js';
import type { LetterKind } from '../../src/notices/letter.js';
import type { MorningOffice } from '../../src/notices/morning-digest.js';
import { OfficeDirectory } from '../../src/notices/office-directory.js';
import type { Messages } from '../../src/outbox/outbox.js';
import type { RequestMessage } from '../../src/restocking/messages.js';

const place = { email: null, timezone: 'Asia/Makassar' };

/** The ministry (1), Kalimantan Utara (2), and of it Tarakan (3) and Malinau (4). */
export const sampleDirectory = new OfficeDirectory([
  {
    ...place,
    id: 1,
    code: '00',
    name: 'Ditjen Dukcapil Kemendagri',
    level: 'ministry',
    parentId: null,
    timezone: 'Asia/Jakarta',
  },
  { ...place, id: 2, code: '65', name: 'Kalimantan Utara', level: 'province', parentId: 1 },
  { ...place, id: 3, code: '65.71', name: 'Kota Tarakan', level: 'regency', parentId: 2 },
  { ...place, id: 4, code: '65.02', name: 'Kabupaten Malinau', level: 'regency', parentId: 2 },
]);

const letterAnswered = {
  letterId: '01890000-0000-7000-8000-000000000009',
  office: 3,
  person: 'Siti Aminah',
  address: 'siti@tarakan.test',
  receivedAt: '2026-11-20T02:10:00Z',
  subject: 'Permohonan blangko KTP-el',
  quantity: 4000,
  reference: '470/118/DKP/2026',
  dated: '2026-11-19',
  about: 'Permohonan tambahan blangko KTP-el',
  attachments: 1,
  live: null,
  token: 'kunci_rahasia-01234567890123456789012345678',
  expiresAt: '2026-11-27T02:10:00Z',
};

/** Of an office with no card, of which no more is known. */
export const morningOffice = (about: Partial<MorningOffice>): MorningOffice => ({
  code: '65.71',
  name: 'Kota Tarakan',
  state: 'out',
  onHand: 0,
  inTransit: 0,
  minimumStock: 1000,
  runsOutOn: null,
  runsOutEarly: null,
  lastsDays: null,
  sendBy: null,
  request: null,
  silentSince: null,
  proposed: null,
  ...about,
});

const request: RequestMessage = {
  requestId: '01890000-0000-7000-8000-000000000001',
  office: 3,
  number: '65.71/2026/0003',
  quantity: 6500,
  granted: null,
  origin: 'low_stock',
  reasoning: {
    onHand: 999,
    inTransit: 0,
    minimumStock: 1000,
    averageDailyUse: 232.14285714285714,
    coverDays: 4,
    method: 'forecast',
    expectedUse: 7_104,
    journeyDays: 7,
    coverTargetDays: 23,
    packSize: 500,
    lastsDays: 5,
    openShortage: null,
  },
  note: null,
  by: null,
  byOffice: null,
};

const consignment: ConsignmentMessage = {
  consignmentId: '01890000-0000-7000-8000-000000000002',
  number: '65/2026/0042',
  from: 2,
  to: 3,
  quantity: 1500,
  received: null,
  shortage: null,
  sentOn: '2026-11-21',
  reference: 'BAST/470/112/XI/2026',
  carriedBy: 'Pak Yusuf, mobil dinas KU 1234 A',
  note: null,
  by: 'Rahmat Hidayat',
  byOffice: 2,
};

const secret = {
  personId: '01890000-0000-7000-8000-000000000003',
  email: 'siti@tarakankota.go.id',
  name: 'Siti Aminah',
  office: 3,
  token: 'rahasia-123',
  expiresAt: '2026-11-28T02:00:00.000Z',
  by: 'Rahmat Hidayat',
  byOffice: 2,
};
const bySelf = { ...secret, by: null, byOffice: null };
const account = { personId: secret.personId, email: secret.email, name: secret.name, office: 3 };
const wanted = 'siti.aminah@contoh.go.id';

const count: CountMessage = {
  countId: '01890000-0000-7000-8000-000000000004',
  office: 3,
  countedOn: '2026-11-21',
  kind: 'routine',
  expected: 9000,
  counted: 600,
  expectedSpoiled: null,
  countedSpoiled: null,
  explanation: null,
  by: 'Siti',
  byOffice: 3,
};
const broadcast: BroadcastMessage = {
  broadcastId: '01890000-0000-7000-8000-00000000000b',
  from: 2,
  offices: [3],
  subject: 'Batas waktu pelaporan',
  asks: 'read',
  until: '2026-12-04',
  by: 'Rahmat',
  byOffice: 2,
};
const lost = { cause: 'lost', text: 'Kotak kedua tidak ada di lemari.' } as const;

/** Messages of every kind, in the shapes each comes in. */
export const samples: { [K in LetterKind]: Messages[K][] } = {
  'request.opened': [
    request,
    { ...request, reasoning: { ...request.reasoning, onHand: 0, coverDays: 0, lastsDays: 0 } },
    {
      ...request,
      quantity: 1500,
      reasoning: {
        ...request.reasoning,
        ...{ averageDailyUse: null, coverDays: null, lastsDays: null },
        ...{ method: 'mean', expectedUse: null },
      },
    },
    { ...request, origin: 'manual', note: 'Jemput bola ke Juata Laut.', by: 'Siti', byOffice: 3 },
    { ...request, origin: 'manual', note: 'Surat 470/88.', by: 'Rahmat', byOffice: 2 },
    {
      ...request,
      origin: 'manual',
      ...{ office: 2, by: 'Rahmat', byOffice: 2 },
      reasoning: { ...request.reasoning, inTransit: 2000, minimumStock: null },
    },
    {
      ...request,
      quantity: 6000,
      reasoning: {
        ...request.reasoning,
        ...{ method: 'mean', expectedUse: 6_965, lastsDays: 4, openShortage: 8_400 },
      },
    },
  ],
  'request.withdrawn': [
    { ...request, note: 'Stok sudah kembali mencapai ambang batas.' },
    { ...request, note: 'Sudah dipinjami Malinau.', by: 'Siti', byOffice: 3 },
  ],
  'request.approved': [
    { ...request, granted: 1500, note: 'Stok provinsi terbatas.', by: 'Rahmat', byOffice: 2 },
    { ...request, granted: 6500, by: 'Rahmat', byOffice: 2 },
  ],
  'request.refused': [{ ...request, note: 'Stok provinsi kosong.', by: 'Rahmat', byOffice: 2 }],
  'request.reminded': [
    {
      ...request,
      note: 'Tinggal dua hari.',
      by: 'Siti',
      byOffice: 3,
      to: 2,
      openedAt: '2026-03-02T02:00:00Z',
    },
    { ...request, granted: 1500, by: 'Siti', byOffice: 3, to: 2, openedAt: '2026-03-02T02:00:00Z' },
  ],
  'request.escalated': [
    { ...request, from: 2, to: 1, since: '2026-03-02T02:00:00Z' },
    { ...request, granted: 1500, from: 2, to: 1, since: '2026-03-02T02:00:00Z' },
  ],
  'consignment.dispatched': [
    consignment,
    { ...consignment, from: 4, reference: null, carriedBy: null, note: 'Pinjam.' },
    { ...consignment, from: 1, byOffice: 1 },
    { ...consignment, from: 4, purpose: 'loan' },
    { ...consignment, from: 4, purpose: 'return' },
  ],
  'loan.ordered': [
    { ...consignment, from: 3, to: 4, purpose: 'loan', note: 'Dua minggu saja.', orderedBy: 2 },
  ],
  'loan.declined': [
    {
      ...{ ...consignment, from: 3, to: 4, purpose: 'loan', orderedBy: 2 },
      ...{ note: 'Stok kami tipis.', by: 'Siti', byOffice: 3 },
    },
  ],
  'loan.withdrawn': [
    { ...consignment, from: 3, to: 4, purpose: 'loan', note: 'Tidak jadi.', orderedBy: 2 },
  ],
  'loan.settled': [
    {
      ...{ loanId: consignment.consignmentId, number: '65.71/2026/0004', from: 3, to: 4 },
      ...{ quantity: 300, against: null, note: 'Kantor terbakar.', by: 'Rahmat', byOffice: 2 },
    },
    {
      ...{ loanId: consignment.consignmentId, number: '65.71/2026/0004', from: 3, to: 4 },
      ...{ quantity: 400, against: '65.01/2026/0002', note: null, by: 'Rahmat', byOffice: 2 },
    },
  ],
  'consignment.recovered': [
    {
      ...consignment,
      ...{ received: 1400, shortage: 100, found: 60 },
      note: 'Satu dus tertinggal di gudang.',
    },
  ],
  'consignment.receipt_corrected': [
    {
      ...consignment,
      ...{ received: 1500, shortage: 0, receivedBefore: 150, revision: 2 },
      ...{ note: 'Salah ketik, kurang satu nol.', by: 'Siti Aminah', byOffice: 3 },
    },
    {
      ...consignment,
      ...{ received: 1490, shortage: 10, receivedBefore: 1500, revision: 3 },
      ...{ note: 'Dihitung ulang.', by: 'Siti Aminah', byOffice: 3 },
    },
  ],
  'paper.reversed': [
    {
      ...{ office: 3, paper: 'destruction', quantity: 120, date: '2026-11-20' },
      ...{ reference: 'BA/12', note: 'Jumlahnya salah.', by: 'Rahmat Hidayat', byOffice: 2 },
    },
    {
      ...{ office: 3, paper: 'opening', quantity: 9000, date: '2026-11-20', reference: null },
      ...{ note: 'Kelebihan satu nol.', by: 'Rahmat Hidayat', byOffice: 2 },
    },
  ],
  'consignment.recalled': [{ ...consignment, note: 'Salah alamat.' }],
  'consignment.received_short': [
    { ...consignment, received: 1497, shortage: 3, note: 'Segel rusak.', by: 'Siti', byOffice: 3 },
  ],
  'count.waiting': [
    { ...count, aboveTolerance: true, toMinistry: true },
    {
      ...count,
      ...{ counted: 9010, expectedSpoiled: 40, countedSpoiled: 31, kind: 'semester' },
      explanation: lost,
      ...{ aboveTolerance: false, toMinistry: false },
    },
    {
      ...count,
      ...{ counted: 9000, expectedSpoiled: 400, countedSpoiled: 30 },
      ...{ aboveTolerance: true, toMinistry: false, office: 1, byOffice: 1 },
    },
  ],
  'count.judged': (['acceptance', 'recount', 'inspection'] as const).map((verdict) => ({
    ...count,
    explanation: lost,
    ...{ verdict, note: 'Sesuai pemeriksaan.', by: 'Rahmat', byOffice: 2 },
    reference: verdict === 'inspection' ? '700/12/INSP/2026' : null,
  })),
  'letter.answered': [
    letterAnswered,
    { ...letterAnswered, person: null, live: '65.71/2026/0003', attachments: 0 },
    { ...letterAnswered, quantity: null, reference: null, dated: null, about: null, subject: '' },
  ],
  'broadcast.sent': [
    { ...broadcast, text: 'Laporan harian paling lambat pukul 16.00.\nTerima kasih.' },
    { ...broadcast, asks: 'confirm', from: 1, byOffice: 1, offices: [2, 3], text: 'Segera.' },
  ],
  'broadcast.withdrawn': [{ ...broadcast, reason: 'Sudah diatur dalam surat lain.' }],
  'person.invited': [secret],
  'person.password_reset': [bySelf],
  'person.password_changed': [
    { ...account, client: '192.0.2.7', device: 'Chrome di Android' },
    { ...account, client: '2001:db8:1:2::/64', device: null },
  ],
  'person.second_factor': [
    ...(['set', 'removed', 'codes_made', 'code_used'] as const).map((what) => ({
      ...account,
      what,
      left: what === 'code_used' ? 3 : null,
      client: '192.0.2.7',
      device: 'Chrome di Android',
      by: null,
      byOffice: null,
    })),
    {
      ...account,
      what: 'reset' as const,
      left: null,
      client: null,
      device: null,
      by: 'Rahmat Hidayat',
      byOffice: 2,
    },
  ],
  'person.address_agreement': [{ ...bySelf, wanted }],
  'person.address_confirmation': [{ ...bySelf, email: wanted, wanted }],
  'person.address_changed': [
    { ...account, wanted, by: null, byOffice: null },
    { ...account, wanted, by: 'Rahmat Hidayat', byOffice: 2 },
  ],
  'stock.running_out': [
    {
      office: 2,
      toSend: [
        {
          name: 'Kota Tarakan',
          onHand: 1_850,
          sendBy: '2026-03-06',
          outBy: '2026-03-13',
          journeyDays: 7,
          quantity: 3_500,
        },
      ],
    },
  ],
  'digest.nation': [
    {
      office: 1,
      on: '2026-11-21',
      total: {
        onHand: 1_250_000,
        runsOutOn: '2027-01-30',
        runsOutEarly: '2027-01-12',
        runsOutLate: '2027-02-14',
      },
      provinces: [
        {
          code: '65',
          name: 'Kalimantan Utara',
          stock: {
            state: 'low',
            onHand: 1_200,
            runsOutOn: '2026-11-30',
            runsOutEarly: '2026-11-27',
            runsOutLate: '2026-12-03',
          },
          request: { quantity: 20_000, granted: null, days: 4 },
          out: [
            { code: '65.02', name: 'Kabupaten Malinau' },
            { code: '65.71', name: 'Kota Tarakan' },
            { code: '65.01', name: 'Kabupaten Bulungan' },
            { code: '65.03', name: 'Kabupaten Nunukan' },
          ],
          waiting: [{ code: '65.71', name: 'Kota Tarakan', days: 6 }],
          silent: { offices: 2, of: 5 },
          overdueCounts: 3,
          overdueSpoiled: 620,
          spoilUnusually: 1,
        },
        {
          ...{ code: '64', name: 'Kalimantan Timur', stock: null, out: [], waiting: [] },
          ...{
            request: { quantity: 9_000, granted: 5_000, days: 8 },
            silent: null,
            overdueCounts: 0,
          },
        },
      ],
      longOnTheRoad: [{ number: '00/2026/0007', to: 'Kalimantan Utara', quantity: 4_000, days: 9 }],
      backAtMinimum: [{ code: '63', name: 'Kalimantan Selatan' }],
      differences: [
        {
          ...{ code: '65.71', name: 'Kota Tarakan', days: 3 },
          ...{ difference: -8_400, spoiledDifference: 100 },
        },
      ],
      countOverdueSince: '2026-11-12',
      broadcastsUnanswered: [
        {
          ...{ id: '01890000-0000-7000-8000-00000000000b', subject: 'Stok opname akhir semester' },
          ...{ asks: 'confirm' as const, offices: 38, waiting: 5 },
          names: ['Aceh', 'Papua', 'Maluku', 'Riau', 'Bali'],
        },
      ],
      loansOverdue: [
        {
          ...{ number: '65.71/2026/0007', lender: 'Kota Tarakan', borrower: 'Kabupaten Bulungan' },
          ...{ owed: 500, dueOn: '2026-11-12' },
        },
      ],
      recoveries: [
        {
          ...{ consignmentId: '018f0000-0000-7000-8000-0000000000c7', number: '00/2026/0007' },
          ...{ fromName: 'Kementerian', found: 20, recordedAt: '2026-11-19T03:00:00Z' },
        },
      ],
    },
  ],
  'month.due': [{ office: 1, code: '65.71', month: '2026-10', dueOn: '2026-11-05' }],
  'holidays.missing': [{ office: 1, year: 2027 }],
  digest: [
    {
      office: 2,
      code: '65',
      on: '2026-11-21',
      broadcastsUnanswered: [
        {
          ...{ id: '01890000-0000-7000-8000-00000000000b', subject: 'Batas waktu pelaporan' },
          ...{ asks: 'read' as const, offices: 5, waiting: 2 },
          names: ['Kabupaten Malinau', 'Kabupaten Nunukan'],
        },
      ],
      broadcastsToAnswer: [
        {
          ...{ id: '01890000-0000-7000-8000-00000000000c', fromName: 'Kementerian' },
          ...{ subject: 'Stok opname', asks: 'confirm' as const, until: '2026-12-04' },
        },
      ],
      handOutsOverdue: [
        {
          ...{ code: '65.71', name: 'Kota Tarakan', holder: 'Tim Jemput Bola 2' },
          ...{ held: 120, dueOn: '2026-11-17' },
        },
      ],
      loansOverdue: [
        {
          ...{ number: '65.71/2026/0007', lender: 'Kota Tarakan', borrower: 'Kabupaten Bulungan' },
          ...{ owed: 500, dueOn: '2026-11-12' },
        },
      ],
      shortOf: [
        { code: '65.71', name: 'Kota Tarakan', ribbon: 0, film: 900 },
        { code: '65.02', name: 'Kabupaten Malinau', ribbon: 320, film: null },
      ],
      offices: [
        morningOffice({
          code: '65.02',
          name: 'Kabupaten Malinau',
          state: 'out',
          runsOutOn: '2026-11-21',
          runsOutEarly: '2026-11-21',
          sendBy: '2026-11-07',
          request: {
            number: '65.02/2026/0001',
            quantity: 2000,
            granted: 2000,
            sent: 500,
            days: 1,
          },
          proposed: 0,
        }),
        morningOffice({
          code: '65.71',
          name: 'Kota Tarakan',
          state: 'low',
          onHand: 999,
          inTransit: 500,
          runsOutOn: '2026-11-25',
          runsOutEarly: '2026-11-24',
          sendBy: '2026-11-21',
          silentSince: '2026-11-17',
          request: {
            number: '65.71/2026/0003',
            quantity: 6500,
            granted: null,
            sent: 0,
            days: 9,
          },
          proposed: 1500,
        }),
        morningOffice({
          code: '65.03',
          name: 'Kabupaten Nunukan',
          state: 'low',
          onHand: 12,
          lastsDays: 3,
        }),
        morningOffice({
          code: '65.04',
          name: 'Kabupaten Tana Tidung',
          state: 'running_out',
          onHand: 1_200,
          runsOutOn: '2026-12-30',
          runsOutEarly: '2026-12-20',
          sendBy: '2026-11-23',
          proposed: 3_500,
        }),
        morningOffice({
          code: '65.05',
          name: 'Kabupaten Krayan',
          state: 'safe',
          onHand: 9_000,
          runsOutOn: '2027-01-30',
          runsOutEarly: '2027-01-20',
          sendBy: '2027-01-13',
          request: {
            number: '65.05/2026/0001',
            quantity: 500,
            granted: null,
            sent: 0,
            days: 0,
          },
        }),
      ],
      silent: [{ code: '65.01', name: 'Kabupaten Bulungan', since: '2026-11-17' }],
      longOnTheRoad: [
        {
          number: '65/2026/0041',
          from: 'Kalimantan Utara',
          to: 'Tana Tidung',
          quantity: 1000,
          days: 8,
        },
      ],
      openDifferences: [
        {
          countId: '01890000-0000-7000-8000-000000000004',
          code: '65.71',
          name: 'Kota Tarakan',
          countedOn: '2026-11-20',
          difference: -8400,
          spoiledDifference: null,
          state: 'unexplained',
        },
        {
          countId: '01890000-0000-7000-8000-000000000005',
          code: '65.02',
          name: 'Kabupaten Malinau',
          countedOn: '2026-11-20',
          difference: 0,
          spoiledDifference: 12,
          state: 'inspection',
        },
      ],
      countsOverdue: [{ code: '65.01', name: 'Kabupaten Bulungan', since: '2026-11-01' }],
      overdueSpoiled: [{ code: '65.03', name: 'Kabupaten Nunukan', quantity: 620 }],
      spoilUnusually: [{ code: '65.71', name: 'Kota Tarakan', share: 0.0934, usual: 0.046 }],
    },
  ],
};
