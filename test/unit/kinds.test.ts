/** What no compiler asks of a new kind of record or a new field, by names in other files. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf, type Schema } from '../../src/editing/json-schema.ts';
import { kindNames, kinds, kindsWithTexts } from '../../src/model/kinds.ts';
import { project } from '../support/build.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const withYaml = kindNames.filter((kind) => kinds[kind].extensions.some((one) => one === 'yml'));

describe('every kind of record', () => {
  test('has texts to be translated, or is named here with its reason', () => {
    const without = ['sources']; // Their titles are quotations.
    expect(
      kindNames
        .filter((kind) => !without.includes(kind))
        .filter((kind) => !kindsWithTexts.some((one) => one === kind)),
      'These are missing from kindsWithTexts in src/model/kinds/settings.ts.',
    ).toEqual([]);
  });
  test('has a row in the table of folders of content/README.md', () => {
    const rows = [...read('content/README.md').matchAll(/^\| `(\w+)\/` \|/gm)].map(
      ([, name]) => name!,
    );
    expect(
      kindNames.filter((kind) => !rows.includes(kind)),
      'These are missing from the table of content/README.md.',
    ).toEqual([]);
  });
  test('that is written in YAML is completed in VS Code, from its schema', () => {
    const settings = read('.vscode/settings.json');
    expect(
      withYaml.filter(
        (kind) =>
          !settings.includes(`".astro/collections/${kind}.schema.json": "content/${kind}/*.yml"`),
      ),
      'These are missing from yaml.schemas in .vscode/settings.json.',
    ).toEqual([]);
  });
});

/** Every field of a kind or of the settings, at any depth, with the places that have it. */
function fieldPlaces(schemas: readonly Schema[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const visit = (schema: Schema, at: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const here = `${at}.${name}`;
      places.set(name, [...(places.get(name) ?? []), here]);
      visit(field, here);
    }
    if (schema.items) visit(schema.items, at);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, at);
  };
  for (const schema of schemas) visit(schema, schema.title!);
  return places;
}

const wordsIn = (code: string): ReadonlySet<string> =>
  new Set(code.replaceAll(/\/\*.*?\*\/|(?<!:)\/\/[^\n]*/gs, '').match(/[A-Za-z]\w*/g));

/** A group of names in braces, with what stands in braces within it. */
const braces = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`;
/** Groups that take values apart: before `=` and `of`, and as a parameter of a function. */
const destructured = new RegExp(
  String.raw`${braces}(?=\s*(?:=(?![=>])|of\b|[^;{}()]*\)\s*(?::[^;{}=]*)?(?:=>|\{)))`,
  'g',
);

/**
 * The names that code reads from values: behind a dot, or taken apart. Comments and texts in quotes name nothing. Whose name it is, is
 * not asked: `languages` of the settings, which no page shows, passes by that of regions.
 */
function namesReadIn(code: string): ReadonlySet<string> {
  const bare = code
    .replaceAll(/\/\*.*?\*\/|(?<!:)\/\/[^\n]*/gs, '')
    .replaceAll(/'[^'\n]*'|\b(?:import|export)\s[^;]*?\bfrom\b/g, '');
  const within = (group: string) => [...group.matchAll(/[{,]\s*(\w+)/g)].map(([, name]) => name!);
  return new Set([
    ...[...bare.matchAll(/\.([a-z]\w*)/gi)].map(([, name]) => name!),
    ...[...bare.matchAll(destructured)].flatMap(([group]) => within(group)),
  ]);
}

/** Fields that no view reads by their name, with the file that does. */
const shownOtherwise: Readonly<Record<string, string>> = {
  // The rhythm says the same to readers; programs that draw calendars take this.
  series: 'src/calendar/meetings.ts',
  // Pages say when the next round is expected.
  everyYears: 'src/model/forecast.ts',
  // Pages say whether a limit is kept.
  inclusive: 'src/model/timetable.ts',
  // A page lists them among its related pages.
  see: 'src/model/page.ts',
  related: 'src/model/page.ts',
  // Bodies that choose together are drawn in the diagram of who chooses whom.
  with: 'src/model/who-elects.ts',
  // Guides to joining are read by the name of the way that a region describes.
  structure: 'src/views/facts/RegionFacts.astro',
  individual: 'src/views/facts/RegionFacts.astro',
  observer: 'src/views/facts/RegionFacts.astro',
  // A title is marked with its language, for screen readers.
  titleLanguage: 'src/site.ts',
};

describe('every field of a record', () => {
  const code = globSync('src/views/**/*.{astro,ts}', { cwd: project }).map(read).join('\n');
  const views = namesReadIn(code);
  /** Fields that no view reads, as a line each. */
  const unseen = (schemas: readonly Schema[], read = views) =>
    [...fieldPlaces(schemas)]
      .filter(([name]) => !read.has(name) && !Object.hasOwn(shownOtherwise, name))
      .map(([name, at]) => `nothing in src/views reads \`${name}\` (${at.join(', ')})`);

  test('is read by a view, or by what stands beside it here', () => {
    expect(unseen([...kindNames, 'site' as const].map(jsonSchemaOf))).toEqual([]);
    for (const [name, file] of Object.entries(shownOtherwise)) {
      expect(wordsIn(read(file)), file).toContain(name);
      expect(views, `a view reads ${name} now`).not.toContain(name);
    }
  });
  test('is read where it stands behind a dot or is taken apart, and not as any other word', () => {
    const planted: Schema = { title: 'groups', properties: { favouriteFlower: {} } };
    const missed = (view: string) => unseen([planted], namesReadIn(view)).length > 0;
    const reading = [
      '<p>{data.favouriteFlower}</p>',
      'data?.favouriteFlower',
      'const { title, favouriteFlower } = data;',
      "const { data: { favouriteFlower = 'rose' } } = record;",
      'for (const { favouriteFlower } of groups) {}',
      'groups.map(({ favouriteFlower }, index) => index)',
      "function flowerOf({ favouriteFlower }: Data<'groups'>): string {}",
    ];
    expect(reading.filter(missed)).toEqual([]);
    const others = [
      'const favouriteFlower = 1;',
      '<Flower favouriteFlower={1} />',
      "t('group.favouriteFlower')",
      "import { favouriteFlower } from './data.favouriteFlower.ts';",
      '// data.favouriteFlower',
      'draw({ favouriteFlower });',
      'interface Props { favouriteFlower: string }',
    ];
    expect(others.filter((view) => !missed(view))).toEqual([]);
  });
  test('would be missed if nothing read it, inside of a list too', () => {
    const planted: Schema = {
      title: 'groups',
      properties: {
        title: {},
        chairs: { items: { properties: { name: {}, favouriteFlower: {} } } },
      },
    };
    expect(unseen([planted])).toEqual([
      'nothing in src/views reads `favouriteFlower` (groups.chairs.favouriteFlower)',
    ]);
  });
});
