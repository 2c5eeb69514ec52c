/** What Pagefind's own interface costs for the same pages: the measure for ours. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { compressFiles } from '../../../src/build/assets/compress.ts';
import { languageOf } from '../../../src/i18n/addresses.ts';
import { builtPages, distFolder } from '../../support/built-pages.ts';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div><script>addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search' }))</script></html>`;

/** A folder with one search page made of Pagefind's stock interface, over an index of the English pages with Pagefind's usual settings. */
export async function stockSearch(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-stock-'));
  const { index } = await createIndex();
  // Its interface loads the index of one language, so the others need none.
  for (const { file, html } of builtPages(distFolder))
    if (languageOf(file) === 'en') await index!.addHTMLFile({ sourcePath: file, content: html });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  mkdirSync(join(folder, 'search'));
  writeFileSync(join(folder, 'search/index.html'), page);
  cpSync(join(distFolder, '404.html'), join(folder, '404.html'));
  await compressFiles(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
