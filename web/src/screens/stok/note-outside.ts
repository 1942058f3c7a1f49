import { announce } from '../../components/announcements.svelte.js';
import { newKey } from '../../api/new-key.js';
import { keeps } from '../../device/keeps.svelte.js';
import { noteHandOut, type NotedHandOut } from '../../offline/written-hand-outs.js';
import { queue } from '../../offline/queue.svelte.js';
import { send } from '../../offline/sender.js';
import { serverClock } from '../../offline/server-clock.svelte.js';
import { me } from '../../session/session.svelte.js';

type Said = Pick<NotedHandOut, 'handOut' | 'follows' | 'taking' | 'settlement' | 'mends'>;

/** Keeps on the device what was written of cards outside, `kept` once it is there, and sends it. */
export async function noteOutside(said: Said, kept: () => void): Promise<void> {
  const { id, name, office } = me();
  const key = newKey();
  await queue.change(
    (all) =>
      noteHandOut(all, {
        ...said,
        key,
        office: office.code,
        officeName: office.name,
        by: { id, name },
        at: serverClock.now().toISOString(),
      }),
    'handOuts',
  );
  const takeBack = keeps.durably && announce('Disimpan di perangkat ini.');
  kept();
  await send();
  const mine = queue.handOuts.find((each) => each.key === key || each.key === said.mends);
  if (takeBack && mine?.state !== 'waiting') takeBack();
}
