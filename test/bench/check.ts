/** How long the check takes for the real records and for a thousand: `node test/bench/check.ts` prints a table. It never fails. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const content = 'content';
const runs = 5;

/** The median of some runs of the program as an editor starts it, in seconds. */
function seconds(folder: string): string {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ['src/editing/check-cli.ts', folder], { stdio: 'ignore' });
    return performance.now() - start;
  });
  return `${(times.sort((a, b) => a - b)[Math.floor(runs / 2)]! / 1000).toFixed(2)} s`;
}

const records = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .reduce((sum, entry) => sum + readdirSync(join(folder, entry.name)).length, 0);

/** The real records, with glossary entries copied under new names until there are a thousand. */
function aThousand(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-bench-'));
  cpSync(content, folder, { recursive: true });
  const entries = readdirSync(join(content, 'glossary'));
  for (let index = 0, count = records(content); count < 1000; index++, count++) {
    const text = readFileSync(join(content, 'glossary', entries[index % entries.length]!), 'utf8');
    writeFileSync(
      join(folder, 'glossary', `copy-${index}.yml`),
      text.replace(/^title: .*$/m, `title: Word ${index}`),
    );
  }
  return folder;
}

const folder = aThousand();
console.table({
  [`check of ${records(content)} records`]: seconds(content),
  [`check of ${records(folder)} records`]: seconds(folder),
});
rmSync(folder, { recursive: true });
