/**
 * What should hold of every name, said in other ways: each title, acronym, other name, person, list, country, meeting and paragraph of the
 * catalogue must lead to a page that goes by it. Nothing here is written by hand for a page, so nothing can be learnt by heart.
 */
import { iso31661 } from 'iso-3166';
import type { NamedPage } from '../../../src/model/catalogue.ts';
import { countryNamer } from '../../../src/search/countries.ts';
import type { Paragraph } from '../../../src/search/paragraphs.ts';
import { wordsOfText } from '../../../src/search/text.ts';
import { atOnce } from '../../../src/search/steps.ts';
import type { Asked } from './engine.ts';

const countryNames = atOnce(countryNamer());

/** How a name is said, in the seven languages of search and as people paste and type it. */
const ways: Readonly<Record<string, (name: string) => string | undefined>> = {
  alone: (name) => name,
  'what is X': (name) => `what is ${name}`,
  'X meaning': (name) => `${name} meaning`,
  'define X': (name) => `define ${name}`,
  'please show me information about X': (name) => `please show me information about ${name}`,
  'explain X in simple words': (name) => `explain ${name} in simple words`,
  'what exactly is X': (name) => `what exactly is ${name}`,
  'qu’est-ce que X': (name) => `qu’est-ce que ${name}`,
  'que veut dire X': (name) => `que veut dire ${name}`,
  'qué es X': (name) => `qué es ${name}`,
  'significado de X': (name) => `significado de ${name}`,
  'o que é X': (name) => `o que é ${name}`,
  'o que significa X': (name) => `o que significa ${name}`,
  'что такое X': (name) => `что такое ${name}`,
  'что означает X': (name) => `что означает ${name}`,
  什么是X: (name) => `什么是${name}`,
  X是什么意思: (name) => `${name}是什么意思`,
  'ما هو X': (name) => `ما هو ${name}`,
  'ما معنى X': (name) => `ما معنى ${name}`,
  'X icann': (name) => `${name} icann`,
  'X at-large': (name) => `${name} at-large`,
  'pasted title': (name) => `${name} | At-Large Participation Guide`,
  capitals: (name) => name.toUpperCase(),
  'small letters': (name) => name.toLowerCase(),
  'hyphens for spaces': (name) => (/ /.test(name) ? name.replaceAll(' ', '-') : undefined),
  'spaces for hyphens': (name) => (/-/.test(name) ? name.replaceAll('-', ' ') : undefined),
  'nothing for hyphens': (name) => (/\w-\w/.test(name) ? name.replaceAll('-', '') : undefined),
  'other dashes': (name) => (/-/.test(name) ? name.replaceAll('-', '–') : undefined),
  'singular or plural': (name) =>
    /[a-z]{4}$/.test(name) ? (name.endsWith('s') ? name.slice(0, -1) : `${name}s`) : undefined,
  'words turned round': (name) => {
    const words = name.split(' ');
    return words.length > 1 && words.length < 5 ? words.reverse().join(' ') : undefined;
  },
  'two letters swapped': (name) =>
    slip(name, (word, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)),
  'a neighbouring key': (name) =>
    slip(name, (word, at) => word.slice(0, at) + neighbour(word[at]!) + word.slice(at + 1)),
  'a letter doubled': (name) =>
    slip(name, (word, at) => word.slice(0, at) + word[at]! + word.slice(at)),
  'a letter dropped': (name) => slip(name, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'first letter wrong': (name) => slip(name, (word) => neighbour(word[0]!) + word.slice(1)),
};

/** Only a name that is a word of five letters or more, or holds one, can take a slip and still be known. */
function slip(name: string, change: (word: string, at: number) => string): string | undefined {
  const words = name.toLowerCase().split(' ');
  const longest = [...words].sort((a, b) => b.length - a.length)[0]!;
  if (!/^[a-z]{5,}$/.test(longest)) return undefined;
  // Somewhere in the middle, but always in the same place.
  const at = 1 + (longest.charCodeAt(2) % (longest.length - 2));
  const changed = change(longest, at);
  return changed === longest
    ? undefined
    : words.map((word) => (word === longest ? changed : word)).join(' ');
}

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbour = (letter: string) => {
  const row = keys.find((one) => one.includes(letter)) ?? 'xy';
  const at = row.indexOf(letter);
  return row[at + 1] ?? row[at - 1]!;
};

const alpha3 = new Map(iso31661.map((one) => [one.alpha2, one.alpha3]));

const joined = (name: string) => wordsOfText(name).join('');

/** All questions, by the property they try. Of beginnings every page is right of which a name begins so. */
export function propertiesOf(
  pages: readonly NamedPage[],
  paragraphs: readonly Paragraph[],
): Asked[] {
  const named = new Map<string, Set<string>>();
  const go = (name: string | undefined, address: string) => {
    if (name) named.set(joined(name), (named.get(joined(name)) ?? new Set()).add(address));
  };
  for (const { entry } of pages)
    for (const name of [entry.t, entry.a, entry.x, ...(entry.n ?? [])]) go(name, entry.u);
  const rightOf = (name: string) => [...(named.get(joined(name)) ?? [])];

  const titles = [...new Set(pages.flatMap(({ entry }) => [entry.t, entry.a ?? entry.t]))];
  const said = titles.flatMap((name) =>
    Object.entries(ways).flatMap(([group, say]) => {
      const question = say(name);
      return question ? [{ group, question, right: rightOf(name) }] : [];
    }),
  );
  const acronyms = titles.filter((name) => /^[A-Z]{4,}$/.test(name));
  const acronymSlips = acronyms.flatMap((name) =>
    [...name]
      .slice(1)
      .map((_, at) => ({
        group: 'acronyms of four letters and more with two swapped',
        question: (
          name.slice(0, at) +
          name[at + 1]! +
          name[at]! +
          name.slice(at + 2)
        ).toLowerCase(),
        right: rightOf(name),
      }))
      .filter(({ question }) => question !== name.toLowerCase() && !named.has(question)),
  );
  const beginnings = titles.flatMap((name) => {
    const small = name.toLowerCase();
    return [3, 4, 5, 7, 10, 14]
      .filter((length) => length < small.length && /[a-z\d]/.test(small[length - 1]!))
      .map((length) => {
        const question = small.slice(0, length);
        const begun = joined(question);
        return {
          group: 'beginnings, in three',
          question,
          right: pages.flatMap(({ entry }) =>
            [entry.t, entry.a, entry.x, ...(entry.n ?? [])].some(
              (one) =>
                one &&
                (joined(one).startsWith(begun) ||
                  wordsOfText(one).some((word) => word.startsWith(begun))),
            )
              ? [entry.u]
              : [],
          ),
        };
      });
  });
  const aliases = [...new Set(pages.flatMap(({ entry }) => entry.n ?? []))].map((name) => ({
    group: 'other names',
    question: name,
    right: rightOf(name),
  }));

  const holding = (has: (page: NamedPage) => boolean) =>
    pages.filter(has).map(({ entry }) => entry.u);
  const people = [...new Set(pages.flatMap(({ entry }) => entry.p ?? []))].flatMap((name) => {
    const right = holding(({ entry }) => entry.p?.includes(name) === true);
    const bare = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
    return [
      { group: 'people', question: name, right },
      {
        group: 'people without accents, family name first',
        question: bare.split(' ').reverse().join(' '),
        right,
      },
      { group: 'who is (a person)', question: `who is ${name}`, right },
    ];
  });
  const lists = [...new Set(pages.flatMap(({ entry }) => entry.l ?? []))].map((name) => ({
    group: name.includes('@') ? 'addresses of lists' : 'names of lists',
    question: name,
    right: [...holding(({ entry }) => entry.l?.includes(name) === true), ...rightOf(name)],
  }));
  const countries = [...new Set(pages.flatMap(({ entry }) => entry.c ?? []))].flatMap((code) => {
    const right = holding(({ entry }) => entry.c?.includes(code) === true);
    return [
      { group: 'codes of countries', question: code, right },
      {
        group: 'codes of three letters',
        question: alpha3.get(code) ?? code,
        right: [...right, ...rightOf(alpha3.get(code) ?? code)],
      },
      ...countryNames(code).map(([, name]) => ({
        group: 'countries in nine languages',
        question: name,
        right: [...right, ...rightOf(name)],
      })),
    ];
  });
  const meetings = [...new Set(pages.flatMap(({ entry }) => entry.m ?? []))].map((name) => ({
    group: 'meetings by number',
    question: name.split(' ')[0]!,
    right: [
      ...holding(({ entry }) => entry.m?.includes(name) === true),
      ...rightOf(name.split(' ')[0]!),
    ],
  }));
  const rules = paragraphs.flatMap((one) => {
    const right = paragraphs
      .filter(
        ({ about, number }) =>
          number === one.number && about.split(' ').at(-2) === one.about.split(' ').at(-2),
      )
      .map(({ address }) => address);
    const body = one.about.split(' ').at(-2)!;
    return [
      `${body} rule ${one.number}`,
      `${body} RoP ${one.number}`,
      `${one.document}, rule ${one.number}`,
    ].map((question) => ({ group: 'paragraphs of rules', question, right }));
  });
  return [
    ...said,
    ...acronymSlips,
    ...beginnings,
    ...aliases,
    ...people,
    ...lists,
    ...countries,
    ...meetings,
    ...rules,
    ...nonsense(),
  ];
}

/** Words that no language has, the same each time. */
function nonsense(): Asked[] {
  let state = 7;
  const letter = (from: string) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[Math.floor((state / 4294967296) * from.length)]!;
  };
  return Array.from({ length: 150 }, (_, place) => ({
    group: 'nonsense, nothing found',
    question: Array.from({ length: 6 + (place % 6) }, () => letter('bcdfghjklmnpqrstvwxz')).join(
      '',
    ),
    right: [],
  }));
}
