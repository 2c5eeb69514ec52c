/** What is in the repository can be written on every system: Windows, macOS, Linux. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../support/build.ts';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);

/** Why a path cannot be written, or not beside the others, on some system. */
function faultOf(path: string, others: ReadonlySet<string>): string | undefined {
  const parts = path.split('/');
  if (parts.some((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part)))
    return 'is a device of Windows';
  if (parts.some((part) => /[<>:"|?*\\\p{Cc}]|[. ]$/u.test(part)))
    return 'holds a sign that Windows has not in names';
  if (path !== path.normalize('NFC')) return 'is not in composed letters, as macOS may write it';
  if (others.has(path.toLowerCase())) return 'differs from another only in its capitals';
  // With the folder of a clone before it, 260 is the most that Windows takes unasked.
  return path.length > 180 ? 'is too long for Windows' : undefined;
}

const faultsOf = (paths: readonly string[]) => {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const fault = faultOf(path, seen);
    seen.add(path.toLowerCase());
    return fault ? [`${path} ${fault}`] : [];
  });
};

describe('the files of the repository', () => {
  test('have names that every system can write', () => {
    expect(files.length).toBeGreaterThan(1000);
    expect(faultsOf(files)).toEqual([]);
  });
  test.each([
    ['content/glossary/con.yml', 'is a device of Windows'],
    ['docs/what?.md', 'holds a sign that Windows has not in names'],
    ['docs/end.', 'holds a sign that Windows has not in names'],
    ['docs/cafe\u0301.md', 'is not in composed letters, as macOS may write it'],
    ['readme.md', 'differs from another only in its capitals'],
    [`docs/${'long-'.repeat(40)}.md`, 'is too long for Windows'],
  ])('%s would be found', (path, fault) =>
    expect(faultsOf(['README.md', path])).toEqual([`${path} ${fault}`]),
  );
  test('are checked out with the line ends they were written with', () =>
    expect(readFileSync(join(project, '.gitattributes'), 'utf8')).toMatch(
      /^\* text=auto eol=lf$/m,
    ));
});
