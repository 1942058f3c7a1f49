/**
 * `npm run bench:files`: how long the built product's event loop stands still while the worst files are
 * sent to it. Fails where it stands for 100 ms.
 */
import 'reflect-metadata';
import { HOSTILE } from '../test/support/hostile-files.js';
import { PROVINCE } from '../test/support/kaltara.js';
import { watchedProduct } from './watched-product.js';

const LONGEST_MS = 100;
const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const product = await watchedProduct();
let tooLong = 0;
try {
  const token = await product.signIn('kaltara@blangko.test');
  const path = `${product.address}/api/offices/${PROVINCE}/opening-stock-import`;
  for (const [name, file] of Object.entries(HOSTILE)) {
    const { type, bytes } = file();
    await product.longestStand();
    const started = performance.now();
    const answers = [];
    for (const query of ['?dryRun=true', '']) {
      const answer = await fetch(path + query, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': TYPES[type] },
        body: bytes,
      });
      answers.push(`${answer.status} (${(await answer.arrayBuffer()).byteLength} B)`);
    }
    const ms = Math.round(performance.now() - started);
    const stood = await product.longestStand();
    if (stood >= LONGEST_MS) tooLong++;
    console.log(`${name}: ${bytes.length} B, ${answers.join(', ')}, ${ms} ms; stood ${stood} ms`);
  }
} finally {
  await product.stop();
}
if (tooLong > 0) {
  console.error(`The event loop stood for ${LONGEST_MS} ms or more under ${tooLong} files.`);
  process.exitCode = 1;
}
