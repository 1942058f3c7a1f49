/** In place of src/platform/table-file/reading/worker-file.ts: the same thread, from its source. */
export const WORKER_FILE = new URL('./reading-worker.js', import.meta.url);
