import { badField, Refusal } from './refusal.js';

/** Deeper than any request is, and shallow enough for whatever walks through a body by recursion. */
const DEEPEST = 8;

/** Names that walks through a body skip without a word, so that an unknown field would pass unseen. */
const isInborn = (name: string) => name === 'prototype' || name in Object.prototype;

/** Refuses parsed JSON that is nested too deep or has fields named like what every object has of itself. */
export function requirePlain(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST)
    throw new Refusal(400, 'request.invalid', `The body is nested more than ${DEEPEST} deep.`);
  for (const [name, inner] of Object.entries(value)) {
    if (isInborn(name)) throw badField(name, 'is not a field of this request');
    requirePlain(inner, depth + 1);
  }
}
