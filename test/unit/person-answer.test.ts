/** The direct answer to the name of a person: each role with the body that it is in; and to a post: that whose name is said whole. */
import { expect, test } from 'vitest';
import type { Language } from '../../src/i18n/languages.ts';
import { separatorsOf } from '../../src/i18n/separators.ts';
import { english } from '../../src/search/analyzer.ts';
import {
  asksForDates,
  clearly,
  findHit,
  type AnswerWords,
  type Answers,
} from '../../src/search/answers.ts';
import type { Answer } from '../../src/search/engine.ts';
import { answering } from '../../src/search/fact-answers.ts';

const holder = (page: string, role: string, last: number) => ({
  page,
  name: 'Ada Stone',
  role,
  term: '',
  asOf: String(last),
  years: [last, last] as const,
  isNow: true,
});
const known = {
  holders: [
    holder('/groups/garden/', 'Chair', 2017),
    holder('/regions/north/', 'Secretary', 2015),
    holder('/groups/nobody-found/', 'Chair', 2020),
  ],
  counts: [],
  moments: [],
} as unknown as Answers;
const page = (u: string, t: string, kind: string) => ({
  document: { entry: { u, t }, kind },
  name: { field: 'people', stems: ['ada', 'stone'], joined: 'adastone' },
  score: 1,
});
const answer = {
  ranked: [
    page('/regions/north/', 'North', 'regions'),
    page('/groups/garden/', 'Garden', 'groups'),
  ],
  hits: [{ page: '/regions/north/', address: '/regions/north/', title: 'North', text: '' }],
  question: {
    asks: new Set(),
    years: [],
    terms: ['ada', 'stone'].map((word) => ({
      word,
      stems: new Map(),
      concepts: [],
      isFunction: false,
      isAsking: false,
    })),
  },
  analyzer: english,
} as unknown as Answer;

const toldIn = (language: Language, asOf: string, facts = known) =>
  answering(
    facts,
    { english, clearly, asksForDates, findHit },
    language,
  )(answer, { asOf, between: separatorsOf(language) } as AnswerWords);

test('a role in another body than that of the link names its own', () => {
  const told = toldIn('en', 'as of {date}');
  expect(told).toMatchObject({
    title: 'Ada Stone',
    lines: ['Secretary, as of 2015', 'Garden: Chair, as of 2017'],
    source: { title: 'North' },
  });
});

test.each<[Language, string, string[]]>([
  ['zh', '截至{date}', ['Secretary，2015，截至2015', 'Garden：Chair，2017，截至2017']],
  ['ar', 'كما في {date}', ['Secretary، 2015، كما في 2015', 'Garden: Chair، 2017، كما في 2017']],
  ['fr', 'vu en {date}', ['Secretary, 2015, vu en 2015', 'Garden\u00A0: Chair, 2017, vu en 2017']],
])('what is said of a person stands apart as %s writes it', (language, asOf, lines) =>
  expect(
    toldIn(language, asOf, {
      ...known,
      holders: known.holders.map((one) => ({ ...one, term: one.asOf })),
    })?.lines,
  ).toEqual(lines),
);

const post = (id: string, stems: readonly string[], score: number) => ({
  document: { entry: { u: `/positions/${id}/`, t: id }, kind: 'positions' },
  name: { field: 'title', stems, joined: stems.join('') },
  score,
});
const vice = (score: number) => post('vice-chair', ['vice', 'chair'], score);
const chair = (score: number) => post('chair', ['chair'], score);
const ofNothing = (score: number) => post('of', [], score);
const heldIn2024 = ['vice-chair', 'chair', 'chair-of-another', 'of'].map((id) =>
  holder(`/positions/${id}/`, id, 2024),
);

/** Who held in 2024 the post that is asked, of those found. */
function heldOf(asked: string, ranked: readonly ReturnType<typeof post>[]) {
  const found = {
    ...answer,
    ranked,
    hits: ranked.map(({ document: { entry } }) => ({ page: entry.u, title: entry.t })),
    question: {
      asks: new Set(['who']),
      years: [2024],
      terms: asked.split(' ').map((word) => ({
        word,
        stems: new Map(),
        concepts: [],
        isFunction: false,
        isAsking: false,
      })),
    },
  } as unknown as Answer;
  return answering(
    { ...known, holders: heldIn2024 },
    { english, clearly, asksForDates, findHit },
    'en',
  )(found, { who: 'Who', asOf: 'as of {date}', between: separatorsOf('en') } as AnswerWords)?.lines;
}

test.each([
  ['chair', 'chair', 'found after another', [vice(2), chair(1)]],
  ['vice chair', 'vice-chair', 'found first', [vice(2), chair(1)]],
  ['vice chair', 'vice-chair', 'found first, with one in it close behind', [vice(1), chair(0.9)]],
  ['vice chair', 'vice-chair', 'found after one in it', [chair(1), vice(0.9)]],
  ['chair', 'chair', 'found after one without words that say anything', [ofNothing(1), chair(0.9)]],
])('of posts that are found, “%s” means that which it says whole: %s, %s', (asked, id, _, ranked) =>
  expect(heldOf(asked, ranked)).toEqual([`Ada Stone, ${id}, as of 2024`]),
);

test('a name without words that say anything is never said whole', () =>
  expect(heldOf('chair', [vice(1), ofNothing(0.5)])).toEqual([
    'Ada Stone, vice-chair, as of 2024',
  ]));

test('two posts whose names are the same words are two readings', () =>
  expect(heldOf('chair', [chair(1), post('chair-of-another', ['chair'], 0.9)])).toBeUndefined());
