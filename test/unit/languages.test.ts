/** The guide in other languages: what is translated, how translations follow the English, and what a reader of a language gets. */
import { describe, expect, test } from 'vitest';
import { holdersOf, unitKinds } from '../../src/languages/files.ts';
import { translatedLanguages } from '../../src/languages/languages.ts';
import { readPo, writePo, type Message } from '../../src/languages/po.ts';
import {
  coverageOf,
  headingAnchors,
  siteIn,
  translateRecord,
  translationsFrom,
} from '../../src/languages/translate.ts';
import { needsTranslation, unitsOf, type UnitKind } from '../../src/languages/units.ts';
import { updateMessages } from '../../src/languages/update.ts';
import { englishBegins, markEnglish, withoutMarks } from '../../src/model/english-marks.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { contactsFor } from '../../src/model/guide-components.ts';
import { shortRoundTitle } from '../../src/model/elections.ts';
import { explainWords, vocabularyOf as glossaryOf } from '../../src/model/glossary-links.ts';
import { initialIn } from '../../src/model/initials.ts';
import { drawHolders } from '../../src/guide-components/holders.ts';
import { offersOf } from '../../src/finder/offers.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import {
  allRecords,
  nameOf,
  type AnyRecord,
  type RecordOf,
  type Site,
} from '../../src/model/site.ts';
import { allMessages, inTongue, translatedMessages } from '../support/translations.ts';
import { theWorld } from '../support/world.ts';

const world = theWorld();
const group = world.get('groups', 'alpha');
const withBody = (body: string, file = 'guides/x.mdx') =>
  ({ ...world.records.guides[0]!, file, body }) as AnyRecord;
const proseOf = (body: string, file?: string) =>
  unitsOf(withBody(body, file))
    .filter(({ path }) => !path)
    .map(({ english, place }) => `${place} ${english}`);

describe('what is translated', () => {
  test('of a record: its texts, and neither names nor days nor ids', () => {
    const texts = unitsOf(group).map(({ english }) => english);
    expect(texts).toContain(group.data.title);
    expect(texts).toContain(group.data.summary);
    const facts = [group.id, group.data.status.asOf, group.data.sources[0], group.data.kind];
    for (const fact of facts) expect(texts).not.toContain(fact);
    for (const { name } of group.data.chairs ?? []) expect(texts).not.toContain(name);
  });
  test('of a source: nothing, for its title is a quotation', () =>
    expect(world.records.sources.flatMap(unitsOf)).toEqual([]));
  test('of the settings: what readers see of them', () => {
    const [settings] = holdersOf(world, 'site');
    expect(unitsOf(settings!).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['name', 'tagline', 'disclaimer']),
    );
  });
  test('of prose: each paragraph, heading, item and cell, on one line', () =>
    expect(
      proseOf(
        'First\nline.\n\n## A heading\n\n- One\n  item\n- Two\n\n> Quoted\n> words\n\n| Head | Other |\n|---|---|\n| cell \\| bar | **bold** cell |\n\nLast.',
      ),
    ).toEqual([
      'prose.0.1 First line.',
      'prose.1.0 A heading',
      'prose.1.1 One item',
      'prose.1.2 Two',
      'prose.1.3 Quoted words',
      'prose.1.4 Head',
      'prose.1.5 Other',
      'prose.1.6 cell \\| bar',
      'prose.1.7 **bold** cell',
      'prose.1.8 Last.',
    ]));
  test('of a guide: components stay in their sentence, and are no text alone', () =>
    expect(
      proseOf(
        'There are <Seats of="positions/x" /> seats.\n\n<WhoChooses />\n\n| A word |\n|---|\n| <Seats of="positions/x" /> |',
      ),
    ).toEqual(['prose.0.1 There are <Seats of="positions/x" /> seats.', 'prose.0.2 A word']));
  test.each(['ALAC', '2025–2027', 'lac-discuss-en', '<Seats of="a" />', '—'])(
    'not %s, which every language writes so',
    (text) => expect(needsTranslation(text)).toBe(false),
  );
  test.each(['Chair', 'the ALAC', '[lists](/groups/)'])('but %s', (text) =>
    expect(needsTranslation(text)).toBe(true),
  );
});

const holder = (...fields: [string, string][]) =>
  ({
    kind: 'glossary',
    id: 'word',
    file: 'glossary/word.yml',
    data: Object.fromEntries(fields),
    body: '',
  }) as unknown as AnyRecord;
const message = (english: string, text: string, place = 'glossary/word title'): Message => ({
  english,
  text,
  isFuzzy: false,
  places: [place],
});

describe('a translation file', () => {
  const messages: Message[] = [
    { ...message('A "quoted" \\| text', 'Un texte «cité»'), remark: 'Seen by Ada' },
    { ...message('New', 'Vieux'), isFuzzy: true, previous: 'Old "one"' },
    message('Empty', '', 'glossary/other summary'),
  ];
  test('is read as it was written', () =>
    expect(readPo(writePo('ru', messages))).toEqual(messages));
  test('names its language and the forms of its plural', () =>
    expect(writePo('ar', [])).toMatch(/"Language: ar\\n"\n"Plural-Forms: nplurals=6;/));
  test('is understood when a translator’s program has folded it', () => {
    const folded = [
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n',
      '#: groups/a title groups/b\n#: purpose.0.says\n#, c-format, fuzzy\n#| msgid ""\n#| "Old "\n#| "words"\nmsgid ""\n"New "\n"words"\nmsgstr ""\n"Nouveaux "\n"mots"\n',
    ].join('\n');
    expect(readPo(folded)).toEqual([
      {
        english: 'New words',
        text: 'Nouveaux mots',
        isFuzzy: true,
        places: ['groups/a title', 'groups/b purpose.0.says'],
        previous: 'Old words',
      },
    ]);
  });
  test('brought up to date twice is the same', () => {
    const once = writePo('fr', updateMessages(holdersOf(world, 'groups'), []));
    expect(writePo('fr', updateMessages(holdersOf(world, 'groups'), readPo(once)))).toBe(once);
  });
});

describe('when the English changes', () => {
  const record = holder(['title', 'New words'], ['summary', 'It stays.']);
  test('its translation is kept beside it as fuzzy, with what it was made for', () =>
    expect(updateMessages([record], [message('Old words', 'Vieux mots')])[0]).toEqual({
      ...message('New words', 'Vieux mots'),
      isFuzzy: true,
      previous: 'Old words',
    }));
  test('twice, the first English stays the one that was translated', () => {
    const fuzzy = { ...message('Older', 'Vieux'), isFuzzy: true, previous: 'Oldest' };
    expect(updateMessages([record], [fuzzy])[0]!.previous).toBe('Oldest');
  });
  test('a text that only moved keeps its translation', () =>
    expect(
      updateMessages([record], [message('It stays.', 'Ça reste.', 'glossary/far title')])[1],
    ).toEqual(message('It stays.', 'Ça reste.', 'glossary/word summary')));
  test('a text that stands elsewhere still lends its translation to nobody', () => {
    const [first] = updateMessages([record], [message('It stays.', 'Ça reste.')]);
    expect(first).toEqual(message('New words', ''));
  });
  test('what is said no more leaves nothing', () =>
    expect(updateMessages([record], [message('Gone', 'Parti', 'glossary/gone title')])).toEqual([
      message('New words', ''),
      message('It stays.', '', 'glossary/word summary'),
    ]));
});

describe('a record in a language', () => {
  const translated = translationsFrom('fr', allMessages(world));
  test('has every text in it, and every fact as it was', () => {
    const inFrench = translateRecord(group, translated);
    expect(inFrench.data.title).toBe(inTongue(group.data.title));
    expect(inFrench).toMatchObject({ id: group.id, file: group.file });
    expect(inFrench.data.status.asOf).toBe(group.data.status.asOf);
    expect(inFrench.data.sources).toEqual(group.data.sources);
    expect(inFrench.data.chairs?.map(({ name }) => name)).toEqual(
      group.data.chairs?.map(({ name }) => name),
    );
  });
  test('keeps its English, marked, where nobody translated it or the translation is fuzzy', () => {
    const files = new Map<UnitKind, readonly Message[]>([
      [
        'groups',
        translatedMessages(world, 'groups').map((one) =>
          one.english === group.data.summary ? { ...one, isFuzzy: true } : one,
        ),
      ],
    ]);
    expect(translateRecord(group, translationsFrom('fr', files)).data.summary).toBe(
      markEnglish(group.data.summary),
    );
    expect(withoutMarks(markEnglish('Text'))).toBe('Text');
  });
  test('has its blocks of prose replaced where they stand', () => {
    const record = withBody(
      '## Head\n\nOne\ntwo.\n\n- item\n\n| a cell | 12 |\n|---|---|\n| ALAC | b |',
    );
    const say = { language: 'fr', of: (_: UnitKind, text: string) => text.toUpperCase() } as const;
    expect(translateRecord(record, say).body).toBe(
      '## HEAD\n\nONE TWO.\n\n- ITEM\n\n| A CELL | 12 |\n|---|---|\n| ALAC | B |',
    );
  });
  test.each([
    ['fr', '5\u202F300'],
    ['es', '5300'],
    ['ru', '5\u00A0300'],
    ['ar', '5,300'],
    ['zh', '5,300'],
  ] as const)('in %s has a number that stands alone as %s', (language, number) => {
    const record = withBody(
      '| it cost | 5,300 |\n|---|---|\n| https://example.org/1,234/ | A-1,234 |',
    );
    const say = { language, of: () => 'x' };
    expect(translateRecord(record, say).body).toBe(`| x | ${number} |\n|---|---|\n| x | A-1,234 |`);
  });
  test('has headings with the anchors of the English', () =>
    expect(headingAnchors(withBody('## Who **votes**?\n\n## Who votes?'))).toEqual([
      'who-votes',
      'who-votes-1',
    ]));
  test('has a page when its title, its summary and nine tenths of its texts are translated', () => {
    const ten = holder(
      ...['title', 'summary', 'expansion'].map(
        (name) => [name, `${name} text`] as [string, string],
      ),
    );
    const without = (...missing: string[]) =>
      coverageOf(ten, {
        language: 'fr',
        of: (_, text) => (missing.includes(text) ? undefined : text),
      });
    expect(without()).toEqual({ units: 3, translated: 3, hasPage: true });
    expect(without('title text').hasPage).toBe(false);
    expect(without('expansion text')).toEqual({ units: 3, translated: 2, hasPage: false });
  });
});

describe('changing one English sentence', () => {
  test.each(translatedLanguages)('turns it to English in %s, and nothing else', (language) => {
    const before = allMessages(world);
    const changed = { ...group, data: { ...group.data, summary: 'Another sentence.' } };
    const records = {
      ...world.records,
      groups: world.records.groups.map((one) => (one === group ? changed : one)),
    };
    const site = { ...world, records };
    const after = new Map(
      unitKinds.map((kind) => [
        kind,
        readPo(writePo(language, updateMessages(holdersOf(site, kind), before.get(kind)!))),
      ]),
    );
    for (const files of [before, after]) {
      const guide = siteIn(site, translationsFrom(language, files));
      const english = allRecords(guide).flatMap((record) =>
        JSON.stringify([record.data, record.body]).includes(englishBegins) ? [nameOf(record)] : [],
      );
      expect(english).toEqual(['groups/alpha']);
      const [was, is] = [site.records.groups, guide.records.groups].map((list) =>
        list.find(({ id }) => id === 'alpha'),
      );
      const texts = unitsOf(was!).map(({ english }) => english);
      const shown = JSON.stringify(is).split(englishBegins).slice(1);
      expect(shown).toHaveLength(1);
      expect(shown[0]!.startsWith('Another sentence.')).toBe(true);
      expect(texts).toContain('Another sentence.');
    }
  });
});

describe('the guide in a language', () => {
  const guide = siteIn(world, translationsFrom('fr', allMessages(world)));
  test('has the same records under the same ids, and says which it translates', () => {
    expect(allRecords(guide).map(nameOf).sort()).toEqual(allRecords(world).map(nameOf).sort());
    expect(guide).toMatchObject({ language: 'fr', english: world });
    expect(guide.settings.name).toBe(inTongue(world.settings.name));
  });
  test('cites the same sources in their own words', () =>
    expect(guide.records.sources.map(({ data }) => data)).toEqual(
      world.records.sources.map(({ data }) => data),
    ));
  test('is sorted as its readers sort, whatever is still English', () => {
    const titles: Record<string, string> = { alpha: 'Étang', beta: 'Zèbre', gamma: 'Eau' };
    const files = new Map<UnitKind, readonly Message[]>([
      ['groups', world.records.groups.map(({ id, data }) => message(data.title, titles[id] ?? ''))],
    ]);
    const sorted = siteIn(world, translationsFrom('fr', files)).records.groups;
    const shown = sorted.map(({ data }) => withoutMarks(data.title));
    expect(shown).toEqual([...shown].sort(new Intl.Collator('fr').compare));
    expect(shown).toContain('Étang');
  });
});

describe('what is looked up by English words', () => {
  const guide = siteIn(world, translationsFrom('fr', allMessages(world)));
  test('is found in a guide in another language too', () => {
    const record = world.records.groups.find(({ data }) => (data.chairs ?? []).length > 0)!;
    const { role, name } = record.data.chairs![0]!;
    const words = wordsOf('en');
    const drawn = (site: Site) =>
      JSON.stringify(drawHolders(site, { of: nameOf(record), role }, words));
    expect(drawn(guide)).toContain(name);
    const { purpose, address } = world.settings.contacts[0]!;
    expect(contactsFor(guide, purpose)[0]).toMatchObject({ address });
    expect(
      offersOf(guide)
        .map(({ hours }) => hours)
        .sort(),
    ).toEqual(
      offersOf(world)
        .map(({ hours }) => hours)
        .sort(),
    );
  });
  test('a round keeps its whole title where no English pattern can shorten it', () => {
    const data = { title: 'Tour de 2031 de GRALO', year: 2031 } as RecordOf<'cycles'>['data'];
    expect(shortRoundTitle(data, 'GRALO', 'fr')).toBe('Tour de 2031 de GRALO');
  });
});

describe('a title is found in a list under', () => {
  test.each([
    ['en', 'Quorum', 'Q'],
    ['fr', 'Élection', 'E'],
    ['fr', markEnglish('Quorum'), 'Q'],
    ['ru', 'выборы', 'В'],
    ['ar', 'أعضاء', 'ا'],
    ['zh', '会议', 'H'],
    ['zh', '主席', 'Z'],
    ['zh', '安全', 'A'],
    ['zh', 'ALAC', 'A'],
  ])('in %s, %s: %s', (language, title, letter) => expect(initialIn(language)(title)).toBe(letter));
});

test('words of the glossary explain themselves in Chinese, which has no spaces', () => {
  const entry = { id: 'quorum', data: { title: '法定人数' } };
  const site = { language: 'zh', records: { glossary: [entry] } } as unknown as Site;
  const link = (text: string) => `[${text}]`;
  expect(explainWords('<p>需要法定人数。</p>', glossaryOf(site), new Set(), link)).toBe(
    '<p>需要[法定人数]。</p>',
  );
});

test('every kind of record but sources has a file of translations, and the settings', () =>
  expect(unitKinds.toSorted()).toEqual(
    ['site', ...kindNames.filter((kind) => kind !== 'sources')].sort(),
  ));
