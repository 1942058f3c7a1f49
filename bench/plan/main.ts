/** `npm run bench:plan`: how fast the fair split is, and how fair beside the ways of every day. */
import { howFair, howFast, howFastAmongEquals } from './how-fair.js';

console.log(`514 offices, two million cards: ${await howFast()}`);
console.log(`10,000 offices equally badly off: ${await howFastAmongEquals()}\n`);
console.log(howFair());
