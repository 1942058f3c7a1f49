import { Logger } from '@nestjs/common';
import { logFailure } from '../platform/failure-log.js';

/** Work done whenever it is woken, never twice at once. A failure is logged; the next waking tries again. */
export class Loop {
  private readonly logger = new Logger('Outbox');
  private running: Promise<void> | null = null;
  private stopping = false;

  constructor(
    private readonly name: string,
    private readonly work: (stopped: () => boolean) => Promise<void>,
  ) {}

  wake(): void {
    if (this.stopping || this.running) return;
    this.running = this.work(() => this.stopping)
      .catch((error: unknown) => {
        logFailure(this.logger, { loop: this.name }, error);
      })
      .finally(() => {
        this.running = null;
      });
  }

  /** Starts nothing more and resolves when what is in hand is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }
}
