import { tick } from 'svelte';

/** To the name of the screen, where the form that held the focus has done its work and is gone. */
export async function focusHead(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
