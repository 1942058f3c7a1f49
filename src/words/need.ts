/** On the map of the country: how many of a province's people are in need. */
export const needSteps = {
  none: 'Tidak ada',
  few: 'Sampai 10% penduduk',
  many: '10–50% penduduk',
  most: 'Lebih dari 50% penduduk',
};

/** `62% penduduk`, of more than none at least 1%: rounded up, so that it stays within its step. */
export const needWords = (share: number): string =>
  `${Math.ceil(Math.round(share * 1e6) / 1e4)}% penduduk`;
