/** What an office above may reverse. */
export const reversedPapers = {
  supply: 'Pengadaan',
  destruction: 'Pemusnahan',
  opening: 'Saldo awal',
};
