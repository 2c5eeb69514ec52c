import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sayWeights } from '../../src/build/finish/download-sizes.ts';
import { inDocument } from '../../src/views/in-document.ts';

const places = new Map([
  ['/guide/groups/alac/', 'groups-alac'],
  ['/guide/groups/cpwg/', 'groups-cpwg'],
]);
const part = (html: string) => inDocument(html, 'groups-alac', places);

describe('a record inside the document of its section', () => {
  test.each([
    [
      'begins at a heading one level lower, which bears its name',
      '<h1>ALAC</h1>',
      '<h2 id="groups-alac">ALAC</h2>',
    ],
    [
      'has its parts below that, with names of its own',
      '<h2 id="sources">Sources</h2>',
      '<h3 id="groups-alac--sources">Sources</h3>',
    ],
    [
      'cites its own sources',
      '<a href="#source-1">1</a><li id="source-1">',
      '<a href="#groups-alac--source-1">1</a><li id="groups-alac--source-1">',
    ],
    [
      'leads to other records of the section inside the document',
      '<a href="/guide/groups/cpwg/">CPWG</a>',
      '<a href="#groups-cpwg">CPWG</a>',
    ],
    [
      'and to their parts',
      '<a class="rule" href="/guide/groups/cpwg/#rule-1">',
      '<a class="rule" href="#groups-cpwg--rule-1">',
    ],
    [
      'explains no word whose entry stands in the same document',
      '<a class="word" href="/guide/groups/cpwg/">',
      '<a href="#groups-cpwg">',
    ],
    [
      'leaves other addresses alone',
      '<a class="word" href="/guide/glossary/ralo/"><a href="https://icann.org/#id">',
      undefined,
    ],
    ['leaves words alone that look like tags', '<p>id="x" &lt;h2 id="y"></p>', undefined],
    [
      'has no marks for the index of search',
      '<p data-pagefind-meta="summary" data-pagefind-ignore>',
      '<p>',
    ],
  ])('%s', (_, html, expected) => expect(part(html)).toBe(expected ?? html));
});

describe('the weight beside a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weights-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file), { recursive: true });
    writeFileSync(join(folder, file, 'index.html'), text);
  };
  test('is what a reader would fetch, compressed, in words', () => {
    write('print/groups', Array.from({ length: 40_000 }, (_, index) => Math.sin(index)).join(' '));
    write(
      'groups',
      '<a href="/guide/print/groups/">All</a><span data-weight-of="/guide/print/groups/"></span>',
    );
    sayWeights(folder, '/guide', (kilobytes) => ` (${kilobytes} kB)`);
    expect(readFileSync(join(folder, 'groups/index.html'), 'utf8')).toMatch(
      /^<a href="\/guide\/print\/groups\/">All<\/a> \([1-9]\d0 kB\)$/,
    );
  });
});
