import type { Logger } from '@nestjs/common';
import { refusalOf } from './constraint-refusals.js';
import { Refusal } from './refusal.js';

/**
 * Logs what failed on our side: in one line, as a warning, where it was foreseen and may pass (a lock, a
 * lost connection, a full queue); else as an error with its stack, for somebody has to look.
 */
export function logFailure(logger: Logger, about: object, error: unknown): void {
  const foreseen = error instanceof Refusal ? error : refusalOf(error);
  if (!foreseen) {
    logger.error({ ...about, error: error instanceof Error ? error.stack : error });
    return;
  }
  const { status, code } = foreseen;
  const [reason] = (error as Error).message.split('\n', 1);
  logger.warn({ ...about, status, code, reason });
}
