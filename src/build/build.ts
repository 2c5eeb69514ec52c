/**
 * The build: check, build beside `dist`, index, verify, compress, then swap. Until the last step the old site stays
 * as it was; if anything fails, the build throws what `causeOf` says in one line.
 */
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedAddresses } from '../editing/published-addresses.ts';
import { formats } from '../editing/report.ts';
import { siteUrl } from '../editing/site-url.ts';
import type { Redirects } from '../model/redirects.ts';
import { directionOf } from '../i18n/direction.ts';
import { wordsOf } from '../i18n/index.ts';
import { followMoves, unanswered } from './hosts/permalinks.ts';
import { compressFiles } from './assets/compress.ts';
import { startCrew } from './workers/worker-pool.ts';
import { handingOver } from './finish/intercept-pages.ts';
import { headersFile, redirectsFile } from './hosts/host-files.ts';
import { buildInstant } from '../context/build-time.ts';
import { stopwatch } from './timings.ts';
import { forgetOld, nextRound } from './workers/build-cache.ts';
import { finishing, type Finished } from './finish/finish-pages.ts';
import { drawPictures, placePictures, requireFonts } from './assets/pictures.ts';
import { redirectsOf } from '../context/redirects.ts';
import { indexPages, requireIndexer } from './assets/search-index.ts';
import { basePath, requireSiteUrl, requireTarget } from '../context/settings.ts';
import { verifyPages } from './finish/verify.ts';
import { writeParts, writeWorker } from './assets/offline-files.ts';
import { freshFolder, lockProject, swap, tidy } from './staging/staging.ts';

const target = resolve(process.env['BUILD_DIR'] ?? 'dist');
const content = resolve(process.env['CONTENT_DIR'] ?? 'content');

export async function build(): Promise<void> {
  const now = buildInstant(process.env);
  const base = basePath(process.env['BASE_PATH']);
  requireSiteUrl(process.env['SITE_URL']);
  // The pages are built in this process and must see the same instant and the same path.
  process.env['SOURCE_DATE_EPOCH'] = String(now.epochMilliseconds / 1000);
  process.env['BASE_PATH'] = base;
  // The pages ask for it too; a setting that means nothing is refused before any work.
  directionOf('en', process.env);
  // Astro would look for the repository and tell its makers of the build.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  requireIndexer();
  requireFonts();
  const unlock = lockProject(process.cwd(), () =>
    console.log('Another build is at work here; waiting for it to end.'),
  );
  tidy(target);
  requireTarget(target, process.cwd());
  const { lap, said } = stopwatch();

  const folder = freshFolder(target);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const crew = startCrew();
  const round = nextRound();
  try {
    // While a thread checks the content, this one loads Astro.
    const checking = crew.have('checkPiece', [{ content, now: now.epochMilliseconds }]);
    const [[checked], astro] = await Promise.all([checking, import('astro')]);
    const { problems, count, pictures } = checked!;
    console.log(formats.pretty(problems, { root: content, count, siteUrl: siteUrl(process.env) }));
    if (!pictures)
      throw new Error(
        'The content has errors, so nothing was built. The site that was built before is untouched.',
      );
    lap('check');

    // Building the pages keeps one core at work, so the others draw the pictures and finish pages meanwhile.
    crew.allow(crew.size - 1);
    const drawing = drawPictures(pictures, crew, round);
    drawing.catch(() => undefined);
    const pagesToFinish = finishing(folder, crew, round);
    await astro.build({
      outDir: folder,
      force: true,
      logLevel: 'warn',
      integrations: [handingOver(pagesToFinish, base)],
    });
    lap('pages');
    crew.allow(crew.size);
    const finished = await pagesToFinish.end();
    const { t } = wordsOf('en');
    lap('finishing');
    const compressing =
      process.env['PRECOMPRESS'] === 'no' ? undefined : compressFiles(folder, crew, round);
    compressing?.catch(() => undefined);
    const indexed = await indexPages(folder);
    lap('index');
    const day = now.toString().slice(0, 10);
    const shell = await writeWorker(folder, base, {
      lang: 'en',
      day,
      notice: t('offline.notice'),
      missing: t('offline.missing'),
    });
    writeParts(folder, day, shell);
    lap('parts to keep');
    const redirects = redirectsOf(content);
    followMoves(folder, redirects);
    placePictures(await drawing, folder);
    lap('pictures');
    const pages = verified(folder, base, finished, redirects);
    lap('verification');
    writeFileSync(
      join(folder, '_headers'),
      headersFile(base, globSync('feeds/*', { cwd: folder }).sort()),
    );
    writeFileSync(join(folder, '_redirects'), redirectsFile(redirects, base));
    if (compressing) await compressFiles(folder, crew, round, await compressing);
    lap('compression');
    swap(folder, target);
    forgetOld(round);
    lap('putting in place');
    const twins = finished.filter(({ hasTwin }) => hasTwin).length;
    console.log(
      `${pages} pages built, ${indexed} in the search index, ${twins} as Markdown. They are in ${target}. (${said()})`,
    );
  } finally {
    await crew.end();
    rmSync(folder, { recursive: true, force: true });
    unlock();
  }
}

/** How many pages there are; throws if any has a fault or a published address is lost. */
function verified(
  folder: string,
  base: string,
  finished: readonly Finished[],
  redirects: Redirects,
): number {
  const { pages, problems } = verifyPages(
    new Map(finished.map(({ file, parts }) => [file, parts])),
    folder,
    base,
  );
  const lost = unanswered(folder, publishedAddresses(content), redirects);
  const faults = [
    ...problems,
    ...lost.map(
      (address) =>
        `${address}: was published before, but nothing stands there now; bring it back, or add a line to redirects.yml.`,
    ),
  ];
  if (faults.length > 0)
    throw new Error(
      `The pages have faults, so they were not published:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  return pages;
}
