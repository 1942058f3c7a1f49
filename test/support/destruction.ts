/** A destruction as a clerk of Tarakan records it, before two witnesses from outside. */
export const destruction = (quantity: number, reference: string) => ({
  quantity,
  place: 'Halaman kantor Disdukcapil',
  method: 'burned',
  officers: [{ name: 'Contoh Petugas', nip: '197001011995031001' }],
  witnesses: [
    { name: 'Contoh Saksi', agency: 'Inspektorat Kota Tarakan' },
    { name: 'Contoh Polisi', agency: 'Polres Tarakan' },
  ],
  reference,
});
