import type { Draft } from '../../device/report-drafts.js';
import type { Figures } from '../../device/queued-report.js';
import { change, number } from '$rules/words/numbers.js';
import { spoiledByWords } from '$rules/words/destructions.js';
import { services } from '$rules/words/services.js';

const counts = [
  ['printed', 'Tercetak'],
  ['spoiled', 'Rusak'],
  ['recorded', 'Perekaman'],
  ['waiting', 'Siap cetak (PRR)'],
  ['ribbonsLeft', 'Ribbon tersisa'],
  ['filmsLeft', 'Film tersisa'],
] as const;

const written = (count: number | null) => (count === null ? 'kosong' : number(count));

/** What a correction changes, a line each: `Tercetak 120 → 130 (+10)`. */
export function changesOf(before: Figures, after: Draft): string[] {
  const lines = counts.flatMap(([field, word]) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    if (from === to || Number.isNaN(to)) return [];
    const difference = from !== null && to !== null ? ` (${change(to - from)})` : '';
    return [`${word} ${written(from)} → ${written(to)}${difference}`];
  });
  const [from, to] = [before, after].map(({ spoiled, spoiledBy }) =>
    spoiled ? spoiledByWords(spoiledBy) : '',
  );
  if (from && to && from !== to) lines.push(`Sebab rusak ${from} → ${to}`);
  if (before.service !== after.service)
    lines.push(`Pelayanan ${services[before.service]} → ${services[after.service]}`);
  return lines;
}
