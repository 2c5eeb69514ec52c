/** Translation files changed as text: what a parser reads from them afterwards. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPo, writePo } from '../../src/languages/po.ts';
import { entriesOf, withTranslations } from '../../src/languages/po-text.ts';
import { translatedMessages } from '../support/translations.ts';
import { theWorld } from '../support/world.ts';

const file = String.raw`msgid ""
msgstr ""
"Language: fr\n"

#: groups/alpha title groups/beta
#: title
msgid "Garden"
msgstr "Jardin"

# A remark.
#: groups/alpha summary
#, fuzzy, c-format
#| msgid "The "
#| "old garden."
msgid ""
"The \"new\" "
"garden."
msgstr ""
"Le vieux "
"jardin."
#: groups/alpha purpose.0.says
msgid "A \\| B"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Parti"
`;
const read = (text: string) =>
  readPo(text).map(({ english, text: said, isFuzzy }) => [english, said, isFuzzy]);

describe('the messages of a file', () => {
  test('are those that the parser reads, with the lines of their translations', () => {
    expect(entriesOf(file)).toMatchObject([
      { english: 'Garden', places: ['groups/alpha title', 'groups/beta title'], line: 8 },
      {
        english: 'The "new" garden.',
        text: 'Le vieux jardin.',
        previous: 'The old garden.',
        isFuzzy: true,
        line: 18,
      },
      { english: String.raw`A \| B`, text: '', isFuzzy: false, line: 23 },
    ]);
    expect(entriesOf(file.replaceAll('\n', '\r\n')).map(({ line }) => line)).toEqual([8, 18, 23]);
  });
  test.each(globSync('content/languages/*/*.po'))('%s is read as the parser reads it', (name) => {
    const text = readFileSync(name, 'utf8');
    expect(
      entriesOf(text).map(({ english, text: said, isFuzzy, places }) => ({
        english,
        text: said,
        isFuzzy,
        places,
      })),
    ).toEqual(
      readPo(text).map(({ english, text: said, isFuzzy, places }) => ({
        english,
        text: said,
        isFuzzy,
        places,
      })),
    );
  });
});

describe('a translation put into a file', () => {
  const said = new Map([
    ['The "new" garden.', 'Le « nouveau » jardin dit "neuf".'],
    [String.raw`A \| B`, String.raw`B \| A`],
  ]);
  test('is what the parser reads, of today’s English and not fuzzy; nothing else changes', () => {
    const changed = withTranslations(file, said);
    expect(read(changed)).toEqual([
      ['Garden', 'Jardin', false],
      ['The "new" garden.', 'Le « nouveau » jardin dit "neuf".', false],
      [String.raw`A \| B`, String.raw`B \| A`, false],
    ]);
    expect(changed).toContain('# A remark.\n#: groups/alpha summary\n#, c-format\nmsgid ""\n');
    expect(changed).not.toContain('#|');
    expect(changed.split('\n').slice(0, 8)).toEqual(file.split('\n').slice(0, 8));
    expect(changed).toContain('#~ msgid "Gone"');
  });
  test('keeps the ends of lines that the file has', () => {
    const changed = withTranslations(file.replaceAll('\n', '\r\n'), said);
    expect(read(changed)).toEqual(read(withTranslations(file, said)));
    expect(changed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  test('of every text of a kind makes the file that `npm run translations` would write', () => {
    const messages = translatedMessages(theWorld(), 'groups');
    const empty = writePo(
      'ar',
      messages.map((one) => ({ ...one, text: '' })),
    );
    expect(
      withTranslations(empty, new Map(messages.map(({ english, text }) => [english, text]))),
    ).toBe(writePo('ar', messages));
  });
});
