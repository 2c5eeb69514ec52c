/** Links of the papers that no page shows, README and the like, lead to files that are there and to headings that they have. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { project } from '../support/build.ts';

const papers = globSync(
  ['*.md', '.github/*.md', 'docs/**/*.md', '{content,src,test}/**/README.md'],
  {
    cwd: project,
  },
)
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const parse = (text: string): Root => remark().use(remarkGfm).parse(text);

/** The anchors of the headings of a paper, as a host of repositories gives them. */
function headingsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(parse(text), 'heading', (heading) => {
    const words: string[] = [];
    visit(heading, (node) => void ('value' in node && words.push(node.value)));
    anchors.add(slugger.slug(words.join('')));
  });
  return anchors;
}

/** The links of a paper within the project that lead nowhere, as they are written. */
function lostLinks(paper: string, text: string): string[] {
  const lost: string[] = [];
  visit(parse(text), ['link', 'image', 'definition'], (node) => {
    const { url } = node as { url: string };
    if (/^[a-z]+:/i.test(url)) return;
    const [path = '', anchor] = url.split('#');
    // From the root of the project. One that leaves it leads nowhere, also if it comes back by the name of the folder, which is another elsewhere.
    const from = path === '' ? paper : join(dirname(paper), decodeURI(path));
    const file = join(project, from);
    const isThere = path === '' || (!from.startsWith('..') && existsSync(file));
    const headings = () =>
      headingsOf(path === '' ? text : statSync(file).isFile() ? readFileSync(file, 'utf8') : '');
    if (!isThere || (anchor && !headings().has(anchor))) lost.push(url);
  });
  return lost;
}

describe('a link of a paper', () => {
  test('is looked for in all of them', () =>
    expect(papers).toEqual(
      expect.arrayContaining([
        '.github/PULL_REQUEST_TEMPLATE.md',
        'CONTRIBUTING.md',
        'README.md',
        'content/README.md',
        'docs/decisions.md',
        'test/content/README.md',
      ]),
    ));
  test.each(papers)('in %s leads to a file or heading that is there', (paper) =>
    expect(lostLinks(paper, readFileSync(join(project, paper), 'utf8'))).toEqual([]),
  );
  test('is missed where file or heading went, or where it leaves the project', () =>
    expect(
      lostLinks(
        'content/README.md',
        [
          '## A `file` here',
          '[there](../src/manual/overview.md) [here](groups) [out](https://example.org/none) [part](#a-file-here)',
          '[no part](#none) [other](../README.md#no-such-heading) [its](../README.md#where-things-are) [far](../../main/README.md)',
          '![none](none.png) [named][one]',
          '',
          '[one]: gone.md',
        ].join('\n'),
      ),
    ).toEqual([
      '../src/manual/overview.md',
      '#none',
      '../README.md#no-such-heading',
      '../../main/README.md',
      'none.png',
      'gone.md',
    ]));
});

describe('what a change asks for, docs/changing.md,', () => {
  const paper = readFileSync(join(project, 'docs/changing.md'), 'utf8');
  /** A name that is no part of a longer one; `field.` begins longer ones. */
  const wholeWord = (name: string) =>
    new RegExp(`(?<!\\w)${RegExp.escape(name)}${name.endsWith('.') ? '' : String.raw`(?!\w)`}`);
  /** Files and folders that a text names and the project lacks; names that do not stand in the file named behind them. */
  const untrue = (text: string) => {
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name!);
    const inFile = [...text.matchAll(/`([\w.]+)`\s(?:in|of)\s`([^`\s]+\.\w+)`/g)];
    return [
      ...named.filter((name) => name.includes('/') && !existsSync(join(project, name))),
      ...inFile.flatMap(([, name, file]) => {
        const path = join(project, file!);
        return existsSync(path) && wholeWord(name!).test(readFileSync(path, 'utf8'))
          ? []
          : [`${name} in ${file}`];
      }),
    ];
  };
  test('names only what is there', () => {
    expect(untrue(paper)).toEqual([]);
    expect(paper.match(/`[^`\s]+\/[^`\s]+`/g)!.length).toBeGreaterThan(40);
  });
  test('is short', () => expect(paper.split('\n').length).toBeLessThanOrEqual(80));
  test('would be held to a file that was renamed, and to a name in it', () =>
    expect(
      untrue(
        'See `src/model/kind.ts`, `kinds` in `src/model/kinds.ts`, `sorts`\nin `src/model/kinds.ts`, `kin` in `src/model/kinds.ts`.',
      ),
    ).toEqual(['src/model/kind.ts', 'sorts in src/model/kinds.ts', 'kin in src/model/kinds.ts']));
});
