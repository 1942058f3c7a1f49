/** A line for each word that a newcomer asks about; the word as it stands in the question "Apa itu …?". */
export const help = {
  minimum: {
    term: 'ambang batas',
    says: 'Jumlah keping yang sebaiknya selalu ada. Begitu stok turun di bawahnya, permintaan dibuat otomatis dan kantor di atas diberi tahu.',
  },
  sendBy: {
    term: 'kirim s.d.',
    says: 'Tanggal terakhir blangko harus berangkat supaya tiba sebelum stok habis: perkiraan habis yang paling cepat, dikurangi lama perjalanan.',
  },
  fairShare: {
    term: 'sama rata',
    says: 'Blangko dibagi supaya stok semua kantor cukup untuk jumlah hari yang sama; yang paling cepat habis didahulukan.',
  },
  waiting: {
    term: 'PRR',
    says: 'Print ready record: rekaman yang sudah siap dicetak tetapi kartunya belum dicetak.',
  },
  forecast: {
    term: 'perkiraan',
    says: 'Dihitung dari laporan harian kantor ini, menurut hari kerja dan hari libur. Makin lengkap laporannya, makin tepat.',
  },
} as const;

export type HelpWord = keyof typeof help;
