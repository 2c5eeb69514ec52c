/** Numbers that do not add up, people who sit twice, paragraphs that were cut or pasted: what the guide itself shows to be wrong. */
import { describe, expect, test } from 'vitest';
import { found, type Change } from '../support/planted.ts';

const guide = 'guides/first-day.md';
const round = 'cycles/2031-gardener.yml';
const post = 'positions/head-gardener.md';
const election = 'procedures/gardener-election.md';
const prose = (text: string): Change => [guide, '## Where do I go?', text];
const outcomes = (...people: readonly string[]): Change => [
  round,
  'sources:',
  `outcomes:\n${people
    .map((one) => `  - position: head-gardener\n${one}\n    sources:\n      - minutes\n`)
    .join('')}sources:`,
];
const inRound = (text: string): Change => [round, 'sources:', `${text}\nsources:`];

describe('counts in a text', () => {
  test.each([
    ['a part and its whole', '85 of 70 were in favour.', '58 of 70 were in favour.'],
    ['a range', 'It takes 30 to 18 hours.', 'It takes 18 to 30 hours.'],
    [
      'two days',
      'Apply from 3 October to 25 August 2030.',
      'Apply from 25 August to 3 October 2030.',
    ],
    [
      'a sum',
      'Roses 69, Lilies 61, Herbs 24, together 145.',
      'Roses 69, Lilies 61, Herbs 24, together 154.',
    ],
    [
      'voters and votes',
      '28 of 38 voted, which made 31 votes.',
      '28 of 38 voted, which made 21 votes.',
    ],
    [
      'a number said in several places',
      'Ask the 20 electors. All of the 20 electors vote, but the 25 electors meet.',
      'Ask the 20 electors. All of the 20 electors vote, and the 20 electors meet.',
    ],
    [
      'two facts of a round',
      'It runs from <Fact of="cycles/2031-gardener" is="steps.vote.closes" /> to <Fact of="cycles/2031-gardener" is="steps.vote.opens" />.',
      'It runs.',
    ],
    [
      'a number of items',
      'There are three ways:\n\n1. Ask a friend.\n2. Write a letter.',
      'There are two ways:\n\n1. Ask a friend.\n2. Write a letter.',
    ],
  ])('%s', (_, wrong, right) => {
    expect(found('disagrees', [prose(wrong)])).toHaveLength(1);
    expect(found('disagrees', [prose(right)])).toEqual([]);
  });
});

describe('a text and a field', () => {
  const summary = (years: string): Change => [
    post,
    'Leads the Alpha Group.',
    `Leads the Alpha Group for ${years}.`,
  ];
  const hours = (span: string): Change => [
    post,
    'eligibility:',
    `hours:\n  atLeast: 2\n  atMost: 4\n  per: ${span}\n  sources:\n    - minutes\ntime:\n  - says: 2 to 4 hours a week.\n    sources:\n      - minutes\neligibility:`,
  ];
  const opposite = (limit: string): Change => [
    election,
    'limit: at least 10',
    `limit: ${limit} 10`,
  ];
  test.each<[string, Change, Change, string]>([
    ['a term', summary('three years'), summary('two years'), `${post}:3`],
    ['hours', hours('month'), hours('week'), `${post}:26`],
    ['a limit', opposite('at most'), opposite('at least'), `${election}:20`],
  ])('%s', (_, wrong, right, place) => {
    expect(found('disagrees', [wrong])).toContain(`${place} disagrees`);
    expect(found('disagrees', [right])).toEqual([]);
  });
});

describe('a round', () => {
  const rose = (how: string, note = '') => `    name: Rose Example\n    how: ${how}${note}`;
  test('chooses nobody twice for one post', () => {
    const two = outcomes(rose('appointment'), rose('appointment'));
    expect(found('disagrees', [two]).length).toBeGreaterThan(1);
    expect(found('disagrees', [outcomes(rose('appointment'))])).toEqual([]);
  });
  test('with a rival is no acclamation', () => {
    const rival = '\n    note: There was one other candidate.';
    expect(found('disagrees', [outcomes(rose('acclamation', rival))])).toEqual([
      `${round}:20 disagrees`,
    ]);
    const none = '\n    note: There was no other candidate.';
    expect(found('disagrees', [outcomes(rose('acclamation', none))])).toEqual([]);
  });
  test('with three candidates was contested', () => {
    const told: Change = [
      round,
      'The election of 2031.',
      'The election of 2031 with three candidates.',
    ];
    expect(found('disagrees', [told, inRound('contested: false')])).toHaveLength(1);
    expect(found('disagrees', [told, inRound('contested: true')])).toEqual([]);
  });
  test('that found no result tells none', () => {
    const told: Change = [
      round,
      'The election of 2031.',
      'The election of 2031. We did not find the results.',
    ];
    const known = inRound('outcomeKnown: false');
    const two: Change = [round, '  - head-gardener\nagm', '  - head-gardener\nagm'];
    expect(
      found('disagrees', [told, two, known, outcomes(rose('election'))]).length,
    ).toBeGreaterThan(0);
    expect(found('disagrees', [told, two, known])).toEqual([]);
  });
  test('names those who hold the post', () => {
    const holder = (name: string): Change => [
      post,
      'sources:\n  - minutes\nchecked',
      `holders:\n  - name: ${name}\n    role: Head Gardener\n    from: 2030-01\n    until: 2032-12\n    asOf: 2031-01-05\n    sources:\n      - minutes\nsources:\n  - minutes\nchecked`,
    ];
    const chosen = outcomes(rose('appointment'));
    expect(found('disagrees', [holder('Lily Other'), chosen])).toHaveLength(2);
    expect(found('disagrees', [holder('Rose Mary Example'), chosen])).toEqual([]);
  });
});

test('results are announced after people were asked', () => {
  const early: Change = [election, 'id: acceptance\n    title', 'id: result\n    title'];
  expect(found('disagrees', [early])).toEqual([`${election}:27 disagrees`]);
});

test('a year has one annual meeting', () => {
  const second: Change = [
    'site.yml',
    'meetings:\n',
    'meetings:\n  - id: icann899\n    title: ICANN899\n    annual: true\n    year: 2031\n    sources:\n      - minutes\n',
  ];
  expect(found('disagrees', [second])).toHaveLength(2);
});

test('a group does not end before somebody came into it', () => {
  const beta = 'groups/beta.md';
  const member = (from: string): Change => [
    beta,
    'sources:\n  - minutes\nchecked',
    `members:\n  - name: Rose\n    role: Helper\n    from: ${from}\n    asOf: ${from}\n    sources:\n      - minutes\nsources:\n  - minutes\nchecked`,
  ];
  expect(found('ended-when', [member('2031-01')])).toHaveLength(1);
  expect(found('ended-when', [member('2029')])).toEqual([]);
});

describe('a paragraph', () => {
  const long = 'Whoever waters the garden writes down the day and the number of cans.';
  test.each([
    [
      'is not cut',
      'unfinished-text',
      'You can take part in the garden without being a member of any',
      long,
    ],
    ['stands once', 'doubled-word', `${long}\n\n${long}`, long],
    [
      'stands below its heading',
      'unfinished-text',
      '## One\n\n## Two\n\nMore.',
      '## One\n\nMore.\n\n## Two\n\nMore.',
    ],
    [
      'is written in English',
      'other-language',
      'Los miembros de la región pueden escribir una carta para el jardín.',
      'Members may write to the list “Los miembros de la región y del jardín”.',
    ],
    [
      'does not wait for a meeting that is over',
      'undated-now',
      'The next meeting is ICANN899 in the north.',
      'The meeting after that was ICANN899 in the north.',
    ],
  ])('%s', (_, rule, wrong, right) => {
    const over: Change = [
      'site.yml',
      'meetings:\n',
      'meetings:\n  - id: icann899\n    title: ICANN899\n    annual: false\n    year: 2030\n    closes: 2030-03-01\n    sources:\n      - minutes\n',
    ];
    expect(found(rule, [over, prose(wrong)])).toHaveLength(1);
    expect(found(rule, [over, prose(right)])).toEqual([]);
  });
});
