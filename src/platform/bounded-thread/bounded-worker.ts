/**
 * The thread that what is not trusted is read in: one thing after the other, each answered by `answerTo`
 * of the module that it was started for. What it may use of memory and time is the concern of who starts it.
 */
import { parentPort, workerData } from 'node:worker_threads';

/** What a module must have that is run here. */
export interface AnswersInThread<Sent, Answer> {
  answerTo: (sent: Sent) => Answer | Promise<Answer>;
}

const { answerTo } = (await import(workerData as string)) as AnswersInThread<unknown, unknown>;

async function answer(sent: unknown): Promise<void> {
  parentPort!.postMessage(await answerTo(sent));
}

parentPort!.on('message', (sent: unknown) => void answer(sent));
parentPort!.postMessage('ready');
