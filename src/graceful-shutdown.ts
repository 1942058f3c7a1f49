import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What is in flight when the stop is asked for has so long to be answered, in milliseconds. */
const ANSWERED_WITHIN = 8_000;
/** What still works in the database after that is left to its rollback; `docker stop` kills after ten seconds. */
const GIVEN_UP_AFTER = ANSWERED_WITHIN + 1_000;
const CUTS_EVERY = 100;

/**
 * Closes the app: answers what is in flight for 8 s, then cuts every connection, for a body that never
 * comes or a reader that does not read would hold up the stop for ever. Returns a second later at most.
 */
export async function closeInTime(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const asked = performance.now();
  // Again and again: until the server is closed, somebody may still connect.
  const cutting = setInterval(() => {
    if (performance.now() - asked >= ANSWERED_WITHIN) server.closeAllConnections();
  }, CUTS_EVERY);
  let tooLate: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((done) => {
    tooLate = setTimeout(done, GIVEN_UP_AFTER);
  });
  await Promise.race([app.close(), patience]).finally(() => {
    clearInterval(cutting);
    clearTimeout(tooLate);
  });
}
