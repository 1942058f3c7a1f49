import { addressParser, type Header } from 'postal-mime';

/** What is looked at; a From header of a person has one address. */
const MOST = 20;
const LONGEST = 254;
/** Of one header, in signs; a mail that has a longer one names nobody. */
const LONGEST_HEADER = 2_000;
const IN_ANGLES = /<([^<>]+)>/g;

/**
 * Every address of every From header. Of a header that mail programs read each in their own way all that
 * may be meant are told, so that none of them passes for the only one. Only A to Z become small: a Kelvin
 * sign is no k, and whatever looks like a letter stays what it is.
 */
export function sendersIn(headers: Header[]): string[] {
  const senders = new Set<string>();
  for (const { key, value } of headers) {
    if (key !== 'from') continue;
    if (value.length > LONGEST_HEADER) return [];
    for (const { address } of addressParser(value, { flatten: true })) add(senders, address);
    for (const [, inAngles] of unquoted(value).matchAll(IN_ANGLES))
      if (inAngles!.includes('@')) add(senders, inAngles);
  }
  return [...senders].slice(0, MOST);
}

function add(senders: Set<string>, written: string | undefined): void {
  const address = written?.trim().replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  if (address) senders.add(address.slice(0, LONGEST));
}

/** Without what stands in quotation marks, which is a name whatever it looks like. */
function unquoted(value: string): string {
  let kept = '';
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    if (isQuoted && value[at] === '\\') at++;
    else if (value[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted) kept += value.charAt(at);
  }
  return kept;
}
