import { asOfInWords, availabilities } from '../words/availability.js';
import { markup, type Markup } from './page-frame.js';
import { back } from './public-page.html.js';
import type { OfficeAvailability } from './public-page.queries.js';

const HEIGHT = 40;
const PADDING = 10;

/** Each with white on it at 4.5:1 or better, on any page that shows the badge. */
const FILLS = { available: '#1a663a', limited: '#844600', out: '#a1151b', unknown: '#46575f' };

/** About as wide as the text comes out; `textLength` makes it so in whatever font there is. */
const widthOf = (text: string, size: number): number =>
  Math.ceil([...text].reduce((sum, sign) => sum + (/[ .,il]/.test(sign) ? 0.36 : 0.61), 0) * size);

const line = (text: string, x: number, y: number, size: number, weight = 'normal') =>
  markup`<text x="${String(x)}" y="${String(y)}" font-size="${String(size)}" font-weight="${weight}"
 textLength="${String(widthOf(text, size))}" lengthAdjust="spacingAndGlyphs">${text}</text>`;

/** A sign for other sites: the office, its state as of when, and nothing else; it loads nothing. */
export function badge(office: OfficeAvailability): Markup {
  const state = availabilities[office.status];
  const title = `Blangko KTP-el ${office.name}`;
  const asOf = office.asOf ? asOfInWords(office.asOf, office.timezone) : 'belum ada laporan';
  const since = back(office);
  const when = since ?? asOf;
  const told = since ? `${since}, ${asOf}` : asOf;
  const left = Math.max(widthOf(title, 12), widthOf(when, 10)) + 2 * PADDING;
  const right = widthOf(state, 13) + 2 * PADDING;
  const [width, height] = [String(left + right), String(HEIGHT)];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" \
viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${state}, ${told}">
<title>${title}: ${state}, ${told}</title>
<clipPath id="k"><rect width="${width}" height="${height}" rx="6"/></clipPath>
<g clip-path="url(#k)"><rect width="${String(left)}" height="${height}" fill="#0b4f5f"/>
<rect x="${String(left)}" width="${String(right)}" height="${height}" fill="${FILLS[office.status]}"/></g>
<g fill="#fff" font-family="Verdana,Geneva,'DejaVu Sans',sans-serif">
${line(title, PADDING, 17, 12)}
${line(when, PADDING, 32, 10)}
${line(state, left + PADDING, 25, 13, 'bold')}
</g>
</svg>
`;
}
