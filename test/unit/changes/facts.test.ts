/** A fact that changes while its source and its day stay is told; what is only put otherwise is not. */
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../src/editing/changes/changes.ts';
import { textChange } from '../../../src/editing/changes/text-change.ts';
import {
  textOf,
  told,
  toldOf,
  toldOfProse,
  toldOfTranslation,
} from '../../support/told-changes.ts';
import { theWorld, worldNow } from '../../support/world.ts';

const site = theWorld();

const group = 'groups/alpha.md';
const guide = 'guides/first-day.md';
const lineOf = (file: string, text: string) =>
  textOf(file).slice(0, textOf(file).indexOf(text)).split('\n').length;

describe('a fact of a field', () => {
  test.each([
    ['a person', group, 'name: User Zero', 'name: User One'],
    ['a day', group, 'from: 2029-10-30', 'from: 2029-10-03'],
    ['a state', group, 'state: active', 'state: closed'],
    ['who may join', group, 'open: open', 'open: appointed'],
    ['a reference', 'procedures/gardener-election.md', 'body: groups/alpha', 'body: groups/beta'],
    ['an address', 'sources/minutes.yml', 'org/minutes', 'org/other'],
    ['a title', 'sources/minutes.yml', 'the first meeting', 'the second meeting'],
    ['a day on which it was seen', group, 'asOf: 2031-01\n', 'asOf: 2030-01\n'],
    ['a sentence', group, 'says: It looks after the garden.', 'says: It never digs.'],
    ['a number in words', 'procedures/gardener-election.md', 'within 7 days', 'within two days'],
    ['a limit', 'procedures/gardener-election.md', 'at most 7 days', 'at least 7 days'],
  ])('%s', (_, file, from, to) => {
    const [first] = told(file, [from, to]);
    expect(first).toMatch(new RegExp(`^${lineOf(file, from)} unconfirmed-change: `));
  });
  test('says what it was, what it is, and what to do', () => {
    const was = textOf(group);
    const [problem] = changesOf(
      { file: group, text: was },
      was.replace('name: User Zero', 'name: User One'),
      site,
      worldNow.add({ hours: 24 }),
    );
    expect(problem!.message).toBe(
      'This said “User Zero” and now says “User One”, but nothing says that this was seen.',
    );
    expect(problem!.repair).toMatch(
      /^If you saw it in the source, write the day in `checked` \(line \d+\): 2031-01-11; .*put back/,
    );
  });
  test('of a record that was checked on the same day is told too: nothing shows that it was looked at again', () => {
    const was = textOf(group);
    const [problem] = changesOf(
      { file: group, text: was },
      was.replace('name: User Zero', 'name: User One'),
      site,
      worldNow,
    );
    expect(problem!.repair).toMatch(/says 2031-01-10 already: look once more/);
  });
  test('that is gone is told where it stood', () => {
    const source = '      - minutes\nrules:';
    expect(told(group, ['    until: icann900\n', ''])).toEqual([
      `${lineOf(group, 'until: icann900')} unconfirmed-change: This no longer says “icann900”, and nothing says that this was seen.`,
    ]);
    expect(told(group, [source, '      - rulebook\nrules:'])).toEqual([
      `${lineOf(group, source)} unconfirmed-change: This said “minutes” and now says “rulebook”, but nothing says that this was seen.`,
    ]);
  });
});

test('an item that came is told if it names a person nobody knows, by a source that was cited before', () => {
  const member = (source: string) =>
    told(group, [
      'rules:\n  - id',
      `members:\n  - name: Ivy Pattern\n    role: Member\n    asOf: 2031-01\n    sources:\n      - ${source}\nrules:\n  - id`,
    ]);
  expect(member('minutes')).toEqual([expect.stringContaining('“Ivy Pattern”')]);
  expect(member('letters')).toEqual([]);
});

describe('is not told', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'with a new day of the record',
      [
        ['name: User Zero', 'name: User One'],
        ['checked: 2031-01-10', 'checked: 2031-01-11'],
      ],
    ],
    [
      'with a source of its own that came',
      [
        [
          'name: User Zero\n    role: Chair\n    from: 2029-10-30',
          'name: User One\n    role: Chair\n    from: 2030-10-30',
        ],
        ['      - minutes\nrules:', '      - minutes\n      - rulebook\nrules:'],
      ],
    ],
    ['a word that people type', [['First group', 'Group one']]],
    [
      'an item with its own source',
      [
        [
          'rules:\n  - id',
          'members:\n  - name: User Zero\n    role: Member\n    asOf: 2031-01\n    sources:\n      - minutes\nrules:\n  - id',
        ],
      ],
    ],
    [
      'a remark that says nothing new',
      [['state: active\n', 'state: active\n  note: The minutes of January 2031 show it.\n']],
    ],
    ['quotation marks', [['title: Alpha Group', "title: 'Alpha Group'"]]],
    [
      'another order of fields',
      [['kind: council\nareas:\n  - care\n', 'areas:\n  - care\nkind: council\n']],
    ],
    [
      'other words for the same',
      [['says: It looks after the garden.', 'says: It takes care of the garden.']],
    ],
    ['a plural', [['says: It looks after the garden.', 'says: It looks after the gardens.']]],
  ])('%s', (_, changes) => expect(told(group, ...changes)).toEqual([]));
});

describe('prose', () => {
  test.each([
    ['a number', 'Calls last 60 minutes.', 'Calls last 90 minutes.'],
    ['a unit', 'Calls last 60 minutes.', 'Calls last 60 hours.'],
    ['a day', 'It opens on 4 May.', 'It opens on 14 May.'],
    ['a month', 'It opens on 4 May.', 'It opens on 4 June.'],
    ['a person', 'Ask Ivy Pattern first.', 'Ask Fern Model first.'],
    ['a denial that is lost', 'You need not be a member.', 'You need be a member.'],
    ['a denial that came', 'You may vote.', 'You may not vote.'],
    ['what one may or must', 'You may send a text.', 'You must send a text.'],
    ['a limit that is lost', 'Only members vote.', 'Members vote.'],
    ['more and less', 'More than half must agree.', 'Half or less must agree.'],
    ['two that change places', 'Rose has 12 votes, Lily has 7.', 'Lily has 12 votes, Rose has 7.'],
    ['cells that change places', '| Bed | Roses | 2030 |', '| Bed | 2030 | Roses |'],
    ['years that change places', 'Even in 2030, odd in 2031.', 'Even in 2031, odd in 2030.'],
    ['a link', 'Read the [rules](/groups/alpha/).', 'Read the [rules](/groups/beta/).'],
    ['a sentence that is gone', 'It is small. It had 27 beds in 2030.', 'It is small.'],
    ['a sentence with a person nobody knows', 'It is small.', 'It is small. Otto Sample led it.'],
    ['a sentence with a year nobody knows', 'It is small.', 'It is small. It grew in 1997.'],
  ])('%s is told on its line', (_, was, is) =>
    expect(toldOfProse(was, is)).toEqual([
      expect.stringMatching(`^${lineOf(guide, 'To the [Alpha')} unconfirmed-change: `),
    ]),
  );
  test.each([
    ['other words', 'The rule behind it is simple.', 'The rule behind these beds is simple.'],
    ['a slip of the keys', 'The comittee meets.', 'The committee meets.'],
    ['another spelling', 'They organise a day.', 'They organize a day.'],
    ['a sentence in two', 'It grows: it has beds, and trees.', 'It grows. It has beds. And trees.'],
    ['a sentence in another place', 'It is old. It grows.', 'It grows. It is old.'],
    ['bold and a list', 'Bring a can and a hat.', '- Bring a **can**\n- and a hat.'],
    ['a link on the same words', 'Ask the Alpha Group.', 'Ask the [Alpha Group](/groups/alpha/).'],
    ['advice', 'It is small.', 'It is small. Read the newest call before you count on it.'],
    ['what is an estimate', 'It is small.', 'It is small. Our estimate: until 2044.'],
    ['facts in another order', 'In May 2031 Rose chose a hat.', 'Rose chose a hat in May 2031.'],
    ['a share of the numbers', '58 of 70 agreed.', '58 of 70 agreed, about 83 percent.'],
    ['one of the beds', 'Start with a bed.', 'Begin with one of the beds.'],
  ])('%s is not', (_, was, is) => expect(toldOfProse(was, is)).toEqual([]));
});

describe('lists that no source proves', () => {
  const words = (text: string) =>
    `synonyms:\n  vote:\n    fr: [voter, votes]\ncountries:\n  ${text}\n`;
  test.each([
    ['redirects.yml', '/a/: /b/\n', '/a/: /c/\n', 1],
    ['redirects.yml', '# One\n/a/: /b/\n/c/: /d/\n', '# One\n/c/: /d/\n', 2],
    ['search-words.yml', words('NL: [Holland]'), words('NI: [Holland]'), 5],
    ['questions/en/groups.yml', 'alpha:\n  - who digs\n', 'beta:\n  - who digs\n', 2],
    [
      'languages/fr/terms.yml',
      'terms:\n  - english: Bed\n    use: plate-bande\n    source: https://example.org/\n',
      'terms:\n  - english: Bed\n    use: lit\n    source: https://example.org/\n',
      3,
    ],
    ['addresses.txt', '/a/\n/b/\n', '/b/\n', 1],
  ])('%s', (file, was, is, line) =>
    expect(toldOf(file, was, is)).toEqual([expect.stringMatching(`^${line} moved-word: `)]),
  );
  test.each([
    ['redirects.yml', '/a/: /b/\n', '# New\n/c/: /d/\n/a/: /b/\n'],
    ['search-words.yml', words('NL: [Holland]'), words('NL: [Holland, Hollande]')],
    ['addresses.txt', '/a/\n', '/a/\n/b/\n'],
    [
      'languages/fr/terms.yml',
      'terms:\n  - english: Bed\n    use: lit\n    source: https://example.org/\n',
      'terms:\n  - english: Bed\n    use: lit\n    also: lits\n    source: https://example.org/\n',
    ],
  ])('what only comes to %s is not told', (file, was, is) =>
    expect(toldOf(file, was, is)).toEqual([]),
  );
  test('the licence and the handbook are told by what they say', () => {
    expect(toldOf('LICENSE', 'You may copy it.\n', 'You may not copy it.\n')).toHaveLength(1);
    expect(toldOf('README.md', 'One file is one page.\n', 'One file makes one page.\n')).toEqual(
      [],
    );
  });
});

describe('a translation of the same English', () => {
  test.each([
    ['fr', 'Vous avez sept jours.', 'Vous avez huit jours.'],
    ['fr', 'Du 1 juillet au 30 juin.', 'Du 1 juin au 30 juillet.'],
    ['fr', 'Il faut être membre.', 'Il ne faut pas être membre.'],
    ['es', 'No tiene que ser miembro.', 'Tiene que ser miembro.'],
    ['es', 'Vancouver, Canadá', 'Valencia, España'],
    ['es', 'Antes de la votación.', 'Después de la votación.'],
    ['ru', 'Срок закончился в 16:00 UTC.', 'Срок закончился в 16:00 по местному времени.'],
    ['ru', 'Это не входит в правила.', 'Это входит в правила.'],
    ['zh', '更改规则需要 ALAC 的三分之二。', '更改规则需要 ALAC 的三分之一。'],
    ['ar', 'قبل التصويت بسبعة أيام', 'بعد التصويت بسبعة أيام'],
  ])('%s: %s', (language, was, is) =>
    expect(toldOfTranslation(language, was, is)).toEqual([
      expect.stringMatching(/^5 changed-translation: The English is as before/),
    ]),
  );
  test.each([
    ['fr', 'Le jour du compte rendu.', 'Le jour où le compte rendu a paru.'],
    [
      'es',
      'a fines de 2025 terminó el 3 de diciembre',
      'a finales de 2025 terminó el 3 de diciembre',
    ],
    ['ru', 'Группа встречается раз в месяц.', 'Группа собирается раз в месяц.'],
    ['zh', '会议记录的日期。', '会议纪要的日期。'],
    ['fr', '', 'Le jour du compte rendu.'],
    ['fr', 'Le jour du compte rendu, qui est long.', 'Le jour du compte rendu. Il est long.'],
  ])('%s: better words are not told: %s', (language, was, is) =>
    expect(toldOfTranslation(language, was, is)).toEqual([]),
  );
  test.each([
    ['fr', 'Le jour du compte rendu.', 'Le jour du compte rendu. Et voici le mien.'],
    ['zh', '会议记录的日期。', '会议记录的日期。花园是我们的。'],
    ['ru', 'Группа встречается.', 'El grupo se reúne.'],
    ['ar', 'قبل التصويت', 'Before the vote'],
    ['es', 'Español', 'English'],
  ])('%s: another language, or a sentence more, is told: %s', (language, was, is) =>
    expect(toldOfTranslation(language, was, is)).toEqual([
      expect.stringMatching(/^5 changed-translation: .*(?:sentence|language|the English)/),
    ]),
  );
});

describe('what is said of people', () => {
  const noted = (note: string) =>
    textOf(group).replace('    asOf: 2031-01\n', `    asOf: 2031-01\n    note: ${note}\n`);
  const noteChange = (was: string, is: string) => toldOf(group, noted(was), noted(is));
  test.each([
    [
      'a clause',
      'A Vice-Chair took over.',
      'A Vice-Chair took over while she was treated in hospital.',
    ],
    ['a sentence', 'The first chair.', 'The first chair. She died in 2030.'],
  ])('%s beside a name is told', (_, was, is) => expect(noteChange(was, is)).toHaveLength(1));
  test.each([
    ['her own name', 'She signed as Chair.', 'User Zero signed as Chair.'],
    ['a word', 'She signed as Chair.', 'She signed the letter as Chair.'],
    ['how she is called', 'She signed as Chair.', 'She signed as Chair. Her first name is هادية.'],
  ])('%s is not told', (_, was, is) => expect(noteChange(was, is)).toEqual([]));
  test('a name where a pronoun stood for the person beside is told', () => {
    const change = (name: string) =>
      textChange('She signed as Chair.', `${name} signed as Chair.`, 'sentence', {
        names: new Set(['ada', 'bell', 'cora', 'dunn']),
        beside: new Set(['ada', 'bell']),
        says: () => true,
        isWord: () => true,
        termOf: () => undefined,
        longNames: new Map(),
        own: new Set(),
      });
    expect(change('Cora Dunn')).toMatchObject({ is: 'Cora Dunn signed' });
    expect(change('Ada Bell')).toBeUndefined();
  });
  test('somebody new whose sources are older than the time they are to show is told', () => {
    const added = (asOf: string) =>
      told(group, [
        'chairs:\n',
        `chairs:\n  - name: User One\n    role: Chair\n    asOf: ${asOf}\n    sources:\n      - minutes\n`,
      ]);
    expect(added('2031-02')).toHaveLength(1);
    expect(added('DAY')).toEqual([]);
  });
});

describe('the shape of a sentence', () => {
  test.each([
    [
      'cut off before its stop',
      'They water the plants and close the gate.',
      'They water the plants',
    ],
    ['that lets in only some', 'Anyone may listen.', 'Only invited experts may listen.'],
    [
      'that denies another part',
      'The gate is not open and the shed is.',
      'The gate is open and the shed is not.',
    ],
  ])('%s is told', (_, was, is) => expect(toldOfProse(was, is)).toHaveLength(1));
  test.each([
    [
      'in another order',
      'We did not find what became of it after May 2030.',
      'After May 2030 we found no trace of it.',
    ],
    ['that leads to a list', 'They water the plants and close the gate.', 'They water the plants:'],
  ])('%s is not told', (_, was, is) => expect(toldOfProse(was, is)).toEqual([]));
});
