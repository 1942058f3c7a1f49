import type { Logger, LoggerService } from '@nestjs/common';
import { pino, type Logger as Log } from 'pino';
import { mayBeOurs, refusalOf } from './constraint-refusals.js';
import { Refusal } from './refusal.js';

/** How much is logged, from most to nothing. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Structured lines on standard output. Nothing that could sign anyone in is ever written. */
export const makeLog = (level: LogLevel): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.password', '*.token', 'req.headers'], remove: true },
  });

const fields = (message: unknown, context: unknown) => ({
  ...(typeof context === 'string' && { context }),
  ...(typeof message === 'object' ? message : { msg: message }),
});

/** Nest's own logger, writing the same lines. Its chatter at start-up is kept to `debug`. */
export const nestLogger = (log: Log): LoggerService => ({
  log: (message, context) => log.debug(fields(message, context)),
  warn: (message, context) => log.warn(fields(message, context)),
  error: (message, ...rest: unknown[]) => log.error(fields(message, rest.at(-1))),
});

/**
 * Logs what failed on our side: in one line, as a warning, where it was foreseen and may pass (a lock, a
 * lost connection, a full queue); else, or where it may be ours, as an error with its stack, for somebody
 * has to look.
 */
export function logFailure(logger: Logger, about: object, error: unknown): void {
  const foreseen = error instanceof Refusal ? error : refusalOf(error);
  if (!foreseen || mayBeOurs(error)) {
    logger.error({ ...about, error: error instanceof Error ? error.stack : error });
    return;
  }
  const { status, code } = foreseen;
  const [reason] = (error as Error).message.split('\n', 1);
  logger.warn({ ...about, status, code, reason });
}
