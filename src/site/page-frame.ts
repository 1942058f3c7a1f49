import { escapeHtml } from '../notices/layout.js';
import { FORM_STYLE, STYLE } from './public-page.style.js';

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

export interface PageContent {
  title: string;
  /** One or two sentences, also what a shared link shows. */
  description: string;
  /** Whole, with scheme and host. */
  address: string;
  /** What stands beside the product's name. */
  tagline: string;
  body: Markup;
  foot: Markup;
  /** What messengers show beside a link to it: a PNG of 1200 × 630, its whole address. */
  picture?: string;
  /** For whoever was given the address, and not for search engines. */
  unlisted?: boolean;
  /** Its policy is the one with a form. */
  hasForm?: boolean;
}

/** A whole document for anyone, that needs no script and no second file. */
export const framed = (sheet: PageContent): string => {
  const {
    title,
    description,
    address,
    picture,
    tagline,
    body,
    foot,
    unlisted = false,
    hasForm = false,
  } = sheet;
  return markup`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
${unlisted ? markup`<meta name="robots" content="noindex">` : NOTHING}
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Blangko KTP-el">
<meta property="og:locale" content="id_ID">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
${picture ? markup`<meta property="og:image" content="${picture}">\n<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">` : NOTHING}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${new Markup(hasForm ? STYLE + FORM_STYLE : STYLE)}</style>
</head>
<body>
<header><p><a href="/publik">Blangko KTP-el</a> ${tagline}</p></header>
${body}
<footer>${foot}</footer>
</body>
</html>
`.text;
};
