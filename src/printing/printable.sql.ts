import { TOLD_WITHIN_DAYS } from './printable.js';

/** `LastTold` in SQL, of a row `place` of offices. */
export const lastToldColumns = `ribbons.told AS "ribbonsLeft", coalesce(ribbons.used, 0) AS "usedSinceRibbons",
      place.cards_per_ribbon AS "cardsPerRibbon",
      films.told AS "filmsLeft", coalesce(films.used, 0) AS "usedSinceFilms",
      place.cards_per_film AS "cardsPerFilm"`;

/** Joined to `place` by `print_report_told_of_ribbon_or_film`, which knows no report that tells of neither. */
export const lastToldJoins = (today: string): string =>
  ['ribbons', 'films']
    .map(
      (of) => `LEFT JOIN LATERAL (
      SELECT t.${of}_left AS told, (
        SELECT sum(u.printed + u.spoiled)::bigint FROM print_reports u
        WHERE u.office_id = place.id AND u.on_date > t.on_date) AS used
      FROM print_reports t
      WHERE t.office_id = place.id AND t.${of}_left IS NOT NULL
        AND t.on_date > ${today} - ${TOLD_WITHIN_DAYS}
      ORDER BY t.on_date DESC LIMIT 1
    ) ${of} ON true`,
    )
    .join('\n    ');
