import { bureauOf, governmentOf } from '../papers/institution-names.js';
import { MINISTRY } from '../access/reach.js';

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What of the public API is open data: the same rows as CSV, for the whole country. */
const DATASETS = [
  {
    path: 'availability',
    title: 'Ketersediaan blangko KTP-el per kabupaten/kota',
    description:
      'Apakah KTP-el dapat dicetak di tiap kabupaten dan kota: tersedia, terbatas, kosong, atau belum ada ' +
      'kabar; sebabnya, dan kapan kantor terakhir melapor atau menerima blangko. Tanpa jumlah blangko.',
    keyword: ['KTP-el', 'blangko', 'kependudukan', 'pelayanan publik'],
  },
  {
    path: 'stock-outs',
    title: 'Riwayat kantor tanpa blangko KTP-el',
    description:
      'Sejak kapan dan sampai kapan tiap kabupaten dan kota tidak mempunyai blangko KTP-el, dua puluh empat ' +
      'bulan terakhir; lebih lama dengan parameter from (YYYY-MM-DD).',
    keyword: ['KTP-el', 'blangko', 'kependudukan', 'stok kosong'],
  },
] as const;

const OFFICE = { code: MINISTRY, name: '', level: 'ministry', parentName: null } as const;

/** blangko@example.go.id of `Blangko <blangko@example.go.id>` */
const addressOf = (sender: string): string => /<([^<>]+)>$/.exec(sender)?.[1] ?? sender;

/**
 * The catalogue that harvesters of open data look for at `/data.json`: DCAT-US 1.1, which is DCAT
 * (W3C) as JSON-LD. https://resources.data.gov/resources/dcat-us/
 */
export function catalogueOf(publicUrl: string, mailFrom: string): object {
  const publisher = {
    '@type': 'org:Organization',
    name: bureauOf(OFFICE),
    subOrganizationOf: { '@type': 'org:Organization', name: governmentOf(OFFICE) },
  };
  return {
    '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
    '@id': `${publicUrl}/data.json`,
    '@type': 'dcat:Catalog',
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
    describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
    dataset: DATASETS.map(({ path, title, description, keyword }) => ({
      '@type': 'dcat:Dataset',
      identifier: `${publicUrl}/api/public/${path}.csv`,
      title,
      description,
      keyword,
      // As its offices report, at most a minute ago.
      modified: 'R/PT1M',
      accrualPeriodicity: 'R/PT1M',
      accessLevel: 'public',
      license: LICENCE,
      language: ['id'],
      spatial: 'Indonesia',
      publisher,
      contactPoint: {
        '@type': 'vcard:Contact',
        fn: 'Blangko KTP-el',
        hasEmail: `mailto:${addressOf(mailFrom)}`,
      },
      landingPage: `${publicUrl}/publik`,
      distribution: [
        {
          '@type': 'dcat:Distribution',
          title: 'CSV',
          description: 'UTF-8, titik koma di antara kolom; tanggal menurut ISO 8601.',
          downloadURL: `${publicUrl}/api/public/${path}.csv`,
          mediaType: 'text/csv',
          describedBy: `${publicUrl}/api/docs`,
          describedByType: 'text/html',
        },
      ],
    })),
  };
}
