import { MOST_PIECES, saysNothing } from '$rules/printing/print-report.js';
import { sumOf } from '$rules/stock/spoil-causes.js';
import type { Figures } from '../../device/queued-report.js';
import { number } from '$rules/words/numbers.js';
import type { Draft } from '../../device/report-drafts.js';
import { noCount } from '../../words/typed-numbers.js';

export type { Draft };

export const emptyDraft = (): Draft => ({
  printed: null,
  spoiled: null,
  recorded: null,
  waiting: null,
  service: 'open',
  note: '',
});

/** A correction says anew why; only what is written again as it was keeps its note. */
export const draftOf = (figures: Figures, keepNote: boolean): Draft => ({
  ...figures,
  note: keepNote ? (figures.note ?? '') : '',
});

const MOST = 1_000_000_000;

function wrongCount(count: number | null, required = false, most = MOST): string | undefined {
  if (count === null) return required ? 'Isi jumlahnya; tulis 0 bila tidak ada.' : undefined;
  if (Number.isNaN(count)) return noCount;
  return count > most ? `Paling banyak ${number(most)}.` : undefined;
}

const wrongCauses = ({ spoiled, spoiledBy }: Draft): string | undefined =>
  spoiledBy && sumOf(spoiledBy) !== spoiled
    ? 'Jumlah menurut sebab harus sama dengan yang rusak.'
    : undefined;

/** What is wrong with a draft, by the name of the field. */
export function wrongWith(draft: Draft, correction: boolean): Record<string, string> {
  const note = draft.note.trim();
  const found: Record<string, string | undefined> = {
    printed: wrongCount(draft.printed, true),
    spoiled: wrongCount(draft.spoiled, true) ?? wrongCauses(draft),
    recorded: wrongCount(draft.recorded),
    waiting: wrongCount(draft.waiting),
    ribbonsLeft: wrongCount(draft.ribbonsLeft ?? null, false, MOST_PIECES),
    filmsLeft: wrongCount(draft.filmsLeft ?? null, false, MOST_PIECES),
    service: saysNothing(figuresOf(draft))
      ? 'Pilih alasan tidak ada yang tercetak, atau tulis dalam catatan.'
      : undefined,
    note:
      correction && !note
        ? 'Jelaskan mengapa laporan ini dikoreksi.'
        : draft.service === 'other' && !note
          ? 'Jelaskan keadaan pelayanan.'
          : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The body of a draft in which nothing is wrong. */
export const figuresOf = (draft: Draft): Figures => ({
  printed: draft.printed!,
  spoiled: draft.spoiled!,
  spoiledBy: draft.spoiledBy as Figures['spoiledBy'],
  recorded: draft.recorded,
  waiting: draft.waiting,
  ribbonsLeft: draft.ribbonsLeft ?? null,
  filmsLeft: draft.filmsLeft ?? null,
  service: draft.service,
  note: draft.note.trim() || null,
});
