import { isFromOutside, requireWitnesses } from '../../src/stocktaking/destruction.js';

const tarakan = { name: 'Kota Tarakan', level: 'regency' } as const;
const inspektorat = 'Inspektorat Kota Tarakan';

describe('whoever witnesses from outside', () => {
  test.each([
    ['Polres Tarakan', true],
    [inspektorat, true],
    ['Disdukcapil Provinsi Kalimantan Utara', true],
    ['Disduk Kabupaten Bulungan', true],
    ['Ditjen Dukcapil', true],
    ['Disdukcapil', false],
    ['Disduk', false],
    ['Disduk Tarakan', false],
    ['disduk  kota tarakan', false],
    ['Dinas Kependudukan dan Pencatatan Sipil', false],
    ['-', false],
    ['123', false],
    ['', false],
  ])('%s: %s', (agency, outside) => {
    expect(isFromOutside(agency, tarakan)).toBe(outside);
  });
});

describe('the witnesses of a destruction', () => {
  const officers = [{ name: 'Budi Santoso' }];
  const of = (...witnesses: [name: string, agency: string][]) =>
    requireWitnesses(
      witnesses.map(([name, agency]) => ({ name, agency })),
      officers,
      tarakan,
    );
  const wanting = (named: number, outside: number) =>
    `it names ${named}, of whom ${outside} are from outside. Whoever is named twice is one witness, and an ` +
    'officer of the destruction is none.';

  test('are two, one of them from outside', () => {
    expect(of(['Ani', 'Disdukcapil'], ['Rudi', inspektorat])).toEqual([false, true]);
    expect(() => of(['Ani', 'Disdukcapil'], ['Rudi', 'Disduk Tarakan'])).toThrow(
      /it names 2, of whom 0 are from outside\.$/,
    );
  });

  test('are not the same person twice, however written and from wherever', () => {
    expect(() => of(['Ani Yudhoyono', inspektorat], [' ani  YUDHOYONO', 'Polres Tarakan'])).toThrow(
      wanting(1, 1),
    );
  });

  test('are none of the officers', () => {
    expect(() => of(['Ani', 'Disdukcapil'], ['BUDI  santoso', inspektorat])).toThrow(wanting(1, 0));
  });

  test('may be named beside two others that suffice', () => {
    expect(of(['Ani', 'Disdukcapil'], ['Budi Santoso', 'Disduk'], ['Rudi', inspektorat])).toEqual([
      false,
      false,
      true,
    ]);
  });
});
