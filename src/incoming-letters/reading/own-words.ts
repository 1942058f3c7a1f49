/** What somebody wrote, and what they wrote it under. */
export interface OwnWords {
  own: string;
  /** Of mails before: not read, but for knowing ours again. */
  quoted: string;
}

/** `-----Original Message-----`, `---------- Pesan terusan ---------`, and what Apple writes. */
const PARTED =
  /^(?:-{2,} ?(?:original message|original-nachricht|pesan asli|pesan terusan|forwarded message|forwarded by|diteruskan oleh).*|begin forwarded message:|mulai pesan yang diteruskan:|mulai pesan terusan:)$/i;
const PARTED_BY_LINE = /^_{20,}$/;
/** `Pada Sen, 2 Mar 2026 pukul 10.00 Budi <budi@…> menulis:`, on one line or its last. */
const ATTRIBUTED = /\b(?:menulis|wrote):$/i;
const ATTRIBUTION = /^(?:pada|on)\b/i;
const ATTRIBUTION_LINES = 4;
/** The heads that Outlook puts above what is answered; a nota dinas has `Dari` too, and no address there. */
const SENDER = /^\*?(?:dari|from)\*? ?:\*? ?(.*)$/i;
const SENT = /^\*?(?:sent|dikirim|terkirim|date)\*? ?:/i;

/**
 * Parts what somebody wrote from what stands under it of mails before: lines that are quoted with `>`, all
 * behind a line that says so, and all behind the heads of another mail. Behind `… menulis:` what is not
 * quoted with `>` is the writer's own again where any of it is quoted so. Of too much rather than too
 * little is left out: what is not read is asked.
 */
export function ownWords(text: string): OwnWords {
  const own: string[] = [];
  const quoted: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim();
    if (line.startsWith('>')) {
      quoted.push(line.replace(/^[> ]+/, ''));
      continue;
    }
    if (endsOwn(lines, at)) {
      quoted.push(...lines.slice(at));
      break;
    }
    const attributed = attributionFrom(lines, at);
    if (attributed > at && !quotesBelow(lines, attributed)) {
      quoted.push(...lines.slice(at));
      break;
    }
    if (attributed > at) at = attributed - 1;
    else own.push(lines[at]!);
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') };
}

/** The line that signatures begin with, and what telephones put in its place. */
const SIGNATURE =
  /^(?:-- ?$|(?:sent from|dikirim dari|terkirim dari|get outlook for|dapatkan outlook untuk) )/i;

/** What stands above the signature. */
export const withoutSignature = (text: string): string => {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => SIGNATURE.test(line));
  return from === -1 ? text : lines.slice(0, from).join('\n');
};

function endsOwn(lines: string[], at: number): boolean {
  const line = lines[at]!.trim();
  if (PARTED.test(line)) return true;
  const next = lines.slice(at + 1, at + 3).map((each) => each.trim());
  if (PARTED_BY_LINE.test(line)) return next.some((each) => SENDER.test(each));
  const sender = SENDER.exec(line);
  return sender !== null && (sender[1]!.includes('@') || next.some((each) => SENT.test(each)));
}

/** The line behind `Pada … menulis:`, where that begins at `at`; else `at`. */
function attributionFrom(lines: string[], at: number): number {
  if (!ATTRIBUTION.test(lines[at]!.trim())) return at;
  for (let end = at; end < at + ATTRIBUTION_LINES && end < lines.length; end++) {
    const line = lines[end]!.trim();
    if (line === '') return at;
    if (ATTRIBUTED.test(line)) return end + 1;
  }
  return at;
}

function quotesBelow(lines: string[], at: number): boolean {
  const first = lines.slice(at, at + 3).find((line) => line.trim() !== '');
  return first?.trim().startsWith('>') ?? false;
}
