import { keepText, textOf } from './local-texts.js';

const ASKED = 'persist-asked';

/** Asks the browser, once, not to clear what is kept here when it wants for room. */
export async function askToPersist(): Promise<void> {
  if (textOf(ASKED)) return;
  keepText(ASKED, 'yes');
  try {
    await navigator.storage.persist();
  } catch {
    // Over plain http there is nothing to ask.
  }
}
