import type { components } from './schema.js';
import { fieldInIndonesian, inIndonesian } from './problem.js';

export type Problem = components['schemas']['ProblemDto'];

/** A call that did not succeed. `message` is a sentence for the person at the screen. */
export class Failure extends Error {
  /** 0 where no answer came. */
  readonly status: number;
  /** The server's code (`stock.insufficient`), or `line.down` where no answer came. */
  readonly code: string;
  /** The server's own sentence, in English, for the curious. */
  readonly detail: string;
  /** Sentences by the name of the field, for a 400. */
  readonly fields: Record<string, string>;
  /** Seconds to wait, where the server says so. */
  readonly retryAfter: number | null;

  private constructor(
    problem: Partial<Problem>,
    message: string,
    retryAfter: number | null = null,
  ) {
    super(message);
    this.status = problem.status ?? 0;
    this.code = problem.code ?? 'server.failed';
    this.detail = problem.detail ?? '';
    this.fields = Object.fromEntries(
      (problem.errors ?? []).map(({ field, message }) => [field, fieldInIndonesian(message)]),
    );
    this.retryAfter = retryAfter;
  }

  /** No answer: the line is down, too slow, or the call was given up. */
  static unreached(cause: unknown): Failure {
    const failure = new Failure(
      { status: 0, code: 'line.down' },
      'Server tidak terjangkau. Periksa sambungan, lalu coba lagi.',
    );
    failure.cause = cause;
    return failure;
  }

  static refused(response: Response, body: Problem | undefined): Failure {
    const problem = { ...body, status: response.status };
    const wait = Number(response.headers.get('retry-after'));
    return new Failure(problem, inIndonesian(problem, wait || null), wait || null);
  }

  /** Whatever was thrown, as something to show. */
  static of(error: unknown): Failure {
    if (error instanceof Failure) return error;
    console.error(error);
    return new Failure(
      { code: 'app.failed' },
      'Terjadi kesalahan pada aplikasi. Muat ulang halaman ini.',
    );
  }

  /** A screen's own files did not come. */
  static loading(cause: unknown): Failure {
    const failure = new Failure(
      { code: 'line.down' },
      'Bagian ini belum ada di perangkat dan memerlukan sambungan. Sambungkan, lalu coba lagi.',
    );
    failure.cause = cause;
    return failure;
  }

  get offline(): boolean {
    return this.code === 'line.down';
  }

  /** The same call may well succeed later: no answer, or a server that is busy or broken. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 408 || this.status >= 500;
  }
}
