/**
 * Whether an If-Match header allows a change of this revision; `*` for any. Compared weakly, against
 * RFC 9110: a proxy that compresses an answer weakens its tag, and a revision is what the tag names.
 */
export const allowsRevision = (ifMatch: string, revision: number): boolean =>
  ifMatch.trim() === '*' ||
  ifMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${revision}"`);

export const etagOf = (revision: number): string => `"${revision}"`;
