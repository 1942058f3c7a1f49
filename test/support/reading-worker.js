/** The thread that files are read in, from its source: compiled as jest compiles. */
import { register } from 'node:module';

register('./typescript.js', import.meta.url);
await import('../../src/platform/table-file/reading/reading-worker.ts');
