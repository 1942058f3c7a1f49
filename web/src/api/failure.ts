import type { components } from './schema.js';

export type Problem = components['schemas']['ProblemDto'];

/** A call that did not succeed. `message` is a sentence for the person at the screen. */
export class Failure extends Error {
  /** 0 where no answer came. */
  readonly status: number;
  /** The server's code (`stock.insufficient`), or `line.down` where no answer came. */
  readonly code: string;
  /** The server's own sentence, in English, for the curious. */
  readonly detail: string;
  /** All that it said, for the few refusals that carry more than a sentence. */
  readonly problem: Partial<Problem>;
  /** Sentences by the name of the field, for a 400. */
  readonly fields: Record<string, string> = {};
  /** Seconds to wait, where the server says so. */
  readonly retryAfter: number | null;

  private constructor(
    problem: Partial<Problem>,
    message: string,
    retryAfter: number | null = null,
  ) {
    super(message);
    this.problem = problem;
    this.status = problem.status ?? 0;
    this.code = problem.code ?? 'server.failed';
    this.detail = problem.detail ?? '';
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

  /** The server said no. Its words in Indonesian are fetched when they are first needed. */
  static async refused(response: Response, body: Problem | undefined): Promise<Failure> {
    const problem = { ...body, status: response.status };
    const wait = Number(response.headers.get('retry-after')) || null;
    const words = await import('./problem.js').catch(() => null);
    const detail = body?.detail ?? 'Permintaan ini ditolak server.';
    const sentence = await words?.inIndonesian(problem, wait);
    const failure = new Failure(problem, sentence ?? detail, wait);
    for (const { field, message } of body?.errors ?? [])
      failure.fields[field] = words?.fieldInIndonesian(message) ?? message;
    return failure;
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
