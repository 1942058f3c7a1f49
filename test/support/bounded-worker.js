/** The thread that what is not trusted is read in, from its source: compiled as jest compiles. */
import { register } from 'node:module';

register('./typescript.js', import.meta.url);
await import('../../src/platform/bounded-thread/bounded-worker.ts');
