import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { checkProse } from '../../src/editing/prose.ts';
import { remarkWithoutCode } from '../../src/markdown.ts';
import { rounds } from '../support/rounds.ts';

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
        ['code-in-prose', 'raw-html', 'nested-too-deeply', 'unknown-component'].includes(rule) ||
        ['component-attribute', 'component-place'].includes(rule) ||
        message.startsWith('A picture would'),
    )
    .map(({ offset, message }) => {
      const before = body.slice(0, offset).split('\n');
      return `${before.length}:${before.at(-1)!.length + 1} ${message}`;
    });

/** Does with compiled MDX what a page does when it is drawn. Returns what each component was given. */
function draw(code: string): Record<string, unknown>[] {
  const given: Record<string, unknown>[] = [];
  const GuideComponent = (props: Record<string, unknown>) => void given.push(props);
  const script = code
    .replace(/^import \{.*\} from "astro\/jsx-runtime";$/m, '')
    .replaceAll(/^export (?:default )?/gm, '');
  const jsx = (type: unknown, props: object): unknown =>
    typeof type === 'function' ? (type as (props: object) => unknown)(props) : props;

  new Function(
    '_Fragment',
    '_jsx',
    '_jsxs',
    'components',
    `${script}\nreturn MDXContent({ components });`,
  )(null, jsx, jsx, { GuideComponent });
  return given;
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

  test.each([
    [
      'alone',
      '<Steps of="cycles/2031-gardener" />',
      { component: 'Steps', of: 'cycles/2031-gardener' },
    ],
    [
      'in a sentence',
      'There are <Seats of="positions/a" />.',
      { component: 'Seats', of: 'positions/a' },
    ],
    [
      'alone in an item',
      '- <Contact purpose="staff" />',
      { component: 'Contact', purpose: 'staff' },
    ],
    [
      'in a table',
      '| A |\n| --- |\n| <Fact of="site" is="name" /> |',
      { component: 'Fact', of: 'site', is: 'name' },
    ],
    [
      'over lines',
      '<Fact\n  of="site"\n  is="name"\n/> is its name.',
      { component: 'Fact', of: 'site', is: 'name' },
    ],
  ])(
    'a component of the table %s is drawn by one, which is told its name',
    async (_, body, given) => {
      expect(codeIn(body)).toEqual([]);
      expect(draw(await compile(body))).toEqual([given]);
    },
  );

  test.each([
    ['<Steps of={a} />', 'code-in-prose'],
    ['<Steps of={"cycles/a"} />', 'code-in-prose'],
    ['<Steps {...a} />', 'code-in-prose'],
    ['<Steps on="cycles/a" />', 'component-attribute'],
    ['<Steps of />', 'component-attribute'],
    ['<Steps />', 'component-attribute'],
    ['<Steps of="groups/a" />', 'component-attribute'],
    ['<Steps of="cycles/a" of="cycles/b" />', 'component-attribute'],
    ['<Steps of="cycles/a" component="Fact" />', 'component-attribute'],
    ['<Steps of="cycles/a">\n\nText.\n\n</Steps>', 'component-place'],
    ['<Steps of="cycles/a">{1}</Steps>', 'component-place'],
    ['Now <Steps of="cycles/a" />', 'component-place'],
    ['- <Steps of="cycles/a" />', 'component-place'],
    ['<Seats of="positions/a" />', 'component-place'],
    ['<Seats of="positions/a" /> <Seats of="positions/b" />', 'component-place'],
    ['<GuideComponent component="Steps" />', 'unknown-component'],
    ['<Steppes of="cycles/a" />', 'unknown-component'],
    ['<constructor />', 'raw-html'],
    ['<Steps.of />', 'raw-html'],
    ['<Steps:of />', 'raw-html'],
  ])('%s is refused by check and compiler', async (body, rule) => {
    expect(checkProse(body, readMdx).map((one) => one.rule)).toContain(rule);
    await expect(compile(body)).rejects.toThrow();
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
    ...['<Meetings />', '<Seats of="positions/a" />', '<Fact of="site" is="name" />', '<Steps'],
    ...['<Steps of="cycles/a" />', '<Steps of={globalThis.canary = 1} />', '<Steps>', '</Steps>'],
    ...[
      '<Nothing />',
      ' of="cycles/a"',
      ' of="groups/a"',
      ' of',
      '<Contact purpose="',
      'staff" />',
    ],
    ...['a', 'Text. ', '1', 'é', '\u200b', '\ufeff', '\u2028', '\0', '😀'],
  ];
  const inputs = Number(process.env['MDX_INPUTS'] ?? rounds(2000));

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
            for (const props of draw(code))
              expect(Object.values(props).filter((value) => typeof value !== 'string')).toEqual([]);
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
