/** `npm run bench:plan`: how fast the fair split is, and how fair beside the ways of every day. */
import { howFair, howFast } from './how-fair.js';

console.log(`514 offices, two million cards: ${await howFast()}\n`);
console.log(howFair());
