import { once } from 'node:events';
import { connect } from 'node:net';

export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Sends these very bytes, which no HTTP client would, and reads until the server hangs up. */
export async function sendRaw(url: string, bytes: string): Promise<WireAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A server that refuses a flood hangs up while it is still coming; its answer is here by then.
  socket.on('error', () => {});
  socket.write(bytes, 'latin1');
  await once(socket, 'close');
  return parsed(Buffer.concat(chunks).toString('utf8'));
}

function parsed(answer: string): WireAnswer {
  const [head = '', text = ''] = answer.split(/\r\n\r\n(.*)/s);
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const [name, value] = line.split(/:\s*(.*)/s);
    return [name!.toLowerCase(), value!];
  });
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), text };
}
