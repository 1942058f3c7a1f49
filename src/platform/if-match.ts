/** Whether an If-Match header allows a change of this revision: strong comparison, `*` for any. */
export const allowsRevision = (ifMatch: string, revision: number): boolean =>
  ifMatch.trim() === '*' || ifMatch.split(',').some((tag) => tag.trim() === `"${revision}"`);

export const etagOf = (revision: number): string => `"${revision}"`;
