/** `npm run bench -- pages`: measures the check, the build and the weight of pages. It prints; it never fails. */
import { execFileSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, distFolder } from '../support/built-pages.ts';

function seconds(file: string): string {
  const start = performance.now();
  execFileSync(process.execPath, [file], { stdio: 'ignore' });
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

const check = seconds('src/editing/check-cli.ts');
const build = seconds('src/build/build-cli.ts');
const pages = builtPages(distFolder);
const weights = pages
  .map(({ address, html }) => ({ address, bytes: brotliCompressSync(html).length }))
  .sort((a, b) => a.bytes - b.bytes);
const records = weights.filter(({ address }) => address.split('/').length === 4);
const index = readdirSync(join(distFolder, 'pagefind'), { recursive: true, encoding: 'utf8' })
  .map((file) => statSync(join(distFolder, 'pagefind', file)))
  .filter((file) => file.isFile())
  .reduce((sum, file) => sum + file.size, 0);

console.table({
  pages: pages.length,
  check: check,
  'build, with check, index and verification': build,
  'median record page, brotli': `${records[Math.floor(records.length / 2)]?.bytes} bytes`,
  'heaviest record page, brotli': `${records.at(-1)?.bytes} bytes (${records.at(-1)?.address})`,
  'heaviest page, brotli': `${weights.at(-1)?.bytes} bytes (${weights.at(-1)?.address})`,
  'search script, brotli': `${readdirSync(join(distFolder, '_astro'))
    .filter((file) => file.endsWith('.js'))
    .reduce(
      (sum, file) =>
        sum + brotliCompressSync(readFileSync(join(distFolder, '_astro', file))).length,
      0,
    )} bytes`,
  'search index on disk': `${Math.round(index / 1024)} kB`,
});
