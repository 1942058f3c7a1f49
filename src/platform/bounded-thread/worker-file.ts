/** Where the thread's own file stands; a test's runner, which compiles as it goes, has another. */
export const WORKER_FILE = new URL('./bounded-worker.js', import.meta.url);
