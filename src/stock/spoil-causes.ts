/** What a blank card was spoiled by: the printing, the writing of its chip, the factory, something else. */
export const SPOIL_CAUSES = ['print', 'encode', 'factory', 'other'] as const;
export type SpoilCause = (typeof SPOIL_CAUSES)[number];

/** Cards by what spoiled them; a cause that is left out is none. */
export type SpoiledBy = Record<SpoilCause, number>;
export type SomeCauses = { [cause in SpoilCause]?: number | null };

export const causesOf = (given: SomeCauses): SpoiledBy => ({
  print: given.print ?? 0,
  encode: given.encode ?? 0,
  factory: given.factory ?? 0,
  other: given.other ?? 0,
});

/** What tells them of a row that has them as columns; null where nobody told. */
export const causesSql = (row: string): string =>
  `CASE WHEN ${row}by_print IS NOT NULL THEN json_build_object('print', ${row}by_print, 'encode', ${row}by_encode,
    'factory', ${row}by_factory, 'other', ${row}by_other) END`;

export const sumOf = (counts: object): number =>
  (Object.values(counts) as number[]).reduce((sum, count) => sum + count, 0);
