/** When each content file first appeared and last changed, from the history of the repository. */
import { askGit } from './git.ts';
import type { Environment } from './environment.ts';

interface FileHistory {
  /** Instants of the first and of the last commit that touched the file, in UTC. */
  readonly first: string;
  readonly last: string;
}
export type History = ReadonlyMap<string, FileHistory>;

/** A commit that changes more existing records than this is upkeep (a renamed field, a new format), not news about each of them. */
const upkeepSize = 40;

/**
 * The history of the files of a folder, by path below it. Where it cannot be read it is empty, and `missing` says in one line why and what
 * to do: everything dated by it is then dated by the days on which records were checked.
 */
export function readHistory(
  folder: string,
  env: Environment = process.env,
): { readonly history: History; readonly missing?: string } {
  const missing = (why: string, remedy: string) => ({
    history: new Map(),
    missing: `The history of ${folder} cannot be read, so feeds, the sitemap and calendars are dated by the days of checking: ${why}. ${remedy}`,
  });
  const ask = (...args: string[]) => askGit(folder, args, undefined, env);
  const shallow = ask('rev-parse', '--is-shallow-repository');
  if ('failure' in shallow) {
    if (shallow.failure === 'ENOENT') return missing('git is not installed', 'Install git.');
    if (shallow.failure.includes('dubious ownership'))
      return missing(
        'its files belong to another user',
        'Build as their owner, or run `git config --global --add safe.directory "*"`.',
      );
    return missing(
      'it lies in no repository of git',
      'Clone the repository instead of unpacking an archive of it.',
    );
  }
  if (shallow.text.trim() !== 'false')
    return missing(
      'only the newest part of it was cloned',
      'Run `git fetch --unshallow`, or clone without `--depth`.',
    );
  const log = ask(
    'log',
    '--no-renames',
    '--format=commit %ct',
    '--name-status',
    '--relative',
    '--',
    '.',
  );
  const history = 'text' in log ? readLog(log.text) : new Map<string, FileHistory>();
  return history.size > 0
    ? { history }
    : missing('no commit names its files', 'Commit them, or clone the repository they come from.');
}

/** Throws what `missing` says where nothing may be other than usual (`STRICT=1`), else says it. */
export function requireWhole(missing: string | undefined, strict: boolean): void {
  if (!missing) return;
  if (strict) throw new Error(`${missing} (STRICT is set, so nothing was built.)`);
  console.warn(missing);
}

/** Reads what `git log --name-status` prints, newest commit first, each begun by `commit <seconds>`. */
export function readLog(log: string): History {
  const history = new Map<string, FileHistory>();
  for (const { instant, isUpkeep, files } of commitsIn(log))
    for (const { status, file } of files) {
      if (status === 'D' || (isUpkeep && status === 'M')) continue;
      const known = history.get(file);
      history.set(file, { first: instant, last: known?.last ?? instant });
    }
  return history;
}

/**
 * The commits of such a log, or of one with `--raw`, newest first. A guide whose file went from `.md` to `.mdx` or back has changed, and is
 * called by its newest name.
 */
export function commitsIn(log: string) {
  const laterNames = new Map<string, string>();
  return log
    .split(/^commit /m)
    .slice(1)
    .map((commit) => {
      const [seconds = '', ...lines] = commit.split('\n');
      const told = lines.filter(Boolean).map((line) => {
        const [marks = '', file = ''] = line.split('\t');
        // Raw lines tell the modes and names of both versions first: `:100644 100644 <old> <new> M`.
        const words = marks.split(' ');
        return { status: words.at(-1)![0]!, blob: words.at(-2), file };
      });
      const gone = new Set(told.filter(({ status }) => status === 'D').map(({ file }) => file));
      const files = told.map((one) => {
        const former =
          one.status === 'A'
            ? [one.file.replace(/x$/, ''), `${one.file}x`].find((name) => gone.has(name))
            : undefined;
        const file = laterNames.get(one.file) ?? one.file;
        if (former) laterNames.set(former, file);
        return { ...one, file, ...(former && { status: 'M' }) };
      });
      return {
        instant: Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString(),
        isUpkeep: files.filter(({ status }) => status === 'M').length > upkeepSize,
        files,
      };
    });
}
