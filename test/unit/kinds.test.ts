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

/** Fields that views show in other words, with the file that makes those of them. */
const shownOtherwise: Readonly<Record<string, string>> = {
  // The rhythm says the same to readers; programs that draw calendars take this.
  series: 'src/calendar/meetings.ts',
  // Pages say when the next round is expected.
  everyYears: 'src/model/forecast.ts',
  // Pages say whether a limit is kept.
  inclusive: 'src/model/timetable.ts',
  // A page lists them among its related pages.
  see: 'src/model/page.ts',
  // A title is marked with its language, for screen readers.
  titleLanguage: 'src/site.ts',
};

describe('every field of a record', () => {
  const views = wordsIn(
    globSync('src/views/**/*.{astro,ts}', { cwd: project }).map(read).join('\n'),
  );
  /** Fields that no view names, as a line each. */
  const unseen = (schemas: readonly Schema[]) =>
    [...fieldPlaces(schemas)]
      .filter(([name]) => !views.has(name) && !Object.hasOwn(shownOtherwise, name))
      .map(([name, at]) => `nothing in src/views reads \`${name}\` (${at.join(', ')})`);

  test('is read by a view, or by what stands beside it here', () => {
    expect(unseen([...kindNames, 'site' as const].map(jsonSchemaOf))).toEqual([]);
    for (const [name, file] of Object.entries(shownOtherwise)) {
      expect(wordsIn(read(file)), file).toContain(name);
      expect(views, `a view reads ${name} now`).not.toContain(name);
    }
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
