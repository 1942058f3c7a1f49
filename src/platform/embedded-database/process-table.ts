import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { promisify } from 'node:util';

/**
 * When a process began: with its pid it names one process for good, as a pid alone is soon given
 * to another. None: there is no such process, or it only waits to be reaped.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (platform() !== 'linux') return ps(pid, 'lstart=');
  const stat = await read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The program's name, in parentheses, may itself hold spaces and parentheses.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  const boot = await read('/proc/sys/kernel/random/boot_id');
  return `${fields[18]} since boot ${boot?.trim()}`;
}

/** Its program and arguments, in one line. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (platform() !== 'linux') return ps(pid, 'command=');
  return (await read(`/proc/${pid}/cmdline`))?.replaceAll('\0', ' ');
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function ps(pid: number, column: string): Promise<string | undefined> {
  const args = ['-ww', '-o', column, '-p', String(pid)];
  const { stdout } = await promisify(execFile)('ps', args).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}
