import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { project } from '../support/build.ts';
import { lint } from '../support/lint.ts';

/** Lints a small project of its own, with the settings of this one. */
function lintOf(files: Readonly<Record<string, string>>): string[] {
  mkdirSync(join(project, '.build'), { recursive: true });
  const root = mkdtempSync(join(project, '.build/lint-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const settings = { extends: '../../tsconfig.json' };
  const all = { ...files, 'tsconfig.json': JSON.stringify(settings), 'src/.gitkeep': '' };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return lint(root);
}

const promise = 'async function later(): Promise<void> {}\nlater();\n';

test('every fault is named with its place, in scripts and in each part of a view', () => {
  const faults = lintOf({
    'src/promise.ts': `/** é */ ${promise}export {};\n`,
    'src/cast.ts': "const one = 'a' as string;\nexport const two = one as string;\n",
    'src/printed.ts': 'export const text = `${{ one: 1 }}`;\n',
    'src/types.ts': "import { none } from './missing.ts';\nexport const one: number = none;\n",
    'src/List.astro': [
      '---',
      'interface Props { what: { one: number } }',
      'const { what } = Astro.props;',
      promise,
      'const unused = 1;',
      '---',
      '',
      '<p title={`é ${what}`}>{[1].map((n) => <b>{n as number}</b>)}</p>',
      '<script>',
      "  const five: number = 'five';",
      `  ${promise}`,
      '  console.log(five);',
      '</script>',
    ].join('\n'),
    'src/Page.astro': "---\nimport List from './List.astro';\n---\n<List what={1} />\n",
    'src/Open.astro': '<p><b></p>\n',
  });
  expect(faults).toMatchInlineSnapshot(`
    [
      "src/List.astro:10:16: Invalid type used in template literal expression. Type: { one: number; } typescript(restrict-template-expressions)",
      "src/List.astro:10:44: This assertion is unnecessary since it does not change the type of the expression.  typescript(no-unnecessary-type-assertion)",
      "src/List.astro:12:9: Type 'string' is not assignable to type 'number'.  typescript(TS2322)",
      "src/List.astro:14:1: Promises must be awaited, add void operator to ignore. This unhandled promise-like value has type \`Promise<void>\`. typescript(no-floating-promises)",
      "src/List.astro:5:1: Promises must be awaited, add void operator to ignore. This unhandled promise-like value has type \`Promise<void>\`. typescript(no-floating-promises)",
      "src/List.astro:7:7: 'unused' is declared but its value is never read.  typescript(TS6133)",
      "src/Open.astro:1:7: Expected a matching closing tag but instead found '</p>'.",
      "src/Open.astro:2:1: Expected a closing tag but instead found the end of the file.",
      "src/Page.astro:4:7: Type 'number' is not assignable to type '{ one: number; }'.  typescript(TS2322)",
      "src/cast.ts:2:20: This assertion is unnecessary since it does not change the type of the expression.  typescript(no-unnecessary-type-assertion)",
      "src/printed.ts:1:24: Invalid type used in template literal expression. Type: { one: number; } typescript(restrict-template-expressions)",
      "src/promise.ts:2:1: Promises must be awaited, add void operator to ignore. This unhandled promise-like value has type \`Promise<void>\`. typescript(no-floating-promises)",
      "src/types.ts:1:22: Cannot find module './missing.ts' or its corresponding type declarations.  typescript(TS2307)",
    ]
  `);
});

test('what is right passes, in scripts that read views and in views that read scripts', () => {
  const faults = lintOf({
    'src/day.ts': [
      "import Day from './Day.astro';",
      'export const word = (day: Temporal.PlainDate, n: number) => `${day} ${n}`;',
      'export const view = Day;',
      '',
    ].join('\n'),
    'src/Day.astro':
      "---\nimport { word } from './day';\n---\n<b>{word(Temporal.Now.plainDateISO(), 1)}</b>\n",
  });
  expect(faults).toEqual([]);
});
