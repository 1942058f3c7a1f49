/** Whether this browser keeps what is written; while it does not, it is only in the open page. */
export const keeps = $state({ durably: true });
