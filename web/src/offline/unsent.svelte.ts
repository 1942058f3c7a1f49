/** How many reports of this office wait on this device; the queue keeps it true. */
export const unsent = $state({ count: 0 });
