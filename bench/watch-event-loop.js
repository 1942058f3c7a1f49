/** Loaded before the product: tells who asks how long its event loop stood still since the last time. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on('message', () => {
    process.send(Math.round(delay.max / 1e6));
    delay.reset();
  });
  process.channel.unref();
}
