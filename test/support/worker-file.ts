/** In place of src/platform/bounded-thread/worker-file.ts: the same thread, from its source. */
export const WORKER_FILE = new URL('./bounded-worker.js', import.meta.url);
