import type { Logger, LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Log } from 'pino';
import { mayBeOurs, refusalOf } from './constraint-refusals.js';
import { Refusal } from './refusal.js';
import type { SecurityEvent } from './security-events.js';
import { shortened } from './shortened.js';

/** How much is logged, from most to nothing. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** As long as the number of an identity card, which has a birthday in it. */
const CARD_NUMBER = /(?<!\d)\d{16}(?!\d)/g;
/** As long as what opens a session or a link. */
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g;

const impersonal = (text: string): string =>
  shortened(text).replaceAll(CARD_NUMBER, '…').replaceAll(TOKEN, '…');

/** A line of which nothing needs to be taken is written as it is. */
function withoutPersonal(line: string): string {
  if (impersonal(line) === line) return line;
  const spared = JSON.stringify(JSON.parse(line), (_, value: unknown) =>
    typeof value === 'string' ? impersonal(value) : value,
  );
  return `${spared}\n`;
}

/**
 * Structured lines on standard output. Nothing that could sign anyone in is ever written, and no whole
 * e-mail address nor number of an identity card, whatever a library or a mail server put into its words.
 */
export const makeLog = (level: LogLevel, to: DestinationStream = pino.destination(1)): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.password', '*.token', 'req.headers'], remove: true },
      hooks: { streamWrite: withoutPersonal },
    },
    to,
  );

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
  const failed = { event: 'server.failed' satisfies SecurityEvent, ...about };
  if (!foreseen || mayBeOurs(error)) {
    logger.error({ ...failed, error: error instanceof Error ? error.stack : error });
    return;
  }
  const { status, code } = foreseen;
  const [reason] = (error as Error).message.split('\n', 1);
  logger.warn({ ...failed, status, code, reason });
}
