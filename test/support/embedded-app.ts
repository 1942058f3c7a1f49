/** An app on the embedded database of the folder it is given: says its URL, and runs until killed. */
import { startEmbeddedDatabase } from '../../src/platform/embedded-database/embedded-database.js';

const { url } = await startEmbeddedDatabase({ dataDir: process.argv[2]!, durable: false });
console.log(url);
setInterval(() => {}, 1000);
