import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const DATABASES = ['db1', 'db2', 'db3'] as const;
export type Machine = (typeof DATABASES)[number];

const ADDRESSES: Record<Machine, string> = {
  db1: '10.77.0.11',
  db2: '10.77.0.12',
  db3: '10.77.0.13',
};

interface Member {
  name: Machine;
  role: string;
  state: string;
  timeline?: number;
  lag?: number | string;
}

/** The three machines of the database, as `failover.sh` furnished them in `folder`: etcd and Patroni on each. */
export class Databases {
  private readonly patronis = new Map<Machine, ChildProcess>();

  constructor(private readonly folder: string) {}

  startEtcd(machine: Machine): void {
    const home = join(this.folder, machine);
    this.run(
      machine,
      `mount --bind ${home}/etcd /var/lib/etcd && set -a && . ${home}/etcd.env && exec setpriv --reuid=etcd --regid=etcd --init-groups etcd`,
      'etcd',
    );
  }

  startPatroni(machine: Machine): void {
    const child = this.run(
      machine,
      `${this.asPostgres(machine)} patroni /etc/patroni/config.yml`,
      'patroni',
    );
    this.patronis.set(machine, child);
  }

  /** With nothing said to anybody: Patroni first, or it would see what becomes of its server. */
  async kill(machine: Machine): Promise<void> {
    const patroni = this.patronis.get(machine)!;
    const pidFile = join(this.folder, machine, 'postgresql/15/blangko/postmaster.pid');
    const postmaster = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    const exited = once(patroni, 'exit');
    patroni.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await exited;
  }

  /** Its cable is pulled. */
  unplug(machine: Machine): void {
    command('ip', 'link', 'set', machine, 'down');
  }

  plug(machine: Machine): void {
    command('ip', 'link', 'set', machine, 'up');
  }

  /** The other two machines of the database lose it and it loses them; whoever else asks it is answered. */
  separate(machine: Machine): void {
    const others = DATABASES.filter((other) => other !== machine).map((other) => ADDRESSES[other]);
    const rules = [
      'add table inet cut',
      'add chain inet cut incoming { type filter hook input priority 0; }',
      'add chain inet cut outgoing { type filter hook output priority 0; }',
      `add rule inet cut incoming ip saddr { ${others.join()} } drop`,
      `add rule inet cut outgoing ip daddr { ${others.join()} } drop`,
    ];
    command('ip', 'netns', 'exec', machine, 'nft', rules.join('; '));
  }

  join(machine: Machine): void {
    command('ip', 'netns', 'exec', machine, 'nft', 'delete table inet cut');
  }

  /** What a command on that machine says, run as `postgres`. */
  ask(machine: Machine, words: string): string {
    return command(...ON(machine), `${this.asPostgres(machine)} ${words}`);
  }

  /** Whom the machines themselves say to be there; of one that answers. */
  async members(): Promise<Member[]> {
    for (const machine of DATABASES) {
      const answer = await fetch(`http://${machine}:8008/cluster`, {
        signal: AbortSignal.timeout(3_000),
      }).catch(() => null);
      if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members;
    }
    return [];
  }

  async named(role: 'leader' | 'sync_standby'): Promise<Machine> {
    const member = (await this.members()).find((each) => each.role === role);
    if (!member) throw new Error(`No machine is the ${role}.`);
    return member.name;
  }

  /** Returns once one is the primary, one its synchronous standby and one the other, all three up to date. */
  async whole(within = 240_000): Promise<void> {
    for (const begun = performance.now(); ; await pause(1_000)) {
      const members = await this.members();
      if (isWhole(members)) return;
      if (performance.now() - begun > within)
        throw new Error(`The database did not become whole again: ${JSON.stringify(members)}`);
    }
  }

  /** A shell's words that make this process one of that machine, as `postgres`, with its files in place. */
  private asPostgres(machine: Machine): string {
    const home = join(this.folder, machine);
    return [
      `mount --bind ${home}/postgresql /var/lib/postgresql`,
      `mount --bind ${home}/patroni /etc/patroni`,
      `mount --bind ${home}/run /run/postgresql`,
      'cd /',
      'set -a',
      // Of whoever runs the rehearsal: libpq looks there for certificates.
      'HOME=/var/lib/postgresql',
      `. ${home}/patroni.env`,
      'exec setpriv --reuid=postgres --regid=postgres --init-groups',
    ].join(' && ');
  }

  private run(machine: Machine, words: string, log: string): ChildProcess {
    const [program, ...rest] = ON(machine);
    const child = spawn(program, [...rest, words], { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    const file = createWriteStream(join(this.folder, machine, `${log}.log`), { flags: 'a' });
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    return child;
  }
}

/** Bytes: what is on its way while others write. */
const A_LITTLE = 100_000;

const isWhole = (members: Member[]): boolean => {
  const with_ = (role: string) => members.filter((member) => member.role === role).length;
  return (
    members.length === DATABASES.length &&
    with_('leader') === 1 &&
    with_('sync_standby') === 1 &&
    new Set(members.map(({ timeline }) => timeline)).size === 1 &&
    members.every(
      ({ state, lag = 0 }) => /^(running|streaming)$/.test(state) && Number(lag) < A_LITTLE,
    )
  );
};

/** HAProxy with the file of ops/. */
export class Balancer {
  private child: ChildProcess | null = null;

  async start(): Promise<void> {
    this.child = spawn('haproxy', ['-db', '-f', '/etc/haproxy/haproxy.cfg'], { stdio: 'ignore' });
    await pause(200);
    if (this.child.exitCode !== null) throw new Error('HAProxy did not start.');
  }

  async stop(): Promise<void> {
    const exited = once(this.child!, 'exit');
    this.child!.kill('SIGTERM');
    await exited;
  }
}

/** What runs a shell's words on that machine. */
const ON = (machine: Machine): [string, ...string[]] => [
  ...(['ip', 'netns', 'exec', machine, 'bash', '-c'] as const),
];

function command(program: string, ...rest: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${rest.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
