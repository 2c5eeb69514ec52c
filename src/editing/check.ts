/** The check of a content folder. */
import { statSync } from 'node:fs';
import { checkFiles, type CheckResult } from './check-files.ts';
import { readContent } from './read.ts';

export type { CheckResult } from './check-files.ts';

/** Checks a content folder at an instant. Throws only if the folder itself cannot be read. */
export function checkContent(root: string, now: Temporal.Instant): CheckResult {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${root}.`);
  const { files, problems } = readContent(root);
  return checkFiles(files, problems, now);
}
