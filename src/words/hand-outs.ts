/** Whoever cards are given to outside the office. */
export const holderKinds = {
  kecamatan: 'Kecamatan',
  kit: 'Tim jemput bola',
  other: 'Lainnya',
};

/** Whether some of a hand-out are still out. */
export const handOutStates = {
  held: 'Masih di luar',
  settled: 'Selesai',
};
