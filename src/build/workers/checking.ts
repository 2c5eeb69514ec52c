/** The check before a build, as the work of a thread. */
import { picturesOf } from '../../exports/image-list.ts';
import { checkContent, type CheckResult } from '../../editing/check.ts';
import { wordsOf } from '../../i18n/index.ts';

export interface CheckPiece {
  readonly content: string;
  /** The instant of the build, in milliseconds since 1970. */
  readonly now: number;
}

export interface Checked extends Pick<CheckResult, 'problems' | 'count'> {
  /** What is to be drawn; undefined if the content has errors. */
  readonly pictures: ReturnType<typeof picturesOf> | undefined;
}

/** Checks a content folder. Throws only if the folder cannot be read. */
export function checkPiece({ content, now }: CheckPiece): Checked {
  const { site, problems, count } = checkContent(
    content,
    Temporal.Instant.fromEpochMilliseconds(now),
    process.env,
  );
  const isSound = site && !problems.some((problem) => problem.level === 'error');
  return { problems, count, pictures: isSound ? picturesOf(site, wordsOf('en')) : undefined };
}
