import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  headers: IncomingHttpHeaders;
  /** As it came through the socket, compressed or not. */
  body: Buffer;
}

export interface Call {
  method?: 'GET' | 'PUT' | 'POST';
  path: string;
  token: string;
  headers?: Record<string, string>;
  json?: object;
}

/** Calls the server over connections that are kept alive. */
export class Caller {
  private readonly agent: Agent;

  constructor(
    private readonly address: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Fails where the answer is no success. */
  async call({ method = 'GET', path, token, headers, json }: Call): Promise<Answer> {
    const payload = json && JSON.stringify(json);
    const sent = {
      authorization: `Bearer ${token}`,
      ...(payload && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
      }),
      ...headers,
    };
    const { status, ...answer } = await this.send(path, method, sent, payload);
    if (status < 300) return answer;
    throw new Error(`${method} ${path} was answered with ${status}: ${answer.body.toString()}`);
  }

  private send(
    path: string,
    method: string,
    headers: Record<string, string | number>,
    payload: string | undefined,
  ): Promise<Answer & { status: number }> {
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, headers };
      const outgoing = request(this.address + path, options, (response) => {
        const body: Buffer[] = [];
        response.on('data', (chunk: Buffer) => body.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode, headers } = response;
          resolve({ status: statusCode!, headers, body: Buffer.concat(body) });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
