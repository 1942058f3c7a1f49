/** The country's zones, by the offices' IANA names. */
const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `WIB`, `WITA` or `WIT`; the IANA name itself for any other. */
export const zoneWord = (timezone: string): string => ZONES[timezone] ?? timezone;
