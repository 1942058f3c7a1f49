import { office } from './own-office.svelte.js';

/** One's own office as a screen draws it: what the device keeps, until the server has told anew. */
export const ownOffice = {
  get data() {
    return office.copy ?? undefined;
  },
  get failure() {
    return office.failure;
  },
  reload: office.refresh,
};

/** Its stock alone. */
export const ownStock = {
  get data() {
    return office.copy?.stock;
  },
  get failure() {
    return office.failure;
  },
  reload: office.refresh,
};
