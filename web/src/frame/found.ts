import type { Schemas } from '../api/client.js';
import { consignmentStates } from '$rules/words/consignments.js';
import { cards } from '$rules/words/numbers.js';
import { levels, roles } from '$rules/words/people.js';
import { requestStates } from '$rules/words/requests.js';

/** Something found: what it is called, what tells it from others, and where it is. */
export interface Hit {
  key: string;
  name: string;
  beside: string;
  href: string;
}

export interface Group {
  word: string;
  hits: Hit[];
}

const listed = (parts: (string | null)[]): string => parts.filter(Boolean).join(', ');

/** An office is looked at in Daerah; a regency has its own on Stok. */
function placeOf(code: string, level: string, own: string): string {
  if (level === 'ministry') return '/daerah';
  return level === 'regency' && code === own ? '/stok' : `/daerah/${code}`;
}

/** What the server found, a group for each kind of which there is any. */
export function groupsOf(found: Schemas['FoundDto'], own: string): Group[] {
  const groups: Group[] = [
    {
      word: 'Kantor',
      hits: found.offices.map(({ code, name, level }) => ({
        key: code,
        name,
        beside: listed([code, levels[level]]),
        href: placeOf(code, level, own),
      })),
    },
    {
      word: 'Permintaan',
      hits: found.requests.map(({ id, number, officeName, quantity, state, reference }) => ({
        key: id,
        name: number,
        beside: listed([
          officeName,
          cards(quantity),
          requestStates[state].toLowerCase(),
          reference,
        ]),
        href: `/permintaan/${id}`,
      })),
    },
    {
      word: 'Pengiriman',
      hits: found.consignments.map(
        ({ id, number, fromName, toName, quantity, state, reference }) => ({
          key: id,
          name: number,
          beside: listed([
            `${fromName} ke ${toName}`,
            cards(quantity),
            consignmentStates[state].toLowerCase(),
            reference,
          ]),
          href: `/pengiriman/${id}`,
        }),
      ),
    },
    {
      word: 'Orang',
      hits: found.people.map(({ id, name, email, role, office, officeName }) => ({
        key: id,
        name,
        beside: listed([email, roles[role], officeName]),
        href: `/kantor?${new URLSearchParams({
          ...(office === own ? {} : { kantor: office }),
          bagian: 'orang',
          cari: email,
        })}`,
      })),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}
