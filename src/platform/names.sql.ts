/** Whether a name has this part of one in it, great letters or small; `part` is a parameter. */
export const namesSql = (name: string, part: string): string =>
  `strpos(lower(${name}), lower(btrim(${part}))) > 0`;
