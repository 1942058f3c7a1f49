import { LETTER_LIMITS, LetterListener } from '../../src/incoming-letters/letter-listener.js';
import { SmtpTalk } from './smtp-talk.js';
import type { World } from './world.js';

export const LETTERS = { LETTERS_SMTP_PORT: '0', LETTERS_ADDRESS: 'surat@blangko.test' };

/** The port where this world takes letters from now on. */
export async function takeLetters(
  world: World,
  limits: Partial<typeof LETTER_LIMITS> = {},
): Promise<number> {
  return (await world.running.app.get(LetterListener).listen({ ...LETTER_LIMITS, ...limits }))!;
}

/** Sends one letter, and answers what was said to it. */
export async function post(port: number, mail: string, from?: string): Promise<string> {
  const talk = await SmtpTalk.open(port);
  const said = await talk.letter(mail, from);
  talk.hangUp();
  return said;
}
