/**
 * `npm run build`: check, build beside `dist`, index, verify, then swap. Until the last step the old site stays as it
 * was; if anything fails, one line says what, and the exit code is 1.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build as buildPages } from 'astro';
import { publishedAddresses } from '../editing/addresses.ts';
import { checkContent } from '../editing/check.ts';
import { formats } from '../editing/report.ts';
import { siteUrl } from '../editing/site-url.ts';
import { unanswered } from './addresses.ts';
import { finishPages } from './pages.ts';
import { redirectsOf } from './redirects.ts';
import { indexPages } from './search-index.ts';
import { verifySite } from './verify.ts';

const target = resolve(process.env['BUILD_DIR'] ?? 'dist');
const content = resolve(process.env['CONTENT_DIR'] ?? 'content');
// Beside the target, so that moving a folder is one step of the file system.
const workshop = join(dirname(target), '.build');

async function main(): Promise<void> {
  process.env['SOURCE_DATE_EPOCH'] ??= String(Math.floor(Date.now() / 1000));
  const now = Temporal.Instant.fromEpochMilliseconds(Number(process.env['SOURCE_DATE_EPOCH']) * 1000);

  const { problems, count } = checkContent(content, now, process.env);
  console.log(formats.pretty(problems, { root: content, count, siteUrl: siteUrl(process.env) }));
  if (problems.some((problem) => problem.level === 'error'))
    throw new Error('The content has errors, so nothing was built. The site that was built before is untouched.');

  mkdirSync(workshop, { recursive: true });
  const folder = join(workshop, `new-${process.pid}`);
  try {
    await buildPages({ outDir: folder, force: true, logLevel: 'warn' });
    finishPages(folder);
    const indexed = await indexPages(folder);
    const { pages, problems } = verifySite(folder, process.env['BASE_PATH'] ?? '/');
    const lost = unanswered(folder, publishedAddresses(content), redirectsOf(content));
    const faults = [...problems, ...lost.map((address) => `${address}: was published before, but nothing stands there now; add a line to redirects.yml.`)];
    if (faults.length > 0) throw new Error(`The pages have faults, so they were not published:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    swap(folder);
    console.log(`${pages} pages built, ${indexed} in the search index. They are in ${target}.`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Puts the new folder in the place of the old one; if that fails half-way, the old one comes back. */
function swap(folder: string): void {
  const old = join(workshop, `old-${process.pid}`);
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(folder, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
