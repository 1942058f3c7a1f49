import { escapeHtml } from '../notices/layout/html.js';

/** HTML or SVG that is safe to send: everything put into it was escaped on the way in. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | Markup | Markup[];

const written = (piece: Piece): string => {
  if (typeof piece === 'string') return escapeHtml(piece);
  return Array.isArray(piece) ? piece.map(written).join('') : piece.text;
};

/** A template whose strings are text, never markup: only what a template made goes in as it is. */
export function markup(literals: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(literals.reduce((text, next, i) => text + written(pieces[i - 1]!) + next));
}

export const NOTHING = new Markup('');
