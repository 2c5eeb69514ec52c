import { isDrawnText } from '../../src/guide-components/drawn.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { componentsIn } from '../../src/editing/component-uses.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { componentTexts } from '../../src/forms/component-texts.ts';
import { drawComponent } from '../../src/guide-components/draw.ts';
import { expandComponents } from '../../src/guide-components/expand.ts';
import { writeDates } from '../../src/guide-components/dates.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { makeWords } from '../../src/i18n/words.ts';
import { translatedLanguages } from '../../src/languages/languages.ts';
import { compare } from '../../src/maintenance/diff/compare.ts';
import { drawnProseIn } from '../../src/maintenance/diff/drawn-prose.ts';
import { componentNames, componentRow, guideComponents } from '../../src/model/guide-components.ts';
import { allRecords, buildSite, type Site } from '../../src/model/site.ts';
import { worldWithTown } from '../support/town.ts';
import { copyOf, oneLine, plant, worldNow } from '../support/world.ts';

const { content, remove } = worldWithTown();
afterAll(remove);
const site = checkContent(content, worldNow).readable;
const words = wordsOf('en');

const head =
  '---\ntitle: Third week\nsummary: A week.\nsection: start\nrelated:\n  - groups/alpha\nsources:\n  - minutes\nchecked: 2031-01-10\n---\n\n';

describe('days from one to another are written as a language writes them', () => {
  test.each([
    ['en', '2025-04-25', undefined, '14 to 25 April 2025'],
    ['fr', '2025-04-25', undefined, '14 au 25 avril 2025'],
    ['ru', '2025-04-25', 'day', '14–25 апреля'],
    ['ru', '2025-05-02', 'day', '14 апреля – 2 мая'],
    ['zh', '2025-04-25', undefined, '2025年4月14日至4月25日'],
    ['zh', '2025-04-25', 'day', '4月14日至4月25日'],
    ['zh', '2026-01-02', undefined, '2025年4月14日至2026年1月2日'],
  ])('in %s until %s, as %s: %s', (language, closes, as, written) =>
    expect(writeDates({ opens: '2025-04-14', closes }, wordsOf(language), as)).toBe(written),
  );
  test('the first day of a month in French, at either end', () => {
    const words = wordsOf('fr');
    expect(writeDates({ opens: '1999-11-01', closes: '1999-11-04' }, words, undefined)).toBe(
      '1er au 4 novembre 1999',
    );
    expect(writeDates({ opens: '2025-04-21', closes: '2025-05-01' }, words, 'day')).toContain(
      '1er mai',
    );
  });
});

/** What the check says of a guide with a text. */
function saidOf(text: string): string[] {
  const folder = copyOf(content);
  mkdirSync(join(folder, 'guides'), { recursive: true });
  writeFileSync(join(folder, 'guides/third-week.mdx'), head + text + '\n');
  return problemsIn(folder);
}

/** The problems of guides: the town has records that nothing links to. */
const problemsIn = (folder: string) =>
  checkContent(folder, worldNow)
    .problems.map(oneLine)
    .filter((line) => line.startsWith('guides/'));

/** A text with its components drawn, at an instant. */
const drawn = (text: string, of: Site = site, now = worldNow, language = 'en') =>
  expandComponents(
    text,
    componentsIn(text, readMdx),
    buildSite(of.settings, of.records, now),
    wordsOf(language),
  );

describe('the table of components', () => {
  test.each(componentNames)('%s has an example that the check accepts and that draws', (name) => {
    const { example, draws, attributes } = componentRow(name);
    expect(saidOf(example)).toEqual([]);
    expect(drawn(example)).not.toContain(`<${name}`);
    expect(drawn(example).length).toBeGreaterThan(10);
    expect(draws).toMatch(/^[A-Z].{20,}\.$/);
    for (const [attribute, schema] of Object.entries(attributes.shape))
      expect(schema.meta()?.description, attribute).toMatch(/^[A-Z].*\.$/);
  });

  test('draws nothing but what the names of the records allow', () => {
    expect(() => drawComponent(site, 'Seats', { of: 'positions/nobody' }, words)).toThrow();
    expect(() => drawComponent(site, 'Seats', { of: 'groups/alpha' }, words)).toThrow();
  });
});

describe('what components draw', () => {
  test('what comes next, with published days', () =>
    expect(drawn('<ComesNext of="procedures/gardener-election" />')).toMatchInlineSnapshot(`
      "- **Nominations**, on Mon, 14 April 2031: [Head Gardener election 2031](/cycles/2031-gardener/)
      - **Acceptance**, until Fri, 2 May 2031, 23:59 UTC: [Head Gardener election 2031](/cycles/2031-gardener/)
      - **Vote**, on Mon, 5 May 2031, 12:00 UTC: [Head Gardener election 2031](/cycles/2031-gardener/)"
    `));

  test('what comes next, while a step is open', () =>
    expect(
      drawn(
        '<ComesNext of="procedures/gardener-election" />',
        site,
        Temporal.Instant.from('2031-04-20T12:00:00Z'),
      ),
    ).toMatchInlineSnapshot(`
      "- **Nominations**, until Fri, 25 April 2031, 23:59 UTC: [Head Gardener election 2031](/cycles/2031-gardener/)
      - **Acceptance**, until Fri, 2 May 2031, 23:59 UTC: [Head Gardener election 2031](/cycles/2031-gardener/)
      - **Vote**, on Mon, 5 May 2031, 12:00 UTC: [Head Gardener election 2031](/cycles/2031-gardener/)"
    `));

  test('what comes next, long after the last round', () =>
    expect(
      drawn(
        '<ComesNext of="procedures/gardener-election" />',
        site,
        Temporal.Instant.from('2031-12-20T12:00:00Z'),
      ),
    ).toMatchInlineSnapshot(
      `"We found no dates for the next round. The last we know is [Head Gardener election 2031](/cycles/2031-gardener/)."`,
    ));

  test('what comes next in a region, and for a post', () => {
    expect(drawn('<ComesNext of="regions/northland" />')).toMatchInlineSnapshot(
      `"- [Election in Northland](/procedures/northland-election/): We found no dates for the next round. The last we know is [Northland chair election 2030](/cycles/2030-northland/)."`,
    );
    expect(drawn('<ComesNext of="positions/head-gardener" />')).toMatchInlineSnapshot(
      `"- **Nominations**, Mon, 14 April 2031: [Head Gardener election 2031](/cycles/2031-gardener/)"`,
    );
  });

  test('who leads a group, before and after the term', () => {
    expect(drawn('<WhoHolds of="groups/alpha" />')).toMatchInlineSnapshot(`
      "- **User Zero**, Chair, 30 October 2029 to ICANN900 (2031), seen January 2031

      As public pages showed it. [All about: Alpha Group](/groups/alpha/)"
    `);
    expect(
      drawn('<WhoHolds of="groups/alpha" />', site, Temporal.Instant.from('2032-12-20T12:00:00Z')),
    ).toMatchInlineSnapshot(`
      "We did not find who holds it now. Last seen:

      - **User Zero**, Chair, 30 October 2029 to ICANN900 (2031), seen January 2031

      As public pages showed it. [All about: Alpha Group](/groups/alpha/)"
    `);
  });

  test.each(['en', ...translatedLanguages])(
    'of a term that ends with a meeting, no bracket stands behind that of its year, in %s',
    (language) => {
      const line = drawn('<WhoHolds of="groups/alpha" />', site, worldNow, language);
      expect(line).toMatch(/ICANN900[^)）]*2031[^)）]*[)）][，،,]/);
      expect(line).not.toMatch(/[)）]\s*[(（]/);
    },
  );

  test('who held a post earlier, and nobody where all still hold it', () => {
    const past = '<WhoHolds of="groups/alpha" which="past" />';
    expect(drawn(past, site, Temporal.Instant.from('2032-12-20T12:00:00Z'))).toMatchInlineSnapshot(`
      "- **User Zero**, Chair, 30 October 2029 to ICANN900 (2031), seen January 2031

      As public pages showed it. [All about: Alpha Group](/groups/alpha/)"
    `);
    expect(drawn(past)).toMatchInlineSnapshot(
      `"We found nobody who held it earlier. [All about: Alpha Group](/groups/alpha/)"`,
    );
  });

  test('people of a region who held a post earlier, below its name, without “since”', () => {
    const folder = copyOf(content);
    plant(
      folder,
      'groups/alpha.md',
      '    from: 2029-10-30\n    until: icann900\n    asOf: 2031-01\n',
      '    region: northland\n    from: 2020\n    asOf: 2021-01\n    sources:\n      - minutes\n' +
        '  - name: User One\n    role: Chair\n    from: 2016\n    until: 2018\n    asOf: 2017-01\n',
    );
    const past = '<WhoHolds of="groups/alpha" which="past" />';
    const inWorld = checkContent(folder, worldNow).readable;
    expect(drawn(past, inWorld)).toMatchInlineSnapshot(`
      "- **User One**, Chair, 2016 to 2018, seen January 2017

      **NOR**

      - **User Zero**, from 2020, seen January 2021

      As public pages showed it. [All about: Alpha Group](/groups/alpha/)"
    `);
    expect(drawn(past, inWorld, worldNow, 'zh')).toContain('**User One**，Chair，2016年 至 2018年');
  });

  test('the steps of a procedure and the days of a round', () => {
    expect(drawn('<Steps of="procedures/gardener-election" />')).toMatchInlineSnapshot(`
      "1. **Nominations** (members). Members name candidates.
      2. **Acceptance** (nominees). Nominees accept.
      3. **Vote** (members). Members vote.

      [Election of the Head Gardener](/procedures/gardener-election/)"
    `);
    expect(drawn('<Steps of="cycles/2031-gardener" />')).toMatchInlineSnapshot(`
      "| Step | When |
      | --- | --- |
      | Nominations | 14 to 25 April 2031 |
      | Acceptance | by 2 May 2031 |
      | Vote | 5 May 2031, 12:00 UTC to 9 May 2031, 23:59 UTC |
      | Taking office: close of | ICANN900, 30 October 2031 |

      [Head Gardener election 2031](/cycles/2031-gardener/)"
    `);
  });

  test('calls and meetings', () => {
    expect(drawn('<Calls of="groups/pond-wg" />')).toMatchInlineSnapshot(`
      "| Call | When | Languages | Seen |
      | --- | --- | --- | --- |
      | [PWG](/groups/pond-wg/) | every Wednesday; 13:00 UTC; 90 minutes | English, Spanish and French | December 2030 |"
    `);
    expect(drawn('<Meetings />')).toMatchInlineSnapshot(`"We found no meeting that is to come."`);
  });

  test('the ICANN meetings that are over, the latest first, with as much of their days as is known', () => {
    const [known] = site.settings.meetings;
    const meetings = [
      { id: 'icann898', title: 'ICANN898', year: 2030, closes: '2030-06', place: 'Pond' },
      { id: 'icann897', title: 'ICANN897', year: 2030, opens: '2030-03-01', closes: '2030-03-05' },
      { id: 'icann899', title: 'ICANN899', year: 2030, place: 'Hill', note: 'Planned for Lake.' },
      { ...known!, place: 'Online' },
      { id: 'icann901', title: 'ICANN901', year: 2032, closes: '2032-03-09', place: 'Lake' },
    ].map((one) => ({ annual: false, sources: ['minutes'], ...one }));
    const past = (now: string) =>
      drawn(
        '<Meetings which="past" />',
        { ...site, settings: { ...site.settings, meetings } },
        Temporal.Instant.from(now),
      );
    expect(past('2031-11-01T12:00Z')).toMatchInlineSnapshot(`
      "| Meeting | Days | Place |
      | --- | --- | --- |
      | ICANN900, annual meeting | until 30 October 2031 | Online |
      | ICANN899 | 2030 | Hill. Planned for Lake. |
      | ICANN898 | June 2030 | Pond |
      | ICANN897 | 1 to 5 March 2030 | not announced |"
    `);
    expect(past('2031-10-29T12:00Z')).not.toContain('ICANN900');
    expect(past('2029-01-01T00:00Z').trim()).toBe('');
  });

  test('words inside a sentence', () =>
    expect(
      drawn(
        'One of <Seats of="positions/head-gardener" />, written to at <Contact purpose="joining" />.',
      ),
    ).toMatchInlineSnapshot(
      `"One of 1, written to at [staff@example.org](mailto:staff@example.org)."`,
    ));

  test.each([
    ['cycles/2031-gardener', 'steps.vote.closes', undefined, '9 May 2031, 23:59 UTC'],
    ['cycles/2031-gardener', 'steps.nominations', undefined, '14 to 25 April 2031'],
    ['cycles/2031-gardener', 'steps.nominations', 'day', '14 to 25 April'],
    ['cycles/2031-gardener', 'steps.nominations.opens', 'day', '14 April'],
    ['cycles/2031-gardener', 'steps.nominations.opens', 'month', 'April 2031'],
    ['cycles/2031-gardener', 'steps.nominations.opens', 'year', '2031'],
    ['cycles/2031-gardener', 'steps.acceptance', undefined, 'by 2 May 2031'],
    ['cycles/2031-gardener', 'agm', undefined, 'ICANN900'],
    ['cycles/2031-gardener', 'title', undefined, 'Head Gardener election 2031'],
    [
      'cycles/2031-gardener',
      'procedure',
      undefined,
      '[Election of the Head Gardener](/procedures/gardener-election/)',
    ],
    ['groups/alpha', 'link', undefined, '[Alpha Group (ALG)](/groups/alpha/)'],
    ['groups/alpha', 'chairs.1.name', undefined, 'User Zero'],
    ['regions/eastland', 'size.individuals.number', undefined, '21'],
    [
      'regions/eastland',
      'lists.1.address',
      undefined,
      '[list@example.org](mailto:list@example.org)',
    ],
    [
      'sources/minutes',
      'url',
      undefined,
      '[https://example.org/minutes](https://example.org/minutes)',
    ],
    ['site', 'meetings.icann900.closes', 'month', 'October 2031'],
  ])('the fact %s %s %s is %s', (of, is, as, text) =>
    expect(drawn(`<Fact of="${of}" is="${is}"${as ? ` as="${as}"` : ''} /> it is.`)).toBe(
      `${text} it is.`,
    ),
  );
});

describe('what an editor reads', () => {
  test.each([
    ['<Stepps of="cycles/2031-gardener" />'],
    ['<Calendar />'],
    ['<Steps />'],
    ['<Steps off="cycles/2031-gardener" />'],
    ['<Steps of="groups/alpha" />'],
    ['<Steps of="cycles/2031-gardner" />'],
    ['<Steps of={"cycles/2031-gardener"} />'],
    ['<Steps of="cycles/2031-gardener">\n\nText.\n\n</Steps>'],
    ['See <Steps of="cycles/2031-gardener" />.'],
    ['<Seats of="positions/head-gardener" />'],
    ['<Meetings most="3" />'],
    ['<WhoHolds of="groups/alpha" role="Boss" />'],
    ['<WhoHolds of="groups/beta" />'],
    ['<WhoChooses of="glossary/alg" />'],
    ['<Calls of="groups/alpha" />'],
    ['Write to <Contact purpose="Weeding" />.'],
    ['It is <Fact of="cycles/2031-gardener" is="steps.vots.closes" />.'],
    ['It is <Fact of="cycles/2031-gardener" is="steps" />.'],
    ['It is <Fact of="cycles/2031-gardener" is="title" as="month" />.'],
    ['It is <Fact of="cycles/2031-gardener" is="steps.vote.closes" as="week" />.'],
    ['It is <Fact of="cycles/2031-gardener" is="constructor.name" />.'],
    ['It is <Fact of="Cycles/2031" is="title" />.'],
  ])('of %s', (text) => {
    const said = saidOf(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^guides\/third-week\.mdx:12:\d+ error /);
    expect(said[0]!.replace(/^\S+ error /, '')).toMatchSnapshot();
  });

  test('of a component in a guide that is not MDX', () => {
    const folder = copyOf(content);
    plant(folder, 'guides/first-day.md', '## Where', '<Meetings />\n\n## Where');
    expect(problemsIn(folder)).toEqual([
      'guides/first-day.md:11:1 error raw-html: There is raw HTML in the text: `<Meetings />`. Components work in guides whose file ends in .mdx: rename the file.',
    ]);
  });

  test('of a record that cannot be read, at that record alone', () => {
    const folder = copyOf(content);
    plant(folder, 'cycles/2031-gardener.yml', 'year: 2031', 'year: soon');
    expect(problemsIn(folder)).toEqual([]);
  });

  test('of a fact that its record no longer has', () => {
    const folder = copyOf(content);
    plant(folder, 'positions/head-gardener.md', '  number: 1\n', '');
    expect(problemsIn(folder)).toEqual([
      expect.stringMatching(/^guides\/second-week\.mdx:13:\d+ error component-record: /),
    ]);
  });
});

describe('where the drawn text is shown besides the page', () => {
  test('in a form, with the texts that the page brings and no others', () => {
    const texts = words.textsWhere(isDrawnText);
    const uses = componentNames.map((name) => componentRow(name).example).join('\n\n');
    const shown = componentTexts(
      head + uses,
      { kind: 'guides', id: 'third-week', file: 'guides/third-week.mdx' },
      { settings: site.settings, records: allRecords(site) },
      worldNow,
      makeWords('en', texts),
      readMdx,
    );
    expect(shown.map(({ source }) => /^<(\w+)/.exec(source)![1])).toEqual(
      Object.keys(guideComponents),
    );
    expect(shown.filter(({ text }) => text === undefined)).toEqual([]);
    expect(() => makeWords('en', texts).t('cycle.step')).toThrow();
  });

  test('in the summary of a change: a record changed, and the guide that nobody touched says something else', () => {
    const folder = copyOf(content);
    plant(folder, 'cycles/2031-gardener.yml', 'closes: 2031-05-09', 'closes: 2031-05-08');
    const version = (of: Site) => ({
      site: of,
      problems: [],
      redirects: {},
      proseOf: drawnProseIn(of),
    });
    const { records } = compare(version(site), version(checkContent(folder, worldNow).readable));
    const guide = records.find(({ name }) => name === 'guides/second-week')!;
    expect(guide.says.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "prose: 2 words added, 2 words removed",
        "\`<Fact of="cycles/2031-gardener" is="steps.vote.closes" />\` draws \`8 May 2031, 23:59 UTC\` instead of \`9 May 2031, 23:59 UTC\`",
        "\`<Steps of="cycles/2031-gardener" />\` draws something else",
      ]
    `);
  });
});
