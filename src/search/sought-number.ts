/** What a text says of a paper's number; null: nothing. */
export interface SoughtNumber {
  office: string | null;
  year: number | null;
  serial: number | null;
}

const NUMBER = /^(?:(\d{2}(?:\.\d{2})?)\/)?(?:(\d{4})\/)?(\d{1,9})?$/;

/**
 * `65.71/2026/0003` or what of it was typed: `65.71/2026/`, `2026/3`, `0003` or `3`. Null where a text is
 * no such number, for nothing at all is none.
 */
export function soughtNumber(text: string): SoughtNumber | null {
  const [, office, year, serial] = NUMBER.exec(text) ?? [];
  if (!year && !serial) return null;
  return { office: office ?? null, year: year ? Number(year) : null, serial: serialOf(serial) };
}

const serialOf = (digits: string | undefined) => (digits ? Number(digits) : null);
