/** What the guide tells in two places, beside what it belongs to, and in its time. */
import { describe, expect, test } from 'vitest';
import { found, type Change } from '../support/planted.ts';

const guide = 'guides/first-day.md';
const group = 'groups/alpha.md';
const round = 'cycles/2031-gardener.yml';
const post = 'positions/head-gardener.md';
const election = 'procedures/gardener-election.md';
const region = 'regions/northland.md';
const prose = (text: string): Change => [guide, '## Where do I go?', text];
const inGroup = (text: string): Change => [
  group,
  'sources:\n  - minutes\nchecked',
  `${text}\nsources:\n  - minutes\nchecked`,
];
const outcomes = (...people: readonly string[]): Change => [
  round,
  'sources:',
  `outcomes:\n${people.map((one) => `  - position: head-gardener\n${one}\n    sources:\n      - minutes\n`).join('')}sources:`,
];
const holders = (...terms: readonly string[]): Change => [
  post,
  'eligibility:',
  `holders:\n${terms.map((one) => `  - name: Rose Example\n    role: Head\n    asOf: 2030\n    followedBy: unknown\n${one}    sources:\n      - minutes\n`).join('')}eligibility:`,
];
const members = (...names: readonly string[]): Change =>
  inGroup(
    `members:\n${names.map((name) => `  - name: ${name}\n    role: Member\n    asOf: 2030-05\n    sources:\n      - minutes`).join('\n')}`,
  );
const history = (...events: readonly string[]): Change =>
  inGroup(
    `history:\n${events.map((one) => `  - ${one}\n    sources:\n      - minutes`).join('\n')}`,
  );
const purpose = (...says: readonly string[]): Change => [
  group,
  '  - says: It looks after the garden.\n    sources:\n      - minutes',
  says.map((one) => `  - says: ${one}\n    sources:\n      - minutes`).join('\n'),
];

describe('what is told twice', () => {
  test.each<[string, string, Change, Change]>([
    [
      'two people after one',
      'disagrees',
      outcomes(
        '    name: Lily Sample\n    how: appointment\n    note: After Fern Model.',
        '    name: Ivy Pattern\n    how: appointment\n    note: After Fern Model.',
      ),
      outcomes('    name: Lily Sample\n    how: appointment\n    note: After Fern Model.'),
    ],
    [
      'somebody after herself',
      'disagrees',
      outcomes('    name: Lily Sample\n    how: appointment\n    note: In place of Lily Sample.'),
      outcomes('    name: Lily Sample\n    how: appointment\n    note: In place of Fern Model.'),
    ],
    [
      'a person in two spellings',
      'misspelt-name',
      members('Ivy Pattern-Leaf', 'Ivy Pattern Leaf'),
      members('Ivy Pattern-Leaf', 'Fern Model'),
    ],
    [
      'an event',
      'repeated',
      history(
        'when: 2030-02\n    what: Founded.',
        'when: 2030-02\n    what: The group was founded.',
      ),
      history(
        'when: 2030-02\n    what: Founded.',
        'when: 2030-02\n    what: The first bed was dug.',
      ),
    ],
    [
      'a bound',
      'disagrees',
      purpose('At least 11 Members must take part.', 'It needs at least 8 Members.'),
      purpose('At least 11 Members must take part.', 'It needs at least 11 Members.'),
    ],
    [
      'a bound of another thing',
      'disagrees',
      purpose('The support of at least 5 Members.', 'It needs the support of at least 8 Members.'),
      purpose('At least 11 Members must take part.', 'It needs the support of at least 5 Members.'),
    ],
    [
      'a vote',
      'disagrees',
      purpose('It was chosen by 15 votes to none.', 'It was chosen by 8 votes to 7.'),
      purpose('It was chosen by 15 votes to none.', 'It was chosen by 15 votes to none in May.'),
    ],
    [
      'money',
      'disagrees',
      purpose('A bed costs 200 euros.', 'A tree costs 40 US dollars.'),
      purpose('A bed costs 200 euros.', 'A tree costs 40 euros.'),
    ],
  ])('%s', (_, rule, wrong, right) => {
    expect(found(rule, [wrong]).length).toBeGreaterThan(0);
    expect(found(rule, [right])).toEqual([]);
  });
});

describe('what belongs together', () => {
  const lists: Change = inGroup(
    `lists:\n${['north-talk', 'south-talk', 'east-talk'].map((name) => `  - name: ${name}\n    asOf: 2030\n    sources:\n      - minutes`).join('\n')}`,
  );
  const seats = (note: string): Change => [
    post,
    '  number: 1\n',
    `  number: 15\n  note: ${note}\n`,
  ];
  test.each<[string, string, readonly Change[], readonly Change[]]>([
    [
      'a kind and a title',
      'disagrees',
      [
        ['groups/beta.md', 'kind: working-group', 'kind: task-force'],
        ['groups/beta.md', 'title: Beta Group', 'title: Beta Working Group'],
      ],
      [['groups/beta.md', 'title: Beta Group', 'title: Beta Working Group']],
    ],
    [
      'a state and its note',
      'disagrees',
      [[group, '  asOf: 2031-01-10\n', '  asOf: 2031-01-10\n  note: It was dissolved in May.\n']],
      [[group, '  asOf: 2031-01-10\n', '  asOf: 2031-01-10\n  note: It meets in May.\n']],
    ],
    [
      'a long form',
      'disagrees',
      [prose('ALG is short for Alpha League.')],
      [prose('ALG is short for Alpha Group.')],
    ],
    [
      'a long form before brackets',
      'disagrees',
      [prose('The Alpha Law Guild (ALG) meets.')],
      [prose('The Alpha Group (ALG) meets.')],
    ],
    [
      'what anyone may do',
      'disagrees',
      [
        ['opportunities/seed-fund.md', 'membership: needed', 'membership: not-needed'],
        ['opportunities/seed-fund.md', 'how: Write to staff.', 'how: You must be a member.'],
      ],
      [
        ['opportunities/seed-fund.md', 'membership: needed', 'membership: not-needed'],
        [
          'opportunities/seed-fund.md',
          'how: Write to staff.',
          'how: You do not have to be a member.',
        ],
      ],
    ],
    [
      'seats and their sum',
      'disagrees',
      [seats('Three for each of the five beds and five for the trees')],
      [seats('Two for each of the five beds and five for the trees')],
    ],
    [
      'the name of a list',
      'misspelt-name',
      [lists, prose('Write to west-talk.')],
      [lists, prose('Write to east-talk.')],
    ],
    [
      'the cells of a row',
      'disagrees',
      [
        prose(
          '| Bed | Plants | Year |\n|---|---|---|\n| A | Roses | 2030 |\n| B | Herbs | 2031 |\n| C | Trees | 2032 |\n| D | 2033 | Lilies |',
        ),
      ],
      [
        prose(
          '| Bed | Plants | Year |\n|---|---|---|\n| A | Roses | 2030 |\n| B | Herbs | 2031 |\n| C | Trees | 2032 |\n| D | Lilies | 2033 |',
        ),
      ],
    ],
    [
      'a component and the link after it',
      'disagrees',
      [
        prose(
          'Only the <Seats of="positions/gardener" /> [Heads](/positions/head-gardener/) vote.',
        ),
      ],
      [prose('Only the [Heads](/positions/head-gardener/) vote.')],
    ],
    [
      'a site that nobody knows',
      'unknown-host',
      [prose('[The beds][beds] are wet.\n\n[beds]: https://beds-signin.com/session')],
      [prose('[The beds][beds] are wet.\n\n[beds]: https://www.example.org/beds')],
    ],
  ])('%s', (_, rule, wrong, right) => {
    expect(found(rule, wrong).length).toBeGreaterThan(0);
    expect(found(rule, right)).toEqual([]);
  });
});

describe('what is told in its time', () => {
  const says = (text: string, asOf: string): Change => [
    group,
    '  - says: It looks after the garden.\n',
    `  - says: ${text}\n    asOf: ${asOf}\n`,
  ];
  const length = (text: string): Change => [
    election,
    '    does: accept\n',
    `    does: accept\n    length: ${text}\n`,
  ];
  const rhythm = (text: string): Change => [
    election,
    'body: groups/alpha\n',
    `body: groups/alpha\nrhythm: ${text}\neveryYears: 2\n`,
  ];
  test.each<[string, Change, Change]>([
    [
      'a year after it was seen',
      says('In 2030 it dug a bed.', '2028'),
      says('In 2030 it dug a bed.', '2030'),
    ],
    ['a plan', says('In 2030 it dug a bed.', '2028'), says('In 2030 it was to dig a bed.', '2028')],
    [
      'a day to come',
      prose('Names were due by 21 November 2036.'),
      prose('Names will be due by 21 November 2036.'),
    ],
    [
      'a term and its note',
      holders('    from: 2028\n    until: 2030\n    note: Elected for five years.\n'),
      holders('    from: 2028\n    until: 2030\n    note: Elected for two years.\n'),
    ],
    [
      'terms of one person',
      holders(
        '    from: 2026\n    until: 2028\n    note: Third term.\n',
        '    from: 2028\n    until: 2030\n    note: Second term.\n',
      ),
      holders(
        '    from: 2026\n    until: 2028\n    note: First term.\n',
        '    from: 2028\n    until: 2030\n    note: Second term.\n',
      ),
    ],
    ['a step and its limit', length('within 14 days'), length('within 7 days')],
    ['a rhythm', rhythm('Every three years'), rhythm('Every two years')],
    [
      'a proof that is older',
      history('when: 2033-03\n    what: It was closed.'),
      history('when: 2030-12\n    what: It was closed.'),
    ],
  ])('%s', (_, wrong, right) => {
    expect(found('disagrees', [wrong]).length).toBeGreaterThan(0);
    expect(found('disagrees', [right])).toEqual([]);
  });
  test('and sizes are of one order', () => {
    const size = (number: number): Change => [
      region,
      'membership:\n',
      `size:\n${[
        [20, 2029],
        [number, 2030],
      ]
        .map(
          ([count, year]) =>
            `  - of: structures\n    number: ${count}\n    asOf: ${year}\n    sources:\n      - minutes`,
        )
        .join('\n')}\nmembership:\n`,
    ];
    expect(found('disagrees', [size(244)])).toHaveLength(1);
    expect(found('disagrees', [size(24)])).toEqual([]);
  });
});

test('of a region that cannot be read nothing else is told', () => {
  const broken: Change = [region, 'covers: The north.', 'covers:'];
  const told: Change = [post, '  number: 1\n', '  number: 1\n  note: One for each region\n'];
  const lists: Change = [region, 'membership:\n', `unknown: 1\nmembership:\n`];
  for (const rule of ['disagrees', 'no-region', 'misspelt-name'])
    expect(found(rule, [broken, told, lists])).toEqual([]);
});
