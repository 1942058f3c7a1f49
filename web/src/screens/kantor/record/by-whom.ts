import type { Schemas } from '../../../api/client.js';
import type { Office } from '../../../session/offices-in-reach.js';
import { me } from '../../../session/session.svelte.js';

/** Offices above one's own are known by their place only. */
function placeOf(code: string): string {
  const { office } = me();
  if (code === office.code) return office.name;
  if (code === '00') return 'kementerian';
  return /^\d{2}$/.test(code) ? 'provinsi' : `kantor ${code}`;
}

/** Who made a change, with their office where it is another. */
export function byWhom({ by, byOffice }: Schemas['ChangeDto'], at: Office): string {
  if (by === null) return 'Sistem';
  return byOffice === null || byOffice === at.code ? by : `${by} (${placeOf(byOffice)})`;
}
