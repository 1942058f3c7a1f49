import type { Schemas } from '../../api/client.js';
import { letterByMachine, letterOutcomes, letterStates } from '$rules/words/incoming-letters.js';

/** What became of a letter, as a tag says it. */
export function becameOf({ state, settledAs, automatic }: Schemas['LetterDto']) {
  if (settledAs) return { word: letterOutcomes[settledAs], tone: 'safe' as const };
  if (automatic) return { word: letterByMachine, tone: 'idle' as const };
  return { word: letterStates[state], tone: 'low' as const };
}
