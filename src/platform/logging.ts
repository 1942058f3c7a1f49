import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** How much is logged, from most to nothing. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Structured lines on standard output. Nothing that could sign anyone in is ever written. */
export const makeLog = (level: LogLevel): Logger =>
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
export const nestLogger = (log: Logger): LoggerService => ({
  log: (message, context) => log.debug(fields(message, context)),
  warn: (message, context) => log.warn(fields(message, context)),
  error: (message, ...rest: unknown[]) => log.error(fields(message, rest.at(-1))),
});
