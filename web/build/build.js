/**
 * `npm run build`: the server and the app, to dist/. With `--if-stale`, as before `npm start`: nothing
 * where dist is what these sources made, and in few words where it is not.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { argv, env, exit, stdout } from 'node:process';
import { isFresh, markFresh } from './fresh.js';

const STEPS = ['nest build', 'vite build web'];

/** As npm has it: where the commands of the packages are. */
const PATH = [resolve('node_modules/.bin'), env.PATH].join(delimiter);

/** Ends the process where a step fails, with all that it said. */
function run(step, stdio) {
  const [command, ...words] = step.split(' ');
  const options = { stdio, encoding: 'utf8', env: { ...env, PATH } };
  const { status, error, stdout: said, stderr } = spawnSync(command, words, options);
  if (status === 0) return;
  if (stdio === 'pipe') stdout.write(`${said ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
  exit(status ?? 1);
}

const quiet = argv.includes('--if-stale');
if (!quiet || !isFresh()) {
  if (quiet) stdout.write('Building Blangko, which takes half a minute …\n');
  for (const step of STEPS) run(step, quiet ? 'pipe' : 'inherit');
  markFresh();
}
