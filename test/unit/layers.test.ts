import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** What each part may import: other parts of src, and packages. Everything may use its own part. */
const allowed: Record<string, readonly string[]> = {
  model: ['zod'],
  editing: [
    'context',
    'languages',
    'model',
    'zod',
    'yaml',
    'mdast',
    'remark',
    'remark-gfm',
    'remark-mdx',
    'unist-util-visit',
    'github-slugger',
    'node:',
  ],
  i18n: ['model'],
  // Texts in other languages: what is to be translated, the files of translators, and the records with their words.
  languages: [
    'context',
    'editing',
    'model',
    'gettext-parser',
    'github-slugger',
    'mdast',
    'unist-util-visit',
    'yaml',
    'node:',
  ],
  // What the components of guides draw from the records.
  'guide-components': ['model', 'i18n'],
  // "Find your place": what is compared, and its page in the browser. What is shared with search: long work done in turns.
  finder: ['model', 'i18n', 'search'],
  // Which region a country belongs to: every name of it, and the look-up in the browser.
  places: ['model', 'i18n', 'page-scripts', 'iso-3166'],
  // Pictures drawn from records at build.
  pictures: [
    'model',
    'd3-geo',
    'topojson-client',
    'iso-3166',
    'world-atlas/countries-110m.json',
    'world-atlas/countries-50m.json',
  ],
  calendar: ['model', 'i18n'],
  planner: ['model', 'i18n', 'calendar', 'editing', 'page-scripts', 'node:'],
  search: ['model', 'i18n', 'styles', 'stemmer', 'pagefind-client'],
  // What keeps the guide on a reader's device.
  offline: ['i18n', 'workbox-strategies'],
  // What runs in the browser on every page, and what stands in for what a browser lacks.
  'page-scripts': ['model', 'i18n', 'search', 'places', 'styles', 'temporal-polyfill/global'],
  // What is shared with search: long work done in turns; with maintenance: what a change means, in sentences.
  forms: [
    'model',
    'i18n',
    'editing',
    'languages',
    'guide-components',
    'maintenance',
    'page-scripts',
    'search',
    'styles',
  ],
  exports: ['model', 'i18n', 'zod', 'feedsmith'],
  views: [
    'astro',
    'astro/types',
    'model',
    'editing',
    'i18n',
    'styles',
    'search',
    'page-scripts',
    'forms',
    'pictures',
    'finder',
    'places',
    'calendar',
    'planner',
    'offline',
    'exports',
    'guide-components',
    'hash',
    'languages',
    'postcss',
  ],
  pages: [
    'site',
    'export-context',
    'translating',
    'model',
    'editing',
    'pictures',
    'finder',
    'places',
    'views',
    'i18n',
    'search',
    'calendar',
    'planner',
    'exports',
    'astro',
    'node:',
  ],
  'export-context': [
    'calendar',
    'exports',
    'hash',
    'i18n',
    'context',
    'model',
    'editing',
    'guide-components',
    'languages',
    'site',
    'views',
  ],
  // How far each language is, for the pages of translators.
  translating: ['context', 'editing', 'export-context', 'languages', 'site'],
  // Plugins for the Markdown of prose.
  markdown: ['context', 'editing', 'model', 'hast', 'mdast', 'unist-util-visit'],
  // What pages and build must hash alike.
  hash: ['node:'],
  build: [
    'context',
    'guide-languages',
    'languages',
    'hash',
    'model',
    'page-scripts',
    'offline',
    'editing',
    'exports',
    'i18n',
    'astro',
    'search',
    'pagefind',
    'rolldown',
    'htmlparser2',
    '@resvg/resvg-js',
    'node:',
  ],
  maintenance: [
    'context',
    'model',
    'i18n',
    'editing',
    'guide-components',
    'unist-util-visit',
    'node:',
  ],
  // What the build knows from outside: clock, environment, history, moved addresses.
  context: ['model', 'i18n', 'yaml', 'node:'],
  // In which languages the guide is drawn, and the prose of records in them.
  'guide-languages': ['context', 'editing', 'i18n', 'languages', 'model'],
  'translated-prose': [
    'content-loader',
    'context',
    'editing',
    'guide-languages',
    'languages',
    'model',
    'astro/loaders',
    'node:',
  ],
  // What every page goes through.
  'finish-page': ['i18n', 'model', 'site', 'views', 'astro:middleware'],
  // The two bridges to Astro: records into its collections, and from there into the model.
  'content-loader': ['context', 'model', 'editing', 'astro/loaders', 'node:'],
  'content.config': ['model', 'context', 'content-loader', 'translated-prose', 'astro:content'],
  site: [
    'model',
    'languages',
    'guide-languages',
    'i18n',
    'editing',
    'context',
    'astro:content',
    'node:',
  ],
};

const importLines = (text: string) =>
  [
    ...text.matchAll(
      /^\s*(?:import|export)\s(?:[^'"]*?from\s)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)|<script>import '([^']+)'/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);

/** The part of src a file belongs to: its first folder, or its name for the two files at the top. */
const partOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');

/** Imports that point where they may not, as `file → import`. */
function strayImports(file: string, text: string): string[] {
  const part = partOf(file);
  return importLines(text)
    .filter((name) => {
      const target = name.startsWith('.')
        ? partOf(relative(src, join(src, dirname(file), name)).replaceAll('\\', '/'))
        : name;
      return (
        target !== part &&
        !allowed[part]?.some(
          (one) => target === one || (one.endsWith(':') && target.startsWith(one)),
        )
      );
    })
    .map((name) => `${file} → ${name}`);
}

describe('imports point one way', () => {
  const files = globSync('**/*.{ts,astro}', { cwd: src }).map((file) => file.replaceAll('\\', '/'));

  test('there are files to look at', () => expect(files.length).toBeGreaterThan(40));

  test('no file imports what its part may not know', () => {
    expect(
      files.flatMap((file) => strayImports(file, readFileSync(join(src, file), 'utf8'))),
    ).toEqual([]);
  });

  test('a model that asks for a view, Astro or the file system would be found', () => {
    expect(
      strayImports(
        'model/x.ts',
        "import A from '../views/A.astro';\nimport { z } from 'zod';\nimport { readFileSync } from 'node:fs';\nimport type { B } from './b.ts';",
      ),
    ).toEqual(['model/x.ts → ../views/A.astro', 'model/x.ts → node:fs']);
    expect(strayImports('views/X.astro', "import { site } from '../site';")).toEqual([
      'views/X.astro → ../site',
    ]);
  });

  test('build and bridges ask for the environment only in context/', () => {
    const asking = files.filter(
      (file) =>
        /^(build\/|site\.|export-context|content)/.test(file) &&
        /process\.env(?!\['PAGEFIND_UNSTABLE|\.NODE_ENV)/.test(
          readFileSync(join(src, file), 'utf8'),
        ),
    );
    expect(asking).toEqual([]);
    expect(readFileSync(join(src, 'context/settings.ts'), 'utf8')).toContain('process.env');
  });
});
