import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf, toRefusal } from './problem.filter.js';

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Bytes that are no HTTP reach no route: their refusal is written to the socket, which then closes. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const statusCode = statuses[error.code ?? ''] ?? 400;
  const problem = problemOf(toRefusal({ statusCode }));
  socket.end(
    [
      `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(problem)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      problem,
    ].join('\r\n'),
  );
}
