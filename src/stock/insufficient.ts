import { conflict, type Refusal } from '../platform/refusal.js';

const words = {
  on_hand: 'on hand',
  spoiled: 'spoiled and not yet destroyed',
};

/** Nobody prints, sends or spoils more than there is: names the office and both numbers. */
export const insufficient = (
  office: { code: string; name: string },
  wanted: number,
  available: number,
  kind: keyof typeof words = 'on_hand',
): Refusal =>
  conflict(
    'stock.insufficient',
    `${office.name} (${office.code}) has ${available} cards ${words[kind]}; this takes ${wanted}.`,
  );
