import { MOST_CARDS, readWholeNumber } from '../../platform/whole-number.js';
import { isMadeOfNumberWords, numberOfWords } from '../../words/number-words.js';
import { sentencesOf, type Token } from './letter-words.js';

const set = (words: string) => new Set(words.split(' '));

/** Cards of the kind that this is about; and what cards are counted in, among other things. */
const CARDS = set('keping kepingan kpg blangko blanko');
const PIECES = set('lembar lbr buah bh pcs kartu');
const KTP = set('ktp ektp');
/** Whoever asks says one of these; the last of both lists before an amount tells what it is. */
const ASKING = set(
  'mohon memohon dimohon dimohonkan bermohon permohonan minta meminta diminta permintaan butuh membutuhkan ' +
    'dibutuhkan kebutuhan perlu memerlukan diperlukan keperluan mengajukan diajukan ajukan pengajuan usul ' +
    'mengusulkan diusulkan usulan tambahan penambahan ditambah kirim kirimkan kirimi dikirim dikirimkan ' +
    'mengirim mengirimkan pengiriman alokasi dialokasikan bantuan dibantu',
);
const TOLD = set(
  'sisa tersisa menyisakan tinggal tersedia stok stock stoknya persediaan rusak rata rerata tercetak mencetak dicetak pencetakan ' +
    'terpakai pemakaian penggunaan dipakai digunakan menerima diterima penerimaan terima hilang kapasitas ' +
    'saldo kekurangan gagal dimusnahkan pemusnahan dikembalikan batal dibatalkan membatalkan kia anak ' +
    'ribbon film tinta antrean antrian prr bukan melainkan',
);
/** In tokens. */
const LONGEST_BRACKETS = 60;
/** What is asked for is then no stock that is told of. */
const MORE = set('tambahan penambahan menambah permohonan permintaan kebutuhan pengisian isi');
const UNDONE = set('telah sudah sdh pernah belum blm tidak tdk jangan tanpa batal');
const DENIED = set('tidak tdk jangan tanpa batal');
/** What was asked stays so although it has been asked; what was sent is none any more. */
const SENT = set(
  'kirim kirimkan dikirim dikirimkan mengirim mengirimkan pengiriman alokasi dialokasikan',
);
/** A label before an amount, which is asked for where the letter asks for anything. */
const SUM = set('jumlah jumlahnya banyaknya total');
/** Before an amount without a unit. */
const AS_MANY = set('sebanyak sejumlah jumlah jumlahnya banyaknya');
/** Not for certain, or one end of a range. */
const ABOUT = set(
  'sampai hingga atau sd d sekitar kira kisaran kurleb minimal maksimal minimum maksimum sedikitnya ' +
    'sedikit banyak lebih kurang hampir setengah antara x',
);
const ABOUT_SIGNS = set('- – — ± ~ < > ≤ ≥ × * + / ≈');
const TIMES = set('x × * + - – — / ± = atau sampai hingga ditambah plus');
/** Before an amount without a unit that is one more. */
const ONE_MORE = set('dan serta tambahan ditambah tambah plus juga');
/** How many times is then another number. */
const EACH = set('setiap tiap masing per @');
/** In tokens. */
const NEAR = 4;
/** Where the words that belong to an amount end. */
const ON = set(
  'dan serta untuk guna karena dengan pada agar supaya bagi dari sebagai demi mengingat',
);
const AFTERWARDS = set(
  'per sehari sebulan setiap tiap tersisa rusak tersedia telah sudah sdh kia anak kk keluarga akta akte hilang ribbon film ' +
    'tinta',
);
const SCALES = new Map(Object.entries({ ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6 }));

/** Of one amount: null of its number where it cannot be read for certain. */
interface Amount {
  number: number | null;
  tells: 'asked' | 'something_else' | 'unclear';
}

/**
 * How many cards a letter asks for, where it says so for certain, else null. Digits and words must agree
 * where both stand; a number is written as `readWholeNumber` takes it (`4.000`, `4 000`, `4000`; `4,000` is
 * not guessed at) or as `4 ribu`. What the letter plainly tells of something else (what is left, what is
 * used a day, another kind of card) is set aside; of what remains one must be asked for, and no two may
 * differ or stand in one sentence, for they may be meant to be added.
 */
export function askedAmount(text: string): number | null {
  const isOfCards = /\b(?:blangko|blanko|e?ktp)\b/i.test(text);
  const asked: Amount[] = [];
  const sentences = sentencesOf(text);
  const letterAsks = sentences.some((tokens) => tokens.some(({ text }) => ASKING.has(text)));
  for (const sentence of sentences) {
    const amounts = new Sentence(text, sentence, isOfCards, letterAsks).amounts();
    const open = amounts.filter(({ tells }) => tells !== 'something_else');
    if (open.length > 1) return null;
    asked.push(...open);
  }
  if (!asked.some(({ tells }) => tells === 'asked')) return null;
  const [first, ...others] = asked.map(({ number }) => number);
  if (first === undefined || first === null || others.some((number) => number !== first))
    return null;
  return first >= 1 && first <= MOST_CARDS ? first : null;
}

class Sentence {
  private readonly words: string[];

  constructor(
    private readonly text: string,
    private readonly tokens: Token[],
    private readonly isOfCards: boolean,
    private readonly letterAsks: boolean,
  ) {
    this.words = tokens.map(({ text }) => text);
  }

  amounts(): Amount[] {
    const amounts: Amount[] = [];
    let behind = 0;
    for (let at = 0; at < this.tokens.length;) {
      const read = this.numberAt(at);
      if (!read || this.words[at - 1] === 'salah') {
        at++;
        continue;
      }
      const end = this.unitAt(at, read.end);
      if (end !== null) {
        const isOnce = !TIMES.has(this.words[end] ?? '') && !this.isForEach(at, end);
        amounts.push({
          number: isOnce && this.standsAlone(at) ? read.number : null,
          tells: this.tells(behind, at, end),
        });
        behind = end;
      }
      at = Math.max(read.end, end ?? 0);
    }
    return amounts;
  }

  /** A number in digits or words, with what repeats it, at `at`; `end` is the token behind. */
  private numberAt(at: number): { number: number | null; end: number } | null {
    const first = this.plainAt(at);
    if (!first) return null;
    const repeated = this.repeatedAt(first.end);
    if (!repeated) return first;
    return { number: repeated.says(first.number) ? first.number : null, end: repeated.end };
  }

  private plainAt(at: number): { number: number | null; end: number } | null {
    const token = this.tokens[at];
    if (token?.kind === 'number') return this.digitsAt(at);
    if (token?.kind !== 'word' || !isMadeOfNumberWords(token.text)) return null;
    let end = at + 1;
    while (this.tokens[end]?.kind === 'word' && isMadeOfNumberWords(this.words[end]!)) end++;
    return { number: numberOfWords(this.words.slice(at, end).join(' ')), end };
  }

  private digitsAt(at: number): { number: number | null; end: number } {
    let end = at + 1;
    if (/^\d{1,3}$/.test(this.words[at]!))
      while (/^\d{3}$/.test(this.words[end] ?? '') && this.gapBefore(end) === ' ') end++;
    const read = readWholeNumber(this.words.slice(at, end).join(' '));
    const number = 'value' in read ? read.value : null;
    const scale = SCALES.get(this.words[end] ?? '');
    if (!scale) return { number, end };
    const isScaled = number !== null && number < 1_000 && end === at + 1;
    return { number: isScaled ? number * scale : null, end: end + 1 };
  }

  /** What stands in brackets behind a number, its unit before or within them; null where no number does. */
  private repeatedAt(at: number): { says: (number: number | null) => boolean; end: number } | null {
    const opens = CARDS.has(this.words[at] ?? '') ? at + 1 : at;
    if (!/^[([]$/.test(this.words[opens] ?? '')) return null;
    const closes = this.closing(opens);
    const end = closes ?? opens + LONGEST_BRACKETS;
    const inner = this.tokens
      .slice(opens + 1, end)
      .filter(({ text }) => !CARDS.has(text) && !PIECES.has(text));
    const isNumber = inner.some(
      ({ kind, text }) => kind === 'number' || (kind === 'word' && isMadeOfNumberWords(text)),
    );
    if (!isNumber) return null;
    const said = inner.map(({ text }) => text).join(' ');
    const digits = readWholeNumber(said);
    const value = 'value' in digits ? digits.value : numberOfWords(said);
    return {
      says: (number) => closes !== null && value !== null && value === number,
      end: opens === at ? end + 1 : opens,
    };
  }

  /** The token behind the unit of a number that ends at `end`; null where it counts no cards. */
  private unitAt(at: number, end: number): number | null {
    const unit = this.words[end] ?? '';
    if (CARDS.has(unit)) return this.behindBrackets(end + 1);
    if (KTP.has(unit)) return end + 1;
    if (unit === 'e' && this.words[end + 1] === '-' && KTP.has(this.words[end + 2] ?? ''))
      return end + 3;
    if (PIECES.has(unit)) {
      const after = this.wordsAfter(end + 1);
      const named = after.some((word) => CARDS.has(word) || KTP.has(word));
      return named || (after.length === 0 && this.isOfCards) ? end + 1 : null;
    }
    const before = this.words.slice(Math.max(0, at - 2), at).filter((word) => word !== ':');
    const isBare = this.wordsAfter(end).length === 0;
    const isCounted =
      before.some((word) => AS_MANY.has(word)) || ONE_MORE.has(this.words[at - 1] ?? '');
    return isBare && this.isOfCards && isCounted ? end : null;
  }

  private behindBrackets(at: number): number {
    if (!/^[([]$/.test(this.words[at] ?? '')) return at;
    return (this.closing(at) ?? at - 1) + 1;
  }

  private closing(opens: number): number | null {
    const inside = this.words.slice(opens, opens + LONGEST_BRACKETS);
    const closes = inside.findIndex((word) => word === ')' || word === ']');
    return closes === -1 ? null : opens + closes;
  }

  /** What an amount is of: the words that follow it up to a sign or to what goes on. */
  private wordsAfter(end: number): string[] {
    const words: string[] = [];
    for (const { kind, text } of this.tokens.slice(end, end + 8)) {
      if (kind !== 'word' && text !== '-') break;
      if (ON.has(text)) break;
      words.push(text);
    }
    return words;
  }

  private standsAlone(at: number): boolean {
    const before = this.tokens[at - 1];
    if (!before) return true;
    const isBullet = at === 1 && before.kind === 'sign';
    if (before.end === this.tokens[at]!.start && !/^[("“'[:=•]$/.test(before.text)) return false;
    if (isBullet) return !/^[±~<>≤≥≈]$/.test(before.text);
    if (ABOUT_SIGNS.has(before.text)) return false;
    const word = before.text === '.' ? this.words[at - 2] : before.text;
    return !ABOUT.has(word ?? '') && !(word === 'dari' && ABOUT.has(this.words[at - 2] ?? ''));
  }

  /** `masing-masing 500 keping`, `500 keping untuk setiap kecamatan`. */
  private isForEach(at: number, end: number): boolean {
    for (const step of [-1, 1])
      for (let far = 0; far < NEAR; far++) {
        const word = this.words[step < 0 ? at - 1 - far : end + far] ?? ',';
        if (/^[,;.]$/.test(word)) break;
        if (EACH.has(word)) return true;
      }
    return false;
  }

  private tells(from: number, at: number, end: number): Amount['tells'] {
    const slash = this.words[end] === '/' ? this.words[end + 1] : undefined;
    if (slash !== undefined || this.wordsAfter(end).some((word) => AFTERWARDS.has(word)))
      return 'something_else';
    for (let place = at - 1; place >= from; place--) {
      const word = this.words[place]!;
      if (ASKING.has(word)) return this.isUndone(place) ? 'something_else' : 'asked';
      if (TOLD.has(word) && !this.asksForMore(place)) return 'something_else';
    }
    const said = this.words.slice(from, at);
    const isLabelled = said.at(-1) === ':' && said.some((word) => SUM.has(word));
    const isAsked = isLabelled && this.letterAsks && !said.some((word) => UNDONE.has(word));
    return isAsked ? 'asked' : 'unclear';
  }

  /** `telah dikirim`, `tidak diminta`; what parts two clauses parts them here. */
  private isUndone(place: number): boolean {
    if (!SENT.has(this.words[place]!)) return DENIED.has(this.words[place - 1] ?? '');
    for (let before = place - 1; before >= place - 3; before--) {
      const word = this.tokens[before];
      if (word?.kind !== 'word' || ASKING.has(word.text)) return false;
      if (UNDONE.has(word.text)) return true;
    }
    return false;
  }

  /** `penambahan stok`: what is to come, not what is there. */
  private asksForMore(place: number): boolean {
    const isStock = /^(?:stok|stock|persediaan)$/.test(this.words[place]!);
    return (
      isStock && this.words.slice(Math.max(0, place - 2), place).some((word) => MORE.has(word))
    );
  }

  private gapBefore(place: number): string {
    return this.text.slice(this.tokens[place - 1]!.end, this.tokens[place]!.start);
  }
}
