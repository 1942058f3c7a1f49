import type { Page } from 'playwright-core';
import { createPerson } from '../../src/access/create-person.js';
import type { Role } from '../../src/access/permissions.js';
import { officeByCode } from '../../src/offices/office-lines.js';
import type { World } from './world.js';

export const PASSWORD = 'kata sandi yang panjang';

interface Hire {
  role?: Role;
  name?: string;
  email?: string;
}

/** Someone of this office who can sign in with PASSWORD; answers their address. */
export async function hire(
  world: World,
  code: string,
  { role = 'admin', name = `Petugas ${code}`, email = `${role}.${code}@blangko.test` }: Hire = {},
): Promise<string> {
  await world.dataSource.transaction(async (tx) => {
    const { id: office } = await officeByCode(tx, code);
    const person = { email, name, role, office, password: PASSWORD };
    await createPerson(tx, world.clock.now(), person);
  });
  return email;
}

/** Through the real screen, from wherever the page stands, until the screen asked for is there. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByLabel('Email', { exact: true }).waitFor({ state: 'detached' });
}
