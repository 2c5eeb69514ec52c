/** What the components of guides draw stands wherever the guide can be read: page, Markdown copy, data, search. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { componentsIn } from '../../src/editing/component-uses.ts';
import { isMdx } from '../../src/editing/parse.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { drawComponent } from '../../src/guide-components/draw.ts';
import type { Block, Line } from '../../src/guide-components/drawn.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import type { GuideComponent } from '../../src/model/guide-components.ts';

const { folder, content } = inject('site');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const { asOf } = JSON.parse(read('api/v1/open.json')) as { asOf: string };
const site = checkContent(content, Temporal.Instant.from(asOf)).readable;
const words = wordsOf('en');

/** Only letters and digits, with one space between words. */
const plainly = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

const linesOf = (block: Block): readonly Line[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
    case 'agenda':
      return block.entries.map(({ cycle }) => [cycle.data.title]);
    default:
      return [];
  }
};
const wordsIn = (line: Line) =>
  line.flatMap((piece) =>
    typeof piece === 'string' ? piece : piece.kind === 'source' ? [] : piece.text,
  );

/** Every piece of text that the components of a guide draw. */
const piecesOf = (body: string) =>
  componentsIn(body, readMdx).flatMap(({ name, attributes }) => {
    const drawn = drawComponent(site, name as GuideComponent, attributes, words);
    return (drawn.place === 'sentence' ? [drawn.line] : drawn.blocks.flatMap(linesOf)).flatMap(
      wordsIn,
    );
  });

const missingIn = (text: string, pieces: readonly string[]) => {
  const whole = plainly(text);
  return pieces.map(plainly).filter((piece) => !whole.includes(piece));
};

/** The text of each page as search has it. */
const found = new Map(
  globSync('pagefind/fragment/*', { cwd: folder }).map((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString();
    const { url, content } = JSON.parse(text.slice(text.indexOf('{'))) as {
      url: string;
      content: string;
    };
    return [url, content];
  }),
);

describe('what components draw', () => {
  const guides = site.records.guides.filter(isMdx);

  test('there are guides that use them', () => expect(guides.length).toBeGreaterThan(0));

  test.each(guides.map(({ id, body }) => ({ id, pieces: piecesOf(body) })))(
    'stands in $id, in its copies and in the index of search',
    ({ id, pieces }) => {
      expect(pieces.length).toBeGreaterThan(0);
      const html = read(`guides/${id}/index.html`);
      const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
      expect(missingIn(article.replaceAll(/<sup.*?<\/sup>|<[^>]*>/gs, ''), pieces)).toEqual([]);
      expect(html).not.toMatch(/<(?:Guide|Fact|Seats)/);
      const markdown = read(`guides/${id}/index.md`);
      expect(missingIn(markdown.replaceAll(/\]\([^)]*\)/g, ']'), pieces)).toEqual([]);
      const { prose } = JSON.parse(read(`api/v1/guides/${id}.json`)) as { prose: string };
      expect(missingIn(prose.replaceAll(/\]\([^)]*\)/g, ']'), pieces)).toEqual([]);
      expect(prose).not.toContain(' of="');
      const indexed = found.get(`/guides/${id}/`) ?? '';
      expect(
        missingIn(
          indexed,
          pieces.filter((piece) => !piece.includes('@')),
        ),
      ).toEqual([]);
    },
  );
});
