import { codeOf } from './authenticator.js';
import { PASSWORD } from './staff.js';
import { Client, type World } from './world.js';

/** Sets up an authenticator for whoever signs in with PASSWORD; answers its secret and the recovery codes. */
export async function enrol(
  world: World,
  email: string,
): Promise<{ secret: string; codes: string[] }> {
  const credentials = { email, password: PASSWORD };
  const { body: session } = await world.nobody().post('/api/sessions', credentials).expect(201);
  const by = new Client(world.url, (session as { token: string }).token);
  const address = '/api/account/second-factor';
  const { body: setup } = await by.post(address, { password: PASSWORD }).expect(201);
  const { secret } = setup as { secret: string };
  const { body } = await by.put(address, { code: codeOf(secret, world.clock.now()) }).expect(200);
  world.clock.advance({ seconds: 30 });
  return { secret, codes: (body as { codes: string[] }).codes };
}

/** What the authenticator shows now; the clock goes on to the next, since each is good once. */
export function nextCode(world: World, secret: string): string {
  const code = codeOf(secret, world.clock.now());
  world.clock.advance({ seconds: 30 });
  return code;
}
