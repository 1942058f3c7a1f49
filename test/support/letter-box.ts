import { BackgroundService } from '../../src/background/background.service.js';
import { decode, TestMailServer } from './mail-server.js';
import { until } from './waiting.js';
import { World } from './world.js';

/** A world whose mails really leave, to a mail server that can be told to refuse them. */
export class LetterBox {
  private constructor(
    readonly world: World,
    readonly server: TestMailServer,
  ) {}

  static async open(
    begin: typeof World.open = (options) => World.open(options),
  ): Promise<LetterBox> {
    const server = new TestMailServer();
    await server.listen();
    const world = await begin({ env: { SMTP_URL: server.url }, delivers: true });
    return new LetterBox(world, server);
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.server.stop();
  }

  /** Has everything delivered that is due, and waits until it is. */
  async delivered(): Promise<void> {
    const due = `SELECT FROM outbox WHERE state = 'waiting' AND due_at <= $1`;
    await until(async () => {
      this.world.running.app.get(BackgroundService).wake();
      return (await this.world.dataSource.query(due, [this.world.clock.now()])).length === 0;
    });
  }

  /** The path of the link in the last mail to this address. */
  async linkTo(address: string): Promise<string> {
    await this.delivered();
    const mail = this.server.received.filter(({ to }) => to.includes(address)).at(-1)!;
    const [link] = /https?:\/\/\S+/.exec(decode(mail.raw, 'text/plain'))!;
    return new URL(link).pathname;
  }
}
