import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in 43 characters that fit a header, a cookie and a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to know it again, too little to use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
