/**
 * The build, step by step. All work is done in a folder beside the target; only the last step touches the site that is
 * there. If a step fails, the build throws, and the old site stays as it was; `error-messages.ts` says why in one line.
 */
import { rmSync } from 'node:fs';
import { redirectsIn, redirectsOf } from '../context/redirects.ts';
import { readHistory, requireWhole } from '../context/history.ts';
import { readSettings } from '../context/settings.ts';
import { requireContent } from '../editing/check.ts';
import { publishedAddresses } from '../editing/published-addresses.ts';
import { picturesOf, translatedPictures, type AddressedPicture } from '../exports/image-list.ts';
import { drawnLanguages, missingLanguages } from '../guide-languages.ts';
import { wordsOf } from '../i18n/index.ts';
import { translateRecord } from '../languages/translate.ts';
import type { Site } from '../model/site.ts';
import { compressFiles } from './assets/compress.ts';
import { writeOfflineFiles } from './assets/offline-files.ts';
import { drawPictures, requireFonts } from './assets/pictures.ts';
import { inlineReexports } from './assets/scripts.ts';
import { indexPages, requireIndexer } from './assets/search-index.ts';
import { checkContent } from './check-content.ts';
import { drawPages } from './draw-pages.ts';
import { freeMemory } from './free-memory.ts';
import { writeMarkdownCopies } from './finish/markdown-copies.ts';
import { requireSoundSite } from './finish/verify.ts';
import { writeHostFiles } from './hosts/host-files.ts';
import { followMoves, isThere } from './hosts/permalinks.ts';
import { lockBuild } from './staging/lock.ts';
import { createStagingDir, recover, requireTarget, swap } from './staging/staging.ts';

/** Builds the site that the environment asks for. */
export async function build(): Promise<void> {
  const settings = readSettings();
  const { base, content, target } = settings;
  requireContent(content);
  requireWhole(readHistory(content, settings.env).missing, settings.strict);
  requireIndexer(settings.env);
  requireFonts();
  const unlock = lockBuild(process.cwd(), target, () =>
    console.log('Another build is at work here; waiting for it to end.'),
  );
  recover(target);
  requireTarget(target, process.cwd());
  const folder = createStagingDir(target);
  const removeStagingDir = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeStagingDir);
  const times: string[] = [];
  /** Does one step and notes how long it took. */
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };

  try {
    // Before all else that reads content: it names each fault with its place.
    const site = await step('check', () => checkContent(settings));
    const drawn = drawnLanguages(settings.env);
    requireWhole(missingLanguages(settings.env, drawn), settings.strict);
    const languages = ['en', ...drawn.keys()];
    const words = languages.map(wordsOf);
    if (languages.length > 1)
      console.log(
        `Drawing the guide in ${languages.length} languages, ${languages.join(', ')}. English alone is much faster: LANGUAGES=en npm run build (or start, or dev).`,
      );
    await step('pages', () => drawPages(folder, settings, site));
    freeMemory();
    await step('scripts', () => inlineReexports(folder));
    // Pagefind is a program of its own, which leaves this one time for the copies.
    const [indexed, copies] = await Promise.all([
      step('index', () => indexPages(folder)),
      step('Markdown', () => writeMarkdownCopies(folder)),
    ]);
    await step('pictures', () => drawPictures(allPictures(site, drawn), folder));
    await step('offline', () => writeOfflineFiles(folder, settings, words));
    const redirects = redirectsIn(languages, redirectsOf(content), (address) =>
      isThere(folder, address),
    );
    followMoves(folder, redirects);
    const pages = await step('verification', () =>
      requireSoundSite(folder, base, publishedAddresses(content), redirects),
    );
    writeHostFiles(folder, base, redirects);
    if (settings.precompress) await step('compression', () => compressFiles(folder));
    await step('swap', () => swap(folder, target));
    console.log(
      `${pages} pages built${languages.length > 1 ? ` in ${languages.length} languages` : ''}, ${indexed} in the search index, ${copies} as Markdown. They are in ${target}. (${times.join(', ')})`,
    );
  } finally {
    removeStagingDir();
    unlock();
  }
}

/** The pictures of every language. What they say of the guide is translated in its settings. */
const allPictures = (
  site: Site,
  languages: ReturnType<typeof drawnLanguages>,
): AddressedPicture[] => [
  ...picturesOf(site, wordsOf('en')),
  ...[...languages].flatMap(([language, translations]) => {
    const settings = translateRecord({ kind: 'site', data: site.settings }, translations).data;
    return translatedPictures({ ...site, settings }, wordsOf(language));
  }),
];
