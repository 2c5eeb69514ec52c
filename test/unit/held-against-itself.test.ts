/** Faults that the guide shows by itself, without its earlier state: pages too old for what they prove, exchanged fields, other languages. */
import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { checkText } from '../../src/editing/check-text.ts';
import { isOfOtherLanguage } from '../../src/languages/foreign-words.ts';
import type { TranslatedLanguage } from '../../src/languages/languages.ts';
import { found as foundAt, type Change } from '../support/planted.ts';
import { copyOf, worldFolder, worldNow } from '../support/world.ts';

/** The files in which a rule finds something. */
const found = (rule: string, changes: readonly Change[]) =>
  foundAt(rule, changes).map((one) => one.replace(/:\d+/, ''));

const group = 'groups/alpha.md';
const post = 'positions/head-gardener.md';

describe('a day of seeing and its sources', () => {
  const chairSeen = (asOf: string, sources = 'minutes'): Change[] => [
    [
      group,
      '    asOf: 2031-01\n    sources:\n      - minutes\nrules:',
      `    asOf: ${asOf}\n    sources:\n      - ${sources}\nrules:`,
    ],
  ];
  const published = (day: string): Change => [
    'sources/minutes.yml',
    'published: 2031-01\n',
    `published: ${day}\n`,
  ];
  const purposeSeen = (asOf: string): Change => [
    group,
    '  - says: It looks after the garden.\n',
    `  - says: It looks after the garden.\n    asOf: ${asOf}\n`,
  ];
  test('nobody is seen in a post in pages that are older', () => {
    expect(found('disagrees', [published('2030-11'), ...chairSeen('2030-12')])).toEqual([
      `${group} disagrees`,
    ]);
    expect(found('disagrees', [published('2030-12'), ...chairSeen('2030-12')])).toEqual([]);
    expect(found('disagrees', [published('2030'), ...chairSeen('2030-12')])).toEqual([]);
  });
  test('a page without a day may be of any', () =>
    expect(
      found('disagrees', [
        published('2030-11'),
        ...chairSeen('2030-12', 'minutes\n      - rulebook'),
      ]),
    ).toEqual([]));
  test('other facts may be drawn from somewhat older pages', () => {
    expect(
      found('disagrees', [
        published('2029-01'),
        ...chairSeen('2031-01', 'rulebook'),
        purposeSeen('2031-01'),
      ]),
    ).toEqual([]);
    expect(
      found('disagrees', [
        published('2026-01'),
        ...chairSeen('2031-01', 'rulebook'),
        purposeSeen('2031-01'),
      ]),
    ).toContain(`${group} disagrees`);
  });
});

test('a title that is the publisher of other sources has changed places with it', () => {
  const source = 'sources/rulebook.yml';
  const title = (text: string): Change => [source, 'title: ', `title: ${text}\n# `];
  expect(
    found('disagrees', [
      title('Invented wiki'),
      [source, 'publisher: ', 'publisher: Rules of the garden\n# '],
    ]),
  ).toEqual([`${source} disagrees`]);
  expect(found('disagrees', [title('Rules of the invented wiki')])).toEqual([]);
});

test('a limit of terms is that of its sentence', () => {
  const limit = (terms: number, says: string): Change => [
    post,
    'sources:\n  - minutes\nchecked',
    `limits:\n  - says: ${says}\n    terms: ${terms}\n    sources:\n      - minutes\nsources:\n  - minutes\nchecked`,
  ];
  expect(found('disagrees', [limit(9, 'At most three terms.')])).toEqual([`${post} disagrees`]);
  expect(found('disagrees', [limit(3, 'At most three terms.')])).toEqual([]);
  expect(found('disagrees', [limit(2, 'One term, and one more term after a pause.')])).toEqual([]);
});

test('an address is one of a known owner', () => {
  const list = (address: string): Change => [
    group,
    'sources:\n  - minutes\nchecked',
    `lists:\n  - name: alpha\n    address: ${address}\n    sources:\n      - minutes\nsources:\n  - minutes\nchecked`,
  ];
  expect(found('unknown-host', [list('discuss@example-garden.org')])).toEqual([
    `${group} unknown-host`,
  ]);
  expect(found('unknown-host', [list('discuss@lists.example.org')])).toEqual([]);
});

test('words of a link that fit another group lead there', () => {
  const linked = (words: string): Change[] => [
    ['groups/beta.md', 'title: Beta Group', 'title: Rake and Spade Group'],
    [
      'guides/first-day.md',
      'To the [Alpha Group]',
      `Ask the [${words}](/groups/alpha/).\n\nTo the [Alpha Group]`,
    ],
  ];
  expect(found('other-address', linked('group on spade and rake'))).toEqual([
    'guides/first-day.md other-address',
  ]);
  expect(found('other-address', linked('group on the garden'))).toEqual([]);
});

describe('questions', () => {
  const asked = (question: string) => {
    const folder = copyOf(worldFolder);
    mkdirSync(join(folder, 'questions/en'), { recursive: true });
    writeFileSync(join(folder, 'questions/en/groups.yml'), `alpha:\n  - ${question}\n`);
    return checkContent(folder, worldNow).problems.map(({ rule }) => rule);
  };
  test('ask about fraud, and accuse nobody of it', () => {
    expect(asked('how zero rigged the vote')).toEqual(['unfit-words']);
    expect(asked('who looks into rigged votes')).toEqual([]);
  });
});

describe('what is said of people and groups', () => {
  test.each([
    ['unfit-words', 'rubber stamp club'],
    ['unfit-words', 'Subscribe today.'],
    ['private-life', 'She was away while she was treated for depression.'],
  ])('%s: %s', (rule, text) => expect(checkText(text).map((one) => one.rule)).toEqual([rule]));
});

describe('the language of a translation', () => {
  test.each<[TranslatedLanguage, string]>([
    ['ru', 'Una petición de dinero para un proyecto especial.'],
    ['ar', 'Choose people for all these posts'],
    ['zh', 'Une demande pour un projet du jardin'],
    ['fr', 'Una petición para los miembros del jardín y para el grupo.'],
    ['es', 'Une demande pour les membres du groupe et pour le jardin.'],
  ])('%s is not: %s', (language, text) => expect(isOfOtherLanguage(text, language)).toBe(true));
  test.each<[TranslatedLanguage, string]>([
    ['ru', 'ICANN Learn'],
    ['ar', 'User Zero, Otto Sample'],
    ['fr', 'Les membres du groupe « Los amigos del jardín y la casa ».'],
    ['es', 'Grupo de trabajo'],
    ['zh', 'alpha 组'],
  ])('%s is: %s', (language, text) => expect(isOfOtherLanguage(text, language)).toBe(false));
  test('is that in the head of its file', () => {
    const head = (language: string) => {
      const folder = copyOf(worldFolder);
      mkdirSync(join(folder, 'languages/fr'), { recursive: true });
      writeFileSync(
        join(folder, 'languages/fr/groups.po'),
        `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: ${language}\\n"\n\nmsgid "Alpha Group"\nmsgstr "Groupe Alpha"\n`,
      );
      return checkContent(folder, worldNow).problems.flatMap(({ rule, line }) =>
        rule === 'translation-file' ? [line] : [],
      );
    };
    expect(head('es')).toEqual([4]);
    expect(head('fr')).toEqual([]);
  });
});
