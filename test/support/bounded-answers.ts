/** What a thread is asked that is to show its bounds. */
export type Task = { echo: string } | { loops: true } | { fills: true } | { fails: true };

export function answerTo(task: Task): string {
  if ('echo' in task) return task.echo;
  if ('fails' in task) throw new Error('It failed.');
  const kept: string[][] = [];
  for (;;) if ('fills' in task) kept.push(Array.from({ length: 10_000 }, (_, at) => `${at}`));
}
