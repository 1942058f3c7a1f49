import { deviceWords } from '../words/devices.js';

/** Signs that are looked at: every browser names itself within them. */
const LOOKED_AT = 400;

/** The first that fits counts: most browsers also claim to be those below them. */
const PROGRAMS: [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPX|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUC ?Browser\//, 'UC Browser'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (among: [RegExp, string][], text: string): string | null =>
  among.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/**
 * A plain name of the device that a User-Agent claims to be, for its person to know it again: "Chrome di
 * Android", of a program its own first word ("curl"). It is what the caller says: nothing is decided by
 * it. At most 60 letters, digits and blanks; nothing where it says nothing.
 */
export function deviceNameOf(userAgent: string | undefined): string | null {
  const said = (userAgent ?? '').slice(0, LOOKED_AT);
  const known = deviceWords(first(PROGRAMS, said), first(SYSTEMS, said));
  return known ?? /^[A-Za-z][\w.-]{0,29}/.exec(said)?.[0] ?? null;
}
