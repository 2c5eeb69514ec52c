/** A site of invented records as search sees it: real catalogue, real index and the built search page, without the weight of building thousands of pages. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../../src/editing/check.ts';
import { readSearchWords } from '../../../src/editing/search-words.ts';
import { packSearchWords } from '../../../src/model/packed-search-words.ts';
import { findableRecords, searchable } from '../../../src/model/catalogue.ts';
import { addressOf } from '../../../src/model/site.ts';
import { indexPages } from '../../../src/build/assets/search-index.ts';
import { packPages, packSummaries } from '../../../src/search/catalogue.ts';
import { distFolder } from '../../support/built-pages.ts';
import { temporaryFolder } from '../../support/build.ts';
import { writeCorpus } from '../corpus.ts';

/** Writes a site of about `size` records into a folder; returns a name and words of a text to search for, and what removes the folder. */
export async function manyRecords(
  size: number,
): Promise<{ folder: string; name: string; text: string; remove: () => void }> {
  const { folder: top, remove } = temporaryFolder();
  const [content, folder] = [join(top, 'content'), join(top, 'site')];
  writeCorpus(content, size);
  const { site } = checkContent(content, Temporal.Instant.from('2026-11-28T12:00:00Z'));
  if (!site) throw new Error('The invented records have faults.');

  for (const part of ['_astro', 'search/index.html', '404.html', 'favicon.svg'])
    cpSync(join(distFolder, part), join(folder, part), { recursive: true });
  const { words, languages } = packSearchWords(readSearchWords('content'));
  const pages = findableRecords(site);
  const parts = {
    catalogue: packPages(pages, 'many', words, site.settings.name),
    summaries: packSummaries(pages, 'many'),
    languages: { built: 'many', languages, codes: '', names: {}, simplified: '' },
    answers: { built: 'many', holders: [], moments: [], counts: [] },
    questions: { built: 'many', often: '', once: '', lines: '' },
  };
  for (const [name, data] of Object.entries(parts))
    writeFileSync(join(folder, `search/${name}.json`), JSON.stringify(data));
  for (const [place, record] of searchable(site).entries()) {
    const page = join(folder, addressOf(record));
    mkdirSync(page, { recursive: true });
    const summary = 'summary' in record.data ? record.data.summary : '';
    writeFileSync(
      join(page, 'index.html'),
      `<html lang="en"><body><article data-pagefind-body><h1>${record.data.title}</h1><p data-pagefind-meta="summary">${summary}</p><h2 id="more">More</h2><p>${wordsOfPage(place).join(' ')}</p></article></body></html>`,
    );
  }
  await indexPages(folder);
  // Words that one page in some dozens holds, as a reader's words are.
  return {
    folder,
    name: site.records.groups[7]!.data.title,
    text: `${madeWord(90)} ${madeWord(140)}`,
    remove,
  };
}

/** 200 words of a page: as in any language, the word of rank n comes n times more rarely than the first. */
function wordsOfPage(page: number): string[] {
  let state = page + 1;
  return Array.from({ length: 200 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return madeWord(Math.floor(20_000 ** (state / 4294967296)));
  });
}

/** A word that no name holds. */
const madeWord = (rank: number) =>
  `zq${rank.toString(26).replaceAll(/[0-9]/g, (digit) => 'abcdefghij'[Number(digit)]!)}x`;
