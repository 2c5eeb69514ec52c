import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { describe, expect, test } from 'vitest';
import { findCode, type Components } from '../../src/editing/prose-code.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { checkProse } from '../../src/editing/prose.ts';
import { remarkWithoutCode } from '../../src/markdown.ts';

/** The compiler as Astro calls it for a guide in MDX. */
const compiler = await unified({ remarkPlugins: [remarkWithoutCode] }).createMdxRenderer!(
  { syntaxHighlight: false },
  { optimize: false, srcDir: new URL('file:///guide/src/'), sourcemap: false },
);
const compile = async (body: string) =>
  (await compiler.process(body, '/guide/content/guides/made-up.mdx', {})).code;

/** What the check says of code in a text, as `line:column message`. */
const codeIn = (body: string) =>
  checkProse(body, readMdx)
    .filter(
      ({ rule, message }) =>
        ['code-in-prose', 'raw-html', 'nested-too-deeply'].includes(rule) ||
        message.startsWith('A picture would'),
    )
    .map(({ offset, message }) => {
      const before = body.slice(0, offset).split('\n');
      return `${before.length}:${before.at(-1)!.length + 1} ${message}`;
    });

/** Does with compiled MDX what a page does when it is drawn. */
function draw(code: string): void {
  const script = code
    .replace(/^import \{.*\} from "astro\/jsx-runtime";$/m, '')
    .replaceAll(/^export (?:default )?/gm, '');
  const jsx = (type: unknown, props: object): unknown =>
    typeof type === 'function' ? (type as (props: object) => unknown)(props) : props;

  new Function('_Fragment', '_jsx', '_jsxs', `${script}\nreturn MDXContent();`)(null, jsx, jsx);
}

/** Set by any made-up code that runs. */
const marks = globalThis as { canary?: number };

describe('content never runs code', () => {
  test.each([
    ['an expression in a code span over three lines', 'See `a\n{globalThis.canary = 1}\nb`.', 2],
    [
      'code behind an indented fence that looks closed',
      '```\n    ```\n{globalThis.canary = 1}\n```',
      3,
    ],
    ['an expression', 'Two is {1 + 1}.', 1],
    ['a remark', 'Text.\n\n{/* hidden */}', 3],
    ['an import', "Text.\n\nimport x from 'y'", 3],
    ['an export', 'export const x = (globalThis.canary = 1)', 1],
    ['a component', 'Text.\n\n<Danger />', 3],
    ['an element with code in an attribute', '<b title={globalThis.canary = 1}>x</b>', 1],
    ['an element with spread attributes', '<b {...globalThis}>x</b>', 1],
    ['a fragment', '<>x</>', 1],
    ['a tag that is not closed', 'Text.\n\nA <b> stands here.', 3],
    ['a bracket that is not closed', 'Text.\n\nA { stands here.\n\nMore.', 3],
    ['an expression that is none', 'Text.\n\nA {1 +} stands here.', 3],
    ['less than a number', 'Fewer than <5 people.', 1],
    ['a picture that would be imported', '![a](../../src/build/build-cli.ts)', 1],
    ['a picture that would be imported, by reference', '![a][b]\n\n[b]: x.js', 1],
    ['a picture whose address cannot be read', '![a](/%E0%A4%A)', 1],
  ])('the compiler refuses %s, and the check says the line', async (_, body, line) => {
    await expect(compile(body)).rejects.toThrow();
    expect(codeIn(body)[0]).toMatch(new RegExp(`^${line}:`));
    expect(marks.canary).toBeUndefined();
  });

  test('the compiler says file, line and repair itself, should the check not have run', async () => {
    await expect(compile('Text.\n\nTwo is {1 + 1}.')).rejects.toThrow(
      'guides/made-up.mdx:3:8 There are curly brackets in the text; in a guide they would be run as code. Remove them.',
    );
  });

  test('no field of a file reaches the compiled page', async () => {
    const { code } = await compiler.process('Text.', '/guide/content/guides/made-up.mdx', {
      layout: '../../evil.astro',
    });
    expect(code).not.toContain('evil');
  });

  test('prose that only looks like code is drawn', async () => {
    const body = 'Type `{x}` or `<b>`.\n\n```js\nimport x from "y";\n```\n\nWe import nothing.';
    expect(codeIn(body)).toEqual([]);
    draw(await compile(body));
  });

  test('a drawn page in which code runs would be noticed', async () => {
    const bare = await unified({}).createMdxRenderer!(
      { syntaxHighlight: false },
      { optimize: false, srcDir: new URL('file:///guide/src/'), sourcemap: false },
    );
    const { code } = await bare.process('`a\n{globalThis.canary = 1}\nb`', '/guide/x.mdx', {});
    draw(code);
    expect(marks.canary).toBe(1);
    delete marks.canary;
  });

  test('a component of the list may have its attributes as text, and nothing else', () => {
    const allowed: Components = { Steps: ['of'] };
    const said = (body: string) =>
      findCode(remark().use(remarkMdx).parse(body), body, allowed).map(
        ({ rule, message, repair }) => `${rule}: ${message} ${repair}`,
      );
    expect(said('<Steps of="cycles/2031-gardener" />')).toEqual([]);
    expect(said('<Steps of="a">\n\nText.\n\n</Steps>')).toEqual([]);
    expect(said('<Steps of={a} />')).toEqual([
      'code-in-prose: `Steps` is given `of={a}`, which it does not take. Give it only of="…", with plain text between the quotes.',
    ]);
    expect(said('<Steps {...a} />')).toHaveLength(1);
    expect(said('<Steps on="a" />')).toHaveLength(1);
    expect(said('<Steps of />')).toHaveLength(1);
    expect(said('<Steps of="a">\n\n{1}\n\n</Steps>')).toHaveLength(1);
    expect(said('<constructor />')).toHaveLength(1);
    expect(said('<Steps.of />')).toHaveLength(1);
  });

  const pieces = [
    ...['`', '``', '```', '~~~', '    ', '  ', '\t', '\n', '\n', '\n\n', '> ', '- ', '1. ', '# '],
    ...['{', '}', '{globalThis.canary = 1}', '{/* a */}', '${', '\\', '\\{', '&#123;', '&lbrace;'],
    ...['import x from "y"', 'export const x = (globalThis.canary = 1)', 'import ', 'export '],
    ...[
      '<',
      '>',
      '/>',
      '</',
      '<b',
      '<b>',
      '</b>',
      '<B a={globalThis.canary = 1} />',
      '<!--',
      '-->',
    ],
    ...[
      ' a="b"',
      ' {...c}',
      '<>',
      '</>',
      '<a.b',
      '<a:b',
      '<https://example.org>',
      'www.example.org',
    ],
    ...[
      '[',
      ']',
      '](',
      ')',
      '![',
      '![a](',
      '/a.png',
      'a.js',
      '[a]: ',
      '[^a]',
      '[^a]: ',
      '![a]',
      '%',
    ],
    ...['| a |\n| --- |\n', '| ', '---\n', '===\n', '*', '**', '_', '~~', '"', "'", '$', '\r\n'],
    ...['a', 'Text. ', '1', 'é', '\u200b', '\ufeff', '\u2028', '\0', '😀'],
  ];
  const inputs = Number(process.env['MDX_INPUTS'] ?? 2000);

  test(
    'check and compiler agree on made-up texts, and nothing of them ever runs',
    { timeout: 60_000 + inputs * 10 },
    async () => {
      let [drawn, refused] = [0, 0];
      const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(text, async (parts) => {
          const body = parts.join('').replaceAll(/\r\n?/g, '\n');
          const said = codeIn(body);
          const code = await compile(body).catch(() => undefined);
          expect([body, code === undefined]).toEqual([body, said.length > 0]);
          if (code === undefined) refused++;
          else {
            draw(code);
            drawn++;
          }
          expect(marks.canary).toBeUndefined();
        }),
        { numRuns: inputs },
      );
      // Neither side of the fence is empty.
      expect(Math.min(drawn, refused)).toBeGreaterThan(inputs / 20);
    },
  );
});
