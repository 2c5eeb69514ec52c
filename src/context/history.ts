/** When each content file first appeared and last changed, from the history of the repository. */
import { execFileSync } from 'node:child_process';

interface FileHistory {
  /** Instants of the first and of the last commit that touched the file, in UTC. */
  readonly first: string;
  readonly last: string;
}
export type History = ReadonlyMap<string, FileHistory>;

/** A commit that changes more existing records than this is upkeep (a renamed field, a new format), not news about each of them. */
const upkeepSize = 40;

/**
 * The history of the files of a folder, by path below it. Empty where there is no repository, no git, or only a part of
 * the history: a shallow clone would date every record to its last commit.
 */
export function historyOf(folder: string): History {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 28,
      });
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map();
    return readLog(
      git(
        '-c',
        'core.quotePath=off',
        'log',
        '--no-renames',
        '--format=commit %ct',
        '--name-status',
        '--relative',
        '--',
        '.',
      ),
    );
  } catch {
    return new Map();
  }
}

/** Reads what `git log --name-status` prints, newest commit first, each begun by `commit <seconds>`. */
export function readLog(log: string): History {
  const history = new Map<string, FileHistory>();
  for (const commit of log.split(/^commit /m).slice(1)) {
    const [seconds = '', ...lines] = commit.split('\n');
    const instant = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString();
    const files = lines
      .filter(Boolean)
      .map((line) => ({ status: line[0]!, file: line.slice(line.indexOf('\t') + 1) }));
    const isUpkeep = files.filter(({ status }) => status === 'M').length > upkeepSize;
    for (const { status, file } of files) {
      if (status === 'D' || (isUpkeep && status === 'M')) continue;
      const known = history.get(file);
      history.set(file, { first: instant, last: known?.last ?? instant });
    }
  }
  return history;
}
