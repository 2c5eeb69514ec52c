import { describe, expect, test } from 'vitest';
import type { NamedPage } from '../../src/model/catalogue.ts';
import { packSearchWords } from '../../src/model/packed-search-words.ts';
import { packPages, unpackCatalogue } from '../../src/search/catalogue.ts';
import { startEngine } from '../../src/search/engine.ts';
import { openQuestions } from '../../src/search/known-questions.ts';
import type { Surroundings } from '../../src/search/parts.ts';
import { packQuestions } from '../../src/search/packed-questions.ts';
import { unpackQuestions, type PackedQuestions } from '../../src/search/question-codes.ts';
import type { TextEngine } from '../../src/search/text-files.ts';
import { english } from '../../src/search/analyzer.ts';
import { analyzerOf } from '../../src/search/analyzers.ts';
import type { SearchLanguage } from '../../src/model/search-language.ts';

const aPage = (address: string, title: string): NamedPage => ({
  entry: { u: address, t: title },
  facets: {},
});
/** Pages in another order than that of the catalogue, which puts each kind together. */
const pages = [
  aPage('/groups/alpha/', 'Alpha Group'),
  aPage('/guides/seeds/', 'Seeds'),
  aPage('/groups/beta/', 'Beta Group'),
];
const { words } = packSearchWords({
  synonyms: [],
  functionWords: { en: ['the', 'who', 'is', 'my', 'to', 'how', 'a', 'of'], es: ['las', 'de'] },
  asks: {},
  subject: [],
  countries: {},
});
const catalogue = packPages(pages, 'b1', words, 'Gardens Guide');
const questions = new Map([
  ['/groups/alpha/', ['Who waters the roses?', 'who waters roses', 'my hedge is dying']],
  ['/guides/seeds/', ['cheap bulbs', 'hedge plants to buy']],
]);
const packed = (built = 'b1') => packQuestions({ ...catalogue, built }, questions);

/** A text engine that finds one word in the text of one page. */
const textWith = (word: string, address: string): TextEngine => ({
  built: 'b1',
  placeOf: (id) => unpackCatalogue(catalogue).findIndex(({ entry }) => entry.u === id),
  lengthOf: () => 1,
  find: (asked) => Promise.resolve(asked === word ? [{ id: address, score: 1, at: [1] }] : []),
  page: () => Promise.reject(new Error()),
});

const from = (
  questions: () => Promise<PackedQuestions> = () => Promise.resolve(packed()),
): Surroundings => ({
  base: '/',
  catalogue: () => Promise.resolve(catalogue),
  summaries: () => Promise.reject(new Error('not asked')),
  paragraphs: () => Promise.resolve({ built: 'b1', comma: ', ', paragraphs: [] }),
  answers: () =>
    Promise.resolve({ built: 'b1', holders: [], moments: [], programmes: [], counts: [] }),
  text: () => Promise.resolve(textWith('qzx', '/groups/beta/')),
  questions,
});
const asking = (...given: Parameters<typeof from>) => startEngine(from(...given));
const found = async (query: string, engine = asking()) =>
  (await engine.ask(query)).hits.map(({ address }) => address);

/** The questions of each page of the catalogue, as stems. */
function sentBack(sent: PackedQuestions): string[][][] {
  const { stems, numbers, ends, places } = unpackQuestions(sent);
  return pages.map((_, place) =>
    ends.flatMap((end, question) =>
      places[question] === place
        ? [Array.from(numbers.slice(ends[question - 1] ?? 0, end), (number) => stems[number]!)]
        : [],
    ),
  );
}

describe('over how many pages a word spreads', () => {
  const spread = (word: string, ...counts: readonly number[]) => {
    const asked = new Map(
      pages.map(({ entry }, page) => [
        entry.u,
        Array.from({ length: counts[page] ?? 0 }, (_, time) => `${word} thing${page}${time}`),
      ]),
    );
    return openQuestions(packQuestions(catalogue, asked), english).spread(english.stem(word));
  };
  test('as many as hold it, where all have it equally often', () => {
    expect(spread('lawn', 3, 0, 0)).toBeCloseTo(1);
    expect(spread('lawn', 2, 2, 0)).toBeCloseTo(2);
    expect(spread('lawn', 2, 2, 2)).toBeCloseTo(3);
  });
  test('little more than one, where one has nearly all', () => {
    expect(spread('lawn', 9, 1, 0)).toBeGreaterThan(1);
    expect(spread('lawn', 9, 1, 0)).toBeLessThan(1.5);
  });
  test('none for a word that nobody asks', () =>
    expect(openQuestions(packed(), english).spread('qzx')).toBe(0));
});

describe('how questions travel', () => {
  test('as stems, without small words, each once, in the order of the catalogue', () =>
    expect(
      sentBack(packed()).map((page) => page.map((stems) => stems.toSorted().join(' '))),
    ).toEqual([['dy hedg', 'rose water'], [], ['bui hedg plant', 'bulb cheap']]));
  test('without phrases by which one asks or that say what the whole guide is about, but with the words of which these are made', () => {
    const { words } = packSearchWords({
      synonyms: [],
      functionWords: { en: ['the', 'of'] },
      asks: { many: { en: ['number of'] } },
      subject: ['green-gardens'],
      countries: {},
    });
    const asked = [
      'number of roses in green gardens',
      'the number of my hedge',
      'green hedge',
      'green-gardens',
    ];
    const sent = packQuestions(
      packPages(pages, 'b1', words, 'Gardens Guide'),
      new Map([['/groups/alpha/', asked]]),
    );
    expect(
      sentBack(sent)[0]!
        .map((stems) => stems.toSorted().join(' '))
        .toSorted(),
    ).toEqual(['garden green', 'green hedg', 'hedg my', 'in rose']);
  });
  test('however many stems there are, and signs of any script', () => {
    const name = (place: number) =>
      `w${place.toString(26).replace(/\d/g, (one) => 'qrstuvwxyz'[Number(one)]!)}q`;
    const many = Array.from({ length: 3000 }, (_, place) => `${name(place)} ${name(place + 1)}`);
    const sent = packQuestions(
      catalogue,
      new Map([['/guides/seeds/', [...many, '玫瑰 выдвижение']]]),
    );
    const back = sentBack(JSON.parse(JSON.stringify(sent)) as PackedQuestions);
    expect(back[2]!.length).toBe(many.length + 1);
    expect(new Set(back[2]!.flat()).size).toBeGreaterThan(2900);
  });
  test('in no more than is there: no questions, no lines', () =>
    expect(packQuestions(catalogue, new Map())).toEqual({
      built: 'b1',
      often: '',
      once: '',
      lines: '',
    }));
});

describe('a question of small words alone', () => {
  test.each([
    ['en', 'what is this', 'is this what'],
    ['fr', 'c’est quoi', 'quoi c’est'],
    ['es', 'qué es esto', 'esto qué es'],
    ['ru', 'что это такое', 'это что такое'],
    ['zh', '这是什么', '什么是这'],
    ['ar', 'ما هو هذا', 'هذا ما هو'],
  ])('finds what people ask in no other words, in %s: %s', async (language, known, query) => {
    const smallWords = {
      en: ['what', 'is', 'this'],
      fr: ['c', 'est', 'quoi'],
      es: ['qué', 'es', 'esto'],
      ru: ['что', 'это', 'такое'],
      zh: ['这', '是', '什么'],
      ar: ['ما', 'هو', 'هذا'],
    };
    const own = packSearchWords(
      { synonyms: [], functionWords: smallWords, asks: {}, subject: [], countries: {} },
      language as SearchLanguage,
    ).words;
    const named = packPages(pages, 'b1', own, 'Gardens Guide', language);
    const analyzer = analyzerOf(language, english);
    const engine = startEngine(
      {
        ...from(() =>
          Promise.resolve(packQuestions(named, new Map([['/guides/seeds/', [known]]]), analyzer)),
        ),
        catalogue: () => Promise.resolve(named),
      },
      undefined,
      analyzer,
    );
    const addresses = await found(query, engine);
    expect(addresses.map((one) => one.replace(`/${language}/`, '/'))).toEqual(['/guides/seeds/']);
  });
});

describe('a question of several words of which pages hardly say anything', () => {
  const askingTexts = (length: number) =>
    startEngine({
      ...from(),
      text: () =>
        Promise.resolve({
          ...textWith('', ''),
          lengthOf: () => length,
          find: (asked) =>
            Promise.resolve(
              ['xylo', 'quartz', 'vibrate'].includes(asked)
                ? [{ id: '/groups/beta/', score: 1, at: [1] }]
                : [],
            ),
        }),
    });
  test('finds nothing, though the longest of texts happens to hold them', async () =>
    expect(await found('xylo quartz vibrate', askingTexts(30))).toEqual([]));
  test('finds the page whose text, of usual length, holds each once', async () =>
    expect(await found('xylo quartz vibrate', askingTexts(1))).toEqual(['/groups/beta/']));
  test('in one or two words is no question to judge, where the page holds both', async () => {
    expect(await found('xylo quartz', askingTexts(30))).toEqual(['/groups/beta/']);
    expect(await found('xylo', askingTexts(30))).toEqual(['/groups/beta/']);
    expect(await found('xylo trombone', askingTexts(1))).toEqual([]);
  });
});

describe('questions that people ask', () => {
  test('lead to their page, in words that stand nowhere on it', async () => {
    expect((await found('roses watering'))[0]).toBe('/groups/alpha/');
    expect((await found('how is bulbs'))[0]).toBe('/guides/seeds/');
  });
  test('count as one: of two pages that hold words of it, that whose question says more of it is first', async () => {
    expect((await found('hedge dying'))[0]).toBe('/groups/alpha/');
    expect((await found('buy a hedge'))[0]).toBe('/guides/seeds/');
  });
  test('speak for their page together: three that are partly of what was asked beat one that is half', async () => {
    const engine = asking(() =>
      Promise.resolve(
        packQuestions(
          catalogue,
          new Map([
            ['/groups/alpha/', ['rusty gate']],
            ['/groups/beta/', ['rusty spade handle', 'rusty barrow wheel', 'rusty hedge shears']],
          ]),
        ),
      ),
    );
    expect((await found('how rusty', engine))[0]).toBe('/groups/beta/');
  });
  test('need no text where they and the names hold every word, and need it for one that stands in neither', async () => {
    let texts = 0;
    const engine = startEngine({
      ...from(),
      text: () => {
        texts++;
        return Promise.resolve(textWith('qzx', '/groups/beta/'));
      },
    });
    await engine.ask('roses watering');
    expect(texts).toBe(0);
    await engine.ask('qzx roses');
    expect(texts).toBe(1);
  });
  describe('have the text on its way beside them', () => {
    /** What is asked for, in its order, until a question is answered or, without one, search is ready. */
    const order = async (query: string, isPrepared = true, more: Partial<Surroundings> = {}) => {
      const asked: string[] = [];
      const text = textWith('qzx', '/groups/beta/');
      const engine = startEngine({
        ...from(() => {
          asked.push('questions');
          return Promise.resolve(packed());
        }),
        text: () => {
          asked.push('text');
          return Promise.resolve({
            ...text,
            find: (word) => {
              asked.push(word);
              return text.find(word);
            },
          });
        },
        isTextSmall: true,
        ...more,
      });
      const prepared = engine.prepared().then(() => asked.push('ready'));
      if (isPrepared) await prepared;
      await Promise.all([prepared, engine.ask(query)]);
      return asked;
    };
    test('where names know no word of a question, with what it says of the word', async () => {
      expect((await order('roses')).slice(0, 4)).toEqual(['ready', 'questions', 'text', 'roses']);
      expect((await order('qzx is my')).slice(0, 4)).toEqual(['ready', 'questions', 'text', 'qzx']);
    });
    test('but not where it brings an engine', async () =>
      expect(await order('roses', true, { isTextSmall: false })).toEqual(['ready', 'questions']));
    test('nor where names know a word, until the questions do not know the others', async () => {
      expect(await order('roses alpha')).toEqual(['ready', 'questions']);
      expect((await order('qzx alpha')).slice(0, 4)).toEqual(['ready', 'questions', 'text', 'qzx']);
    });
    test('before search is ready too', async () =>
      expect((await order('watering', false)).slice(0, 2)).toEqual(['questions', 'text']));
    test('and load neither for a name', async () =>
      expect(await order('alpha group')).toEqual(['ready']));
  });
  test('are not taken for slips of names', async () => {
    expect((await asking().ask('waters')).corrected).toBeUndefined();
  });
  test('lead nowhere who asks something else', async () =>
    expect(await found('xylophone quartet')).toEqual([]));
  test('of another language lead to the page too, where a question speaks it', async () => {
    const spanish = packQuestions(
      { ...catalogue, language: 'es' },
      new Map([['/guides/seeds/', ['semillas baratas']]]),
      analyzerOf('es', english),
    );
    const asked: string[] = [];
    const engine = startEngine({
      ...from(),
      languages: () =>
        Promise.resolve({
          built: 'b1',
          languages: { es: { functionWords: 'las|de', asks: '', synonyms: '' } },
          codes: '',
          names: { es: '', fr: '' },
          simplified: '',
        }),
      questions: (language) => {
        asked.push(language);
        return Promise.resolve(language === 'es' ? spanish : packed());
      },
      analyzerOf: (language) => Promise.resolve(analyzerOf(language, english)),
    });
    expect((await found('las semillas baratas', engine))[0]).toBe('/guides/seeds/');
    expect(asked).toEqual(['en', 'es']);
  });
  test('are not loaded where names answer', async () => {
    let loads = 0;
    const engine = asking(() => {
      loads++;
      return Promise.resolve(packed());
    });
    await engine.ask('alpha group');
    await engine.ask('seeds', { text: false });
    expect(loads).toBe(0);
    await engine.ask('watering');
    await engine.ask('bulbs');
    expect(loads).toBe(1);
  });
  test.each([
    ['fail', () => Promise.reject(new Error('gone'))],
    ['are of another build', () => Promise.resolve(packed('b2'))],
  ])('that %s are done without', async (_, load) => {
    expect(await found('qzx', asking(load))).toEqual(['/groups/beta/']);
  });
});
