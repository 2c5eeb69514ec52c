/** Slips and lies that show because the guide says the same thing somewhere else, or because nobody may say such a thing. */
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/editing/check-text.ts';
import { found, type Change } from '../support/planted.ts';

const alpha = 'groups/alpha.md';
const beta = 'groups/beta.md';
const round = 'cycles/2031-gardener.yml';
const guide = 'guides/first-day.md';
const end = 'sources:\n  - minutes\nchecked';
const item = '    sources:\n      - minutes\n';
const meeting = (weekday: string): Change => [
  alpha,
  end,
  `meetings:\n  - title: Weeding\n    rhythm: weekly, on Mondays\n    weekday: ${weekday}\n    asOf: 2031\n${item}${end}`,
];
const list = (address: string): Change => [
  alpha,
  end,
  `lists:\n  - name: alpha\n    address: ${address}\n    archive: https://example.org/list/alpha@example.org/\n${item}${end}`,
];
const outcome = (how: string): Change => [
  round,
  'sources:',
  `outcomes:\n  - position: head-gardener\n    name: Rose\n    how: ${how}\n${item}outcomeKnown: false\nsources:`,
];
const limit = (days: number): Change => [
  'procedures/gardener-election.md',
  'at most 7 days',
  `at most ${days} days`,
];
const officer = (seen: string): Change => [
  'regions/northland.md',
  'membership:',
  `officers:\n  - name: Lily Example\n    role: Head\n    asOf: ${seen}\n${item}membership:`,
];
const chair = (name: string): Change => [alpha, 'name: User Zero', `name: ${name}`];
const annual = (is: boolean): Change => ['site.yml', 'annual: true', `annual: ${is}`];
const acronym = (letters: string): Change => [
  beta,
  'title: Beta',
  `acronym: ${letters}\ntitle: Beta`,
];
const expansion = (words: string): Change => ['glossary/alg.yml', 'Alpha Group', words];

describe('what a record says twice must agree', () => {
  test.each<[string, Change, Change, string]>([
    ['a limit and its sentence', limit(17), limit(7), 'procedures/gardener-election.md:38'],
    ['a weekday and the rhythm', meeting('Tuesday'), meeting('Monday'), `${alpha}:48`],
    [
      'an address and its archive',
      list('beta@example.org'),
      list('alpha@example.org'),
      `${alpha}:47`,
    ],
    ['an acronym and the file', acronym('BEAT'), acronym('BETA'), `${beta}:2`],
    [
      'an expansion and its letters',
      expansion('Beta Group'),
      expansion('Alpha League, Garden'),
      'glossary/alg.yml:2',
    ],
    [
      'a beginning and what is in it',
      officer('2028-01'),
      officer('2030-01'),
      'regions/northland.md:7',
    ],
    [
      'an unknown outcome and a winner',
      outcome('appointment'),
      outcome('not-stated'),
      `${round}:19`,
    ],
    ['a round and its annual meeting', annual(false), annual(true), 'site.yml:17'],
    ['a person and a name', chair('Chair'), chair('Ada Example'), `${alpha}:26`],
  ])('%s', (_, wrong, right, place) => {
    expect(found('disagrees', [wrong])).toEqual([`${place} disagrees`]);
    expect(found('disagrees', [right])).toEqual([]);
  });
  test('somebody of one region in three places is doubted in another', () => {
    const members = (last: string): Change => [
      alpha,
      end,
      `members:\n${['northland', 'northland', 'northland', last]
        .map(
          (region, index) =>
            `  - name: Lily Example\n    role: Helper ${index}\n    region: ${region}\n    asOf: 2031-01\n${item}`,
        )
        .join('')}${end}`,
    ];
    expect(found('disagrees', [members('northland')])).toEqual([]);
    expect(found('disagrees', [members('southland')])).toEqual([`${alpha}:66 disagrees`]);
  });
});

describe('a link', () => {
  const link = (text: string): Change => [guide, '## Where do I go?', text];
  test('whose words name another body than it leads to', () => {
    expect(found('other-address', [link('[ALG](/regions/northland/)')])).toEqual([
      `${guide}:11 other-address`,
    ]);
    expect(found('other-address', [link('[ALG](/groups/beta/) [ALG](/groups/alpha/)')])).toEqual(
      [],
    );
  });
  test('whose words are nearly the acronym of its page', () =>
    expect(found('misspelt-name', [link('[AGL](/groups/alpha/) [Alpha](/groups/alpha/)')])).toEqual(
      [`${guide}:11 misspelt-name`],
    ));
  test('to a host that only begins like one that is known', () => {
    const pages = ['a', 'b', 'c'].map((name) => `[page ${name}](https://www.example.org/${name})`);
    const text = (host: string) => link([...pages, `[page d](https://${host}/)`].join('\n\n'));
    expect(found('misspelt-name', [text('www.example.org.example.net')])).toEqual([
      `${guide}:17 misspelt-name`,
    ]);
    expect(found('misspelt-name', [text('www.example.org')])).toEqual([]);
  });
});

test('a link whose address is hidden, and a block of code that is not closed; a line between paragraphs is none of these', () => {
  const text = (words: string): Change => [guide, '## Where do I go?', words];
  expect(
    found('stray-marks', [text('The [beds][b] are wet.\n\n[b]: /groups/alpha/')]),
  ).toHaveLength(1);
  expect(found('stray-marks', [text('One.\n\n---\n\nTwo.')])).toEqual([]);
  expect(found('stray-marks', [text('```\nOne.\n\nTwo.')])).toEqual([`${guide}:11 stray-marks`]);
  expect(found('stray-marks', [text('```\nOne.\n```\n\nTwo.')])).toEqual([]);
});

test('a limit counts forwards', () => {
  const ends = (from: string, to: string): Change => [
    'procedures/gardener-election.md',
    'from: nominations.opens\n        to: nominations.closes',
    `from: nominations.${from}\n        to: nominations.${to}`,
  ];
  expect(found('disagrees', [ends('closes', 'opens')])).toEqual([
    'procedures/gardener-election.md:18 disagrees',
  ]);
});

test('a workspace and an archive belong to one body', () => {
  const workspace = (file: string): Change => [
    file,
    end,
    `workspace:\n  url: https://example.org/wiki/alpha\n${end}`,
  ];
  expect(found('taken', [workspace(alpha), workspace(beta)])).toHaveLength(2);
  expect(found('taken', [workspace(alpha)])).toEqual([]);
});

describe('no text holds', () => {
  const rulesIn = (text: string) => checkText(text).map(({ rule }) => rule);
  test.each([
    ['doubled-word', 'You may may join.'],
    ['unfinished-text', 'It ends in May. (Anna, can you check this bit before we publish??)'],
    ['unfinished-text', 'Who may join??'],
    ['private-life', 'He lives at 14 Marina Road, flat 3.'],
    ['private-life', 'His wife was there too.'],
    ['private-life', 'She was in hospital at the time.'],
    ['asks-for-papers', 'Send a photograph of your passport and of your bank card with the form.'],
    ['lost-letter', 'The charter\uE001 of the group'],
    ['letter-form', 'g\u0336T\u0336L\u0336D'],
  ])('%s: %s', (rule, text) => expect(rulesIn(text)).toContain(rule));
  test.each([
    'We think that that is so. They had had enough.',
    'Can you join? Yes. Please check the page of the call for its day.',
    'The office is at 12 Waterfront Road, Suite 300.',
    'Bring your passport to the meeting; a visa takes a month.',
    'The group answers the group.',
    'Ẹ̀kọ́ and Việt and Āśā',
  ])('but it may hold: %s', (text) => expect(rulesIn(text)).toEqual([]));
});
