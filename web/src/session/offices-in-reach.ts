import { me } from './session.svelte.js';
import { answer, api, type Schemas } from '../api/client.js';

export type Office = Schemas['OfficeDto'];

let kept: { person: string; offices: Promise<Office[]> } | undefined;

async function readAll(): Promise<Office[]> {
  const offices: Office[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, cursor };
    const page = await answer(api.GET('/api/offices', { params: { query } }));
    offices.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return offices;
}

/** One's own office and all below it, by code; for the ministry six calls, so they are kept once read. */
export function officesInReach(): Promise<Office[]> {
  const person = me().id;
  if (kept?.person === person) return kept.offices;
  const offices = readAll();
  kept = { person, offices };
  offices.catch(forgetOffices);
  return offices;
}

/** After a change of one of them. */
export const forgetOffices = () => (kept = undefined);
