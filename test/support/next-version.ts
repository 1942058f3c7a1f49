import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Front {
  url: string;
  /** From now on the service worker is another one, as after a new build. */
  publish(): void;
  close(): void;
}

/** Stands before a running product and passes everything on, until a new version is published. */
export async function standBefore(origin: string): Promise<Front> {
  let published = false;
  const server = createServer((incoming, answer) => {
    const { method, headers, url = '/' } = incoming;
    const isWorker = url === '/service-worker.js';
    const asked = { ...headers, ...(isWorker && { 'accept-encoding': 'identity' }) };
    const passOn = (given: IncomingMessage) => {
      answer.statusCode = given.statusCode!;
      for (const [name, value] of Object.entries(given.headers))
        if (!isWorker || name === 'content-type') answer.setHeader(name, value!);
      if (!isWorker) given.pipe(answer);
      else void text(given).then((worker) => answer.end(published ? `${worker}\n// next` : worker));
    };
    incoming.pipe(request(`${origin}${url}`, { method, headers: asked }, passOn));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: () => (published = true),
    close: () => server.close(),
  };
}
