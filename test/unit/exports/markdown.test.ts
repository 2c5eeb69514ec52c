import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/build/finish/html-to-markdown.ts';

const twin = '<link rel="alternate" type="text/markdown" href="index.md">';
const page = (main: string, head = twin) =>
  markdownOf(
    `<html><head><link rel="canonical" href="https://guide.example/groups/alpha/">${head}</head><body><header>Menu</header><main id="content">${main}</main></body></html>`,
  );
/** What follows the address of the page. */
const body = (main: string) =>
  page(main)!.replace('Page: <https://guide.example/groups/alpha/>\n\n', '').trimEnd();

/** The words a reader of the Markdown sees. */
function wordsOf(markdown: string): string {
  const texts = (node: { value?: string; children?: unknown[] }): string =>
    node.value ??
    (node.children ?? []).map((child) => texts(child as Parameters<typeof texts>[0])).join('');
  return texts(remark().use(remarkGfm).parse(markdown));
}

describe('the Markdown of a page', () => {
  test('begins with the title and the address, wherever the title stands', () => {
    expect(page('<p>Group</p><h1>Alpha</h1><p>Lead.</p>')).toBe(
      '# Alpha\n\nPage: <https://guide.example/groups/alpha/>\n\nGroup\n\nLead.\n',
    );
  });
  test('holds the main part only, without what serves the screen', () => {
    expect(
      body(
        '<nav>Contents</nav><p>Text<span class="hidden"> again</span><span hidden>x</span></p><form><button>Go</button></form><script>1</script>',
      ),
    ).toBe('Text');
  });
  test('keeps sources as numbers, marks as words, and links as whole addresses', () => {
    expect(
      body(
        '<ul><li>It began<span class="evidence">old source</span><sup class="cite"><a href="#source-1">1</a><a href="#source-2">2</a></sup></li></ul>',
      ),
    ).toBe('- It began (old source) [1] [2]');
    expect(body('<p>See <a href="/groups/beta/">Beta</a> or <a href="#x">below</a>.</p>')).toBe(
      'See [Beta](https://guide.example/groups/beta/) or [below](https://guide.example/groups/alpha/#x).',
    );
  });
  test('sets apart in signs what the page sets apart by its looks', () => {
    expect(
      body(
        '<p><span class="badge" data-state="active">Active</span> <span class="as-of">seen May 2031</span>. Text<span class="as-of"> (as of 2030)</span></p>',
      ),
    ).toBe('*Active* (seen May 2031). Text (as of 2030)');
    expect(
      body(
        '<table><tr><th>Role</th><th>Chart</th></tr><tr><td>Lead<small> From about 2023.</small></td><td><svg></svg></td></tr></table>',
      ),
    ).toBe('| Role |\n| --- |\n| Lead (From about 2023.) |');
  });
  test('sets key facts, steps, tables and nested lists as Markdown does', () => {
    expect(
      body(
        '<dl><div><dt>Status</dt><dd>Active</dd></div><div><dt>Areas</dt><dd><ul><li>One</li></ul></dd></div></dl>',
      ),
    ).toBe('- **Status:** Active\n- **Areas:**\n  - One');
    // With the signs for which `.cards` of tables.css leaves the colon out too.
    for (const question of ['May I stand?', 'هل يمكنني الترشح؟', '我可以参选吗？'])
      expect(body(`<dl><div><dt>${question}</dt><dd>Yes</dd></div></dl>`)).toBe(
        `- **${question}** Yes`,
      );
    expect(
      body('<ol><li>First<ul><li>Inner</li></ul></li><li><p>Second</p><p>More</p></li></ol>'),
    ).toBe('1. First\n   - Inner\n2. Second\n\n   More');
    expect(
      body(
        '<table><thead><tr><th>Step</th><th>Day</th></tr></thead><tbody><tr><th>A | B</th><td>1 May</td></tr></tbody></table>',
      ),
    ).toBe('| Step | Day |\n| --- | --- |\n| A \\| B | 1 May |');
  });
  test('is absent for a page that names none, as one that leads on', () => {
    expect(page('<h1>Moved</h1>', '<meta name="robots" content="noindex">')).toBeUndefined();
  });
  test('says the words of the page, whatever signs they hold', () => {
    const words = fc.array(
      fc.string({
        unit: fc.constantFrom(...'ab1 *_[]<>`#-+.)\\|~!&:/'.split('')),
        minLength: 1,
        maxLength: 12,
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const escape = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ').replaceAll(/\s+/g, ' ').trim();
        fc.pre(text !== '');
        expect(wordsOf(body(`<p>${escape(text)}</p>`))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
