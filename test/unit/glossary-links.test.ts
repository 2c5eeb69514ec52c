import { describe, expect, test } from 'vitest';
import { explainWords, vocabularyOf } from '../../src/model/glossary-links.ts';
import type { Site } from '../../src/model/site.ts';

const entry = (id: string, title: string, more = {}) => ({ id, data: { title, ...more } });
const site = {
  records: {
    glossary: [
      entry('als', 'ALS', { expansion: 'At-Large Structure', aliases: ['ALSes', 'structure'] }),
      entry('at-large', 'At-Large'),
      entry('quorum', 'Quorum'),
      entry('chair', 'Chair'),
    ],
  },
} as unknown as Site;
const explain = (html: string, seen: string[] = []) =>
  explainWords(html, vocabularyOf(site), new Set(seen), (text, id) => `[${text}|${id}]`);

describe('the first use of a glossary word on a page', () => {
  test.each([
    [
      '<p>An ALS votes. Each ALS has one vote.</p>',
      '<p>An [ALS|als] votes. Each ALS has one vote.</p>',
    ],
    ['<p>Every At-Large Structure, or ALS</p>', '<p>Every [At-Large Structure|als], or ALS</p>'],
    ['<p>At-Large people</p>', '<p>[At-Large|at-large] people</p>'],
    ['<p>ALSes vote</p>', '<p>[ALSes|als] vote</p>'],
    ['<p>the quorum and quorums</p>', '<p>the [quorum|quorum] and quorums</p>'],
  ])('%s explains itself', (html, explained) => expect(explain(html)).toBe(explained));
});

describe('a word stays as it is', () => {
  test.each([
    [
      'in a link, a heading, a label',
      '<a href="/">ALS</a><h2 id="als">ALS</h2><dt>ALS</dt><summary>the <b>ALS</b></summary>',
    ],
    ['in an attribute', '<p title="ALS > quorum">x</p>'],
    [
      'when it is part of another word or an address',
      '<p>BALSA FALS cross-ALS als@ALS.example</p>',
    ],
    ['when its letters are not those of the acronym', '<p>als Als</p>'],
    ['when everyone knows it', '<p>the chair</p>'],
  ])('%s', (_, html) => expect(explain(html)).toBe(html));
  test('where the page links the same words to another place', () => {
    const html = '<p>ALS and <a href="/groups/als/">ALS</a></p>';
    expect(explain(html)).toBe(html);
  });
  test('where the page links the same words in the plural', () => {
    const html = '<p>An ALS votes. <a href="/groups/als/">ALSes</a></p>';
    expect(explain(html)).toBe(html);
  });
  test('on the page of the word itself', () =>
    expect(explain('<p>An ALS</p>', ['als'])).toBe('<p>An ALS</p>'));
});
