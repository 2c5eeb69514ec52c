/** Runs a program and says what it cost: seconds by the clock, seconds of the processor, and the most memory at one time. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  readonly clock: number;
  /** Seconds of the processor, of the program and all it started. Unlike the clock it hardly depends on what else the machine does. */
  readonly processor: number;
  /** The most memory the program and all it started held at one time, in megabytes; 0 where the system does not tell. */
  readonly memory: number;
  readonly printed: string;
}

/** Runs one of the programs of a project. Throws what it printed if it fails. */
export async function costOf(
  project: string,
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Cost> {
  const start = performance.now();
  // The shell tells what its children used when they are done; Node has no such call.
  const child = spawn(
    'sh',
    ['-c', '"$0" "$@"; code=$?; times; exit $code', process.execPath, file, ...args],
    {
      cwd: project,
      env: { ...process.env, ...env },
    },
  );
  let printed = '';
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, residentSet(child.pid!))), 250);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(printed);
  const [user, system] = printed.trim().split('\n').at(-1)!.split(' ').map(secondsOf);
  return {
    clock: (performance.now() - start) / 1000,
    processor: user! + system!,
    memory: Math.round(memory / 1024),
    printed,
  };
}

/** `1m2.5s` in seconds. */
const secondsOf = (time: string) => {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(time)!;
  return Number(minutes) * 60 + Number(seconds);
};

/** Kilobytes of memory of a process and all below it, from Linux's /proc. */
function residentSet(root: number): number {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const status = readFileSync(`/proc/${name}/status`, 'utf8');
          return [
            {
              id: Number(name),
              parent: Number(/PPid:\s+(\d+)/.exec(status)?.[1]),
              held: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0),
            },
          ];
        } catch {
          return [];
        }
      });
    const below = new Set([root]);
    for (let size = 0; size < below.size;) {
      size = below.size;
      for (const { id, parent } of processes) if (below.has(parent)) below.add(id);
    }
    return processes.filter(({ id }) => below.has(id)).reduce((sum, { held }) => sum + held, 0);
  } catch {
    return 0;
  }
}
