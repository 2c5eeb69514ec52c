/** The direct answer to the name of a person: each role with the body that it is in; and to a post: that whose name is said whole. */
import { expect, test } from 'vitest';
import { english } from '../../src/search/analyzer.ts';
import {
  asksForDates,
  clearly,
  hitOf,
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

test('a role in another body than that of the link names its own', () => {
  const told = answering(
    known,
    { english, clearly, asksForDates, hitOf },
    'en',
  )(answer, {
    asOf: 'as of {date}',
  } as AnswerWords);
  expect(told).toMatchObject({
    title: 'Ada Stone',
    lines: ['Secretary, as of 2015', 'Garden: Chair, as of 2017'],
    source: { title: 'North' },
  });
});

test.each([
  ['chair', 'Ada Stone, Chair, as of 2024'],
  ['vice chair', 'Ada Stone, Vice-Chair, as of 2024'],
])(
  'of two posts that are found for a year, the one is meant that is said whole: %s',
  (asked, said) => {
    const post = (u: string, stems: readonly string[], score: number) => ({
      document: { entry: { u, t: u }, kind: 'positions' },
      name: { field: 'title', stems, joined: stems.join('') },
      score,
    });
    const found = {
      ...answer,
      ranked: [
        post('/positions/vice-chair/', ['vice', 'chair'], 2),
        post('/positions/chair/', ['chair'], 1),
      ],
      hits: ['vice-chair', 'chair'].map((id) => ({ page: `/positions/${id}/`, title: id })),
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
    const holders = [
      holder('/positions/vice-chair/', 'Vice-Chair', 2024),
      holder('/positions/chair/', 'Chair', 2024),
    ];
    const told = answering(
      { ...known, holders },
      { english, clearly, asksForDates, hitOf },
      'en',
    )(found, { who: 'Who', asOf: 'as of {date}' } as AnswerWords);
    expect(told?.lines).toEqual([said]);
  },
);
