/** Who asked, where an office did by its own address and no person is known. */
export const officeMailbox = 'Email kantor';

/** What became of a letter that came in. */
export const letterStates = {
  waiting: 'Belum dibaca',
  unreadable: 'Tidak terbaca',
  unmatched: 'Pengirim tidak dikenal',
  matched: 'Menunggu dipastikan',
  settled: 'Selesai',
};

/** One that a machine sent, or that was sent to many: nobody is asked about it. */
export const letterByMachine = 'Kiriman otomatis';

/** What a letter led to. */
export const letterOutcomes = {
  opened: 'Permintaan dibuka',
  reminded: 'Permintaan diingatkan',
};
