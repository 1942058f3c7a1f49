import { answer, api } from '../api/client.js';
import { Failure } from '../api/failure.js';
import { enter } from './session.svelte.js';

const TRIES = 4;

/** Asks again while too many others sign in at the same moment: the password was not looked at yet. */
async function admitted<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const { code, retryAfter } = Failure.of(error);
      if (code !== 'service.busy' || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, (retryAfter ?? 1) * 1000));
    }
  }
}

/** Whether the last try had the right password, and a code of the second factor is to come with it. */
export const wantsCode = ({ failure }: { failure: Failure | null }): boolean =>
  failure?.code === 'session.code_wanted';

/** Throws a `Failure` where the server does not take them. */
export async function signIn(email: string, password: string, code?: string): Promise<void> {
  const credentials = { body: { email, password, code } };
  await enter(await admitted(() => answer(api.POST('/api/sessions', credentials))));
}
