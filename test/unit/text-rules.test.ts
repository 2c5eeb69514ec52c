/** What the check of texts leaves out to be quick leaves nothing out that it would find. */
import { describe, expect, test } from 'vitest';
import { checkLetters } from '../../src/editing/check-letters.ts';
import { checkText, mayHoldFaults } from '../../src/editing/check-text.ts';
import { foreignTextRules } from '../../src/editing/foreign-text.ts';
import { readAsPerson } from '../../src/editing/plain-reading.ts';
import { privateRules } from '../../src/editing/privacy-rules.ts';
import { letterRules } from '../../src/editing/unicode-rules.ts';
import { privateLifeRules, wordRules } from '../../src/editing/word-rules.ts';

const letters = Array.from({ length: 0x3000 }, (_, index) => String.fromCodePoint(index + 1));

describe('letters', () => {
  test.each(['', 'a', 'я', 'Â'])(
    'are judged alike in an everyday text and in another, after "%s"',
    (before) => {
      const isFound = (text: string) =>
        letterRules.some(({ only, pattern, say }) =>
          only && !only.test(text)
            ? false
            : [...text.matchAll(pattern)].some((match) => say(match[0], text, match.index)),
        );
      const missed = letters.filter((letter) => {
        const text = `${before}${letter}`;
        return isFound(text) && checkLetters(text).length === 0;
      });
      expect(missed).toEqual([]);
    },
  );
  test('of other scripts are read one by one as they are read in a row', () => {
    const row = letters.join(' ');
    expect(readAsPerson(`${row} 一`).text).toBe(
      letters.map((letter) => readAsPerson(`${letter} 一`).text.slice(0, -2)).join(' ') + ' 一',
    );
  });
});

/** A find of each rule that looks at lines with a sign only. */
const finds = [
  'jane@example.com',
  'jane [at] example.com',
  'jane at example dot com',
  'jane_at_example.com',
  'jane at gmail.com',
  'gmail, point, com',
  'aHR0cHM6Ly9leGFtcGxlLm9yZw==',
];
const ruled = [...privateRules, ...privateLifeRules, ...wordRules, ...foreignTextRules];

describe('a rule that looks at lines with a sign', () => {
  test.each(finds)('finds %s on every line, with its place', (find) => {
    const line = `Write to ${find} today.`;
    const [first] = checkText(line);
    expect(first?.rule).toBe('personal-address');
    const text = `Nothing here.\n${line}\n\n${line}\nNothing here.`;
    const places = [text.indexOf(line), text.lastIndexOf(line)].map((at) => at + first!.offset);
    expect(
      checkText(text)
        .filter(({ message }) => message === first!.message)
        .map(({ offset }) => offset),
    ).toEqual(places);
    expect(mayHoldFaults(text)).toBe(true);
  });
  test('has a find above', () => {
    const signed = ruled.filter(({ sign }) => sign);
    expect(signed.filter(({ pattern }) => !finds.some((one) => one.search(pattern) >= 0))).toEqual(
      [],
    );
    expect(signed).toHaveLength(6);
  });
  test('finds nothing that runs over the end of a line', () => {
    for (const { pattern } of ruled.filter(({ sign }) => sign))
      for (const find of finds)
        for (let cut = 1; cut < find.length; cut++)
          expect(
            [...`${find.slice(0, cut)}\n${find.slice(cut)}`.matchAll(pattern)].filter(([found]) =>
              found.includes('\n'),
            ),
          ).toEqual([]);
  });
});

test('rules that a text is read without find nothing in it, and the others what they find', () => {
  const text = 'We we met at 7 ٣. Write to jane@example.com.';
  const rules = (without?: Parameters<typeof checkText>[1]) =>
    checkText(text, without).map(({ rule }) => rule);
  expect(rules(new Set(['foreign-digits']))).toEqual(
    rules().filter((rule) => rule !== 'foreign-digits'),
  );
  expect(mayHoldFaults('٣', new Set(['foreign-digits']))).toBe(false);
  expect(mayHoldFaults('٣')).toBe(true);
});
