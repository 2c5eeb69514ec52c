import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findableRecords, type FindablePage } from '../../src/model/catalogue.ts';
import { editDistance } from '../../src/model/edit-distance.ts';
import { packSearchWords } from '../../src/model/packed-search-words.ts';
import type { SearchWords } from '../../src/model/search-language.ts';
import { separatorsOf } from '../../src/i18n/separators.ts';
import { english } from '../../src/search/analyzer.ts';
import {
  answerDirectly,
  asksForDates,
  clearly,
  findHit,
  type Answers,
} from '../../src/search/answers.ts';
import { answering } from '../../src/search/fact-answers.ts';
import {
  packNames,
  packPages,
  packSummaries,
  unpackCatalogue,
  unpackSummaries,
  type PackedSummaries,
} from '../../src/search/catalogue.ts';
import { documentOf } from '../../src/search/document.ts';
import { startEngine } from '../../src/search/engine.ts';
import { findParagraphs, paragraphNumbers } from '../../src/search/paragraphs.ts';
import { readQuestion, type Question } from '../../src/search/question.ts';
import { makeRanker as makeRankerInSteps, type Evidence } from '../../src/search/rank.ts';
import type { TextEngine } from '../../src/search/text-files.ts';
import { weighTime } from '../../src/search/page-worth.ts';
import { singular, stem } from '../../src/search/text.ts';
import { vocabularyOf as vocabularyInSteps } from '../../src/search/vocabulary.ts';
import { weights } from '../../src/search/weights.ts';
import { atOnce, inTurns, mapInSteps } from '../../src/search/steps.ts';
import { theWorld } from '../support/world.ts';

const aPage = (
  address: string,
  title: string,
  more: Partial<FindablePage['entry']> = {},
  text = '',
): FindablePage => ({
  entry: { u: address, t: title, ...more },
  facets: {},
  summary: text,
});

/** A small guide of gardeners. */
const pages = [
  aPage('/groups/', 'Groups'),
  aPage(
    '/groups/alg/',
    'Alpha Gardening Group',
    {
      a: 'ALG',
      n: ['first group', 'rose growers', 'roses'],
      l: ['roses@example.org', 'Roses list'],
      p: ['User Zero', 'User One-Two'],
      h: ['User One-Two'],
    },
    'Grows roses.',
  ),
  aPage(
    '/groups/beta/',
    'Beta Gardening Group',
    { n: ['tulip growers'], o: 1 },
    'Grew tulips until 2029.',
  ),
  aPage('/glossary/nomination/', 'Nomination', { n: ['put forward'] }, 'Naming a candidate.'),
  aPage('/procedures/nominating-committee/', 'Nominating committee', {}, 'How it works.'),
  aPage('/procedures/decertification/', 'Decertification of a garden', {}, 'How a garden leaves.'),
  aPage('/cycles/2030-round/', 'Round of 2030', { y: [2030], g: 1 }, 'The last round.'),
  aPage(
    '/cycles/2031-round/',
    'Round of 2031',
    { y: [2031, 2032], g: 1, m: ['ICANN90 Springfield 2031'] },
    'The coming round.',
  ),
  aPage('/regions/northland/', 'Northland', { c: ['KE', 'GB'] }, 'The region of the north.'),
];
const words: SearchWords = {
  synonyms: [
    ['timetable', { en: ['deadline'] }],
    ['nomination', { en: ['put up'], es: ['nominación'], ru: ['выдвижение'], zh: ['提名'] }],
    // A word that French and English share, with two meanings.
    ['group', { fr: ['tulips'], pt: ['grupo'], zh: ['组'], ar: ['مجموعة'] }],
  ],
  functionWords: {
    en: ['the', 'of', 'is', 'was', 'what', 'who', 'in'],
    fr: ['les', 'que'],
    es: ['la', 'de', 'qué'],
    pt: ['o', 'da'],
    zh: ['的', '是'],
    ar: ['في'],
  },
  asks: {
    who: { en: ['who'] },
    meaning: { en: ['meaning', 'what'] },
    region: { en: ['which region'] },
    many: { en: ['how many'] },
    when: { en: ['when'] },
  },
  subject: ['soil', 'our-gardens'],
  countries: { GB: ['UK'] },
};
const packed = packSearchWords(words);
const catalogue = packPages(pages, 'b1', packed.words, 'Gardens Guide');
const back = unpackCatalogue(catalogue);
const countries = (code: string) =>
  (
    {
      KE: [
        ['en', 'Kenya'],
        ['ru', 'Кения'],
      ],
      GB: [
        ['en', 'United Kingdom'],
        ['en', 'UK'],
        ['fr', 'Royaume-Uni'],
      ],
    } as Record<string, [string, string][]>
  )[code] ?? [];
const documents = back.map((page) => documentOf(page, countries));
const vocabularyOf = (...given: Parameters<typeof vocabularyInSteps>) =>
  atOnce(vocabularyInSteps(...given));
const makeRanker = (...given: Parameters<typeof makeRankerInSteps>) => {
  const rank = atOnce(makeRankerInSteps(...given));
  return (question: Question, evidence?: Evidence) => atOnce(rank(question, evidence));
};
const vocabulary = vocabularyOf(documents, words, 'Gardens Guide', 'kekengbgbr');
const ranker = makeRanker(documents, vocabulary, weights);
const read = (query: string, spelt?: ReadonlySet<string>) =>
  readQuestion(query, vocabulary, weights, spelt);
const first = (query: string) => ranker(read(query))[0]?.document.entry.u;

describe('the catalogue of names', () => {
  test('arrives as it was sent, whatever signs a name holds', () => {
    const odd = [
      aPage(
        '/groups/odd-id/',
        'Odd; names | and more',
        { n: ['one; two', 'three | four'], p: ['User Zero'], l: ['odd@example.org'], o: 1, r: 3 },
        'Two\nlines.',
      ),
      ...pages,
    ];
    const sent = unpackCatalogue(packPages(odd, 'b1', packed.words, 'Guide'));
    const found = (address: string) => sent.find(({ entry }) => entry.u === address);
    expect(found('/groups/odd-id/')).toEqual({
      entry: {
        u: '/groups/odd-id/',
        t: 'Odd; names / and more',
        n: ['one, two', 'three / four'],
        p: ['User Zero'],
        l: ['odd@example.org'],
        o: 1,
        r: 3,
      },
      facets: {},
    });
    for (const { entry, facets } of pages) expect(found(entry.u)).toEqual({ entry, facets });
  });
  test('holds of each record its state, region and areas', () => {
    const world = findableRecords(theWorld());
    const sent = unpackCatalogue(packPages(world, 'b1', packed.words, 'Guide'));
    for (const { entry, facets } of world)
      expect(sent.find((one) => one.entry.u === entry.u)?.facets).toEqual(facets);
    expect(world.find(({ entry }) => entry.u === '/groups/alpha/')).toMatchObject({
      facets: { status: ['active'], area: ['care'] },
      summary: 'The group that looks after the garden.',
    });
  });
  test('holds no summary: these travel apart, in the order of its pages', () => {
    // Kinds in turns, so that the order of the catalogue is another than theirs here.
    const mixed = [
      pages[1]!,
      pages[3]!,
      pages[2]!,
      aPage('/glossary/odd/', 'Odd', {}, 'Two\nlines.'),
    ];
    const sent = packPages(mixed, 'b1', packed.words, 'Guide');
    for (const { summary } of mixed) expect(JSON.stringify(sent)).not.toContain(summary);
    const addresses = unpackCatalogue(sent).map(({ entry }) => entry.u);
    expect(addresses).not.toEqual(mixed.map(({ entry }) => entry.u));
    const summaries = packSummaries(mixed, 'b1');
    expect(summaries.built).toBe('b1');
    const back = unpackSummaries(summaries, addresses);
    for (const { entry, summary } of mixed)
      expect(back.get(entry.u)).toBe(summary.replace('\n', ' '));
    expect(() => unpackSummaries(summaries, addresses.slice(1))).toThrow('4 summaries');
  });
});

describe('ranking by names', () => {
  test.each([
    ['an acronym', 'alg', '/groups/alg/'],
    ['an acronym with a word', 'alg group', '/groups/alg/'],
    ['an acronym among words that say nothing', 'what is the alg', '/groups/alg/'],
    ['another name', 'rose growers', '/groups/alg/'],
    ['a slip of the pen', 'gardenign alpha', '/groups/alg/'],
    ['a slip in an acronym of three letters', 'agl', '/groups/alg/'],
    ['what is still being typed', 'northl', '/regions/northland/'],
    ['two words for one', 'nominating commitee', '/procedures/nominating-committee/'],
    ['a country', 'kenya', '/regions/northland/'],
    ['its people', 'kenyan', '/regions/northland/'],
    ['a country in another script', 'Кения', '/regions/northland/'],
    ['what people call a country', 'uk', '/regions/northland/'],
    ['the code of a country', 'KE', '/regions/northland/'],
    ['its code of three letters', 'ken', '/regions/northland/'],
    ['that code in capitals in a sentence', 'seats for KEN', '/regions/northland/'],
    ['a word of another language', 'nominación', '/glossary/nomination/'],
    ['a form of it', 'выдвижения', '/glossary/nomination/'],
    ['Chinese without spaces', '提名是', '/glossary/nomination/'],
    ['one Chinese sign', '组', '/groups/'],
    ['a form of a name in another script', 'Кеню', '/regions/northland/'],
    ['a year', 'round 2030', '/cycles/2030-round/'],
    ['another year that its steps touch', 'round 2032', '/cycles/2031-round/'],
    ['a meeting by number', 'icann90', '/cycles/2031-round/'],
    ['a meeting by city', 'springfield 2031', '/cycles/2031-round/'],
    ['the title of a tab', 'Northland | Gardens Guide', '/regions/northland/'],
    ['an address', 'roses@example.org', '/groups/alg/'],
    ['the name of a list', 'roses list', '/groups/alg/'],
    ['a person', 'zero user', '/groups/alg/'],
  ])('%s finds its page: %s', (_, query, address) => expect(first(query)).toBe(address));

  test('a word of our pages means what it does in another language only in a question that speaks it', () => {
    const meant = (query: string) => [...read(query).terms.at(-1)!.stems.keys()];
    expect(meant('the tulips')).not.toContain('group');
    expect(meant('qu’est-ce que les tulips')).toContain('group');
  });
  test('a word of another language stands for ours in texts and whole names, even where a translator used it', () => {
    const beta = documentOf(pages[2]!, countries, [['es', 'Nominación beta']]);
    const known = vocabularyOf([...documents, beta], words, 'Gardens Guide');
    const { terms, joined } = readQuestion('la nominación', known, weights);
    expect(terms.at(-1)!.inText).toEqual(['nomination']);
    expect(joined).toContain('nomination');
  });
  test('a plural is the name of the thing, not of what only shares its stem', () =>
    expect(first('nominations')).toBe('/glossary/nomination/'));
  test('a verb finds the noun of its family', () =>
    expect(first('decertified')).toBe('/procedures/decertification/'));
  test('the newest round comes before older ones', () =>
    expect(first('round')).toBe('/cycles/2031-round/'));
  test('a region and a year mean the round of that region more than others of the year', () => {
    const [round, other] = ['NOLA chair', 'Chair'].map((t) =>
      documentOf({ entry: { u: '/cycles/2031-chair/', t, y: [2031] } }, countries),
    );
    const worth = (one: typeof round, years: number[]) =>
      weighTime(one!, { years, acronyms: [stem('nola')] }, 2031, weights);
    expect(worth(round, [2031])).toBeGreaterThan(worth(other, [2031]));
    expect(worth(round, [2030])).toBe(worth(other, [2030]));
    expect(worth(round, [])).toBe(worth(other, []));
  });
  test('who names a body means pages that say its acronym more than others', () => {
    const scores = (otherBody: number) =>
      new Map(
        makeRanker(documents, vocabulary, { ...weights, otherBody })(read('alg put forward')).map(
          ({ document, score }) => [document.entry.u, score],
        ),
      );
    const [less, as] = [scores(0.5), scores(1)];
    expect(less.get('/groups/alg/')).toBe(as.get('/groups/alg/'));
    expect(less.get('/glossary/nomination/')).toBeCloseTo(as.get('/glossary/nomination/')! / 2);
  });
  test('what goes on comes before what is over', () =>
    expect(first('gardening group')).toBe('/groups/alg/'));
  test('a question of small words alone is searched with them', () => {
    expect(read('of the').terms.map(({ isFunction }) => isFunction)).toEqual([false, false]);
    expect(read('of the roses').terms.map(({ isFunction }) => isFunction)).toEqual([
      true,
      true,
      false,
    ]);
    expect(read('of the').unknown).toEqual([]);
  });
  test('nonsense finds nothing and is not corrected', () => {
    expect(ranker(read('qzxjvwk'))).toEqual([]);
    expect(read('qzxjvwk')).toMatchObject({ corrected: undefined, unknown: ['qzxjvwk'] });
  });
  test('a word that is known to be spelt right is not corrected', () => {
    expect(read('rozes')).toMatchObject({ corrected: 'roses', doubtful: ['rozes'] });
    expect(read('rozes', new Set(['rozes']))).toMatchObject({
      corrected: undefined,
      doubtful: [],
    });
  });
  test('what is half typed is completed, not corrected', () =>
    expect(read('decer')).toMatchObject({ corrected: undefined, unknown: [] }));
  test('nothing is corrected into a name of a language or script that the question does not use', () => {
    expect(read('royaume-un la').corrected).toBeUndefined();
    expect(read('бения').corrected).toBe('кения');
    expect(read('kenja').corrected).toBe('kenya');
  });
  test('a word that no name has takes nothing from a name that the question holds', () =>
    expect(first('alg zzyzx')).toBe('/groups/alg/'));
  test('a page that holds every word in its text comes before names that hold a part', () => {
    const query = 'gardening tulips compost';
    const text = new Map([
      ['gardening', new Map([[8, 3]])],
      ['tulips', new Map([[8, 3]])],
      ['compost', new Map([[8, 3]])],
    ]);
    expect(ranker(read(query))[0]!.document.entry.u).not.toBe(documents[8]!.entry.u);
    expect(ranker(read(query), { text })[0]!.document.entry.u).toBe(documents[8]!.entry.u);
  });
});

describe('a name with words around it is still that name', () => {
  const wholeOf = (query: string) => {
    const [best] = ranker(read(query));
    return best?.isWhole === true ? best.document.entry.u : undefined;
  };
  test.each([
    ['what is the nominating committee', '/procedures/nominating-committee/'],
    ['meaning of decertification of a garden', '/procedures/decertification/'],
    ['nominating committee soil', '/procedures/nominating-committee/'],
    ['our gardens nominating committee', '/procedures/nominating-committee/'],
    ['soil alpha gardening group', '/groups/alg/'],
    ['committees nominating', '/procedures/nominating-committee/'],
    ['zero user', '/groups/alg/'],
    ['nominating comittee', '/procedures/nominating-committee/'],
    ['ICANN90', '/cycles/2031-round/'],
  ])('%s', (query, address) => expect(wholeOf(query)).toBe(address));

  test('but not where something else is asked', () =>
    expect(wholeOf('who means the nominating committee')).toBeUndefined());
});

describe('which of several pages answers', () => {
  const some = [
    aPage('/glossary/seat/', 'Seat', {}, 'A place in a body.'),
    aPage(
      '/guides/take-a-seat/',
      'Taking a seat',
      { n: ['become a gardener'] },
      'Who wants a seat.',
    ),
    aPage('/elections/', 'Elections to a seat', {}, 'All rounds.'),
    aPage('/groups/soi/', 'Statements', { a: 'SOI' }),
    aPage('/groups/concord/', 'Concord'),
    aPage('/groups/seat-council/', 'Seat council'),
  ].map((page) => documentOf(page, () => []));
  const small = {
    ...words,
    functionWords: {
      ...words.functionWords,
      en: ['the', 'a', 'become', 'how', 'get', 'i', 'do'],
      fr: ['soi'],
      es: ['con', 'co'],
    },
    asks: { ...words.asks, how: { en: ['how'] } },
  };
  const known = vocabularyOf(some, small, 'Guide');
  const ask = (query: string) =>
    makeRanker(
      some,
      known,
      weights,
    )(readQuestion(query, known, weights)).map(({ document }) => document.entry.u);
  test.each([
    ['a word alone is explained', 'seat', '/glossary/seat/'],
    ['how one does it, a guide tells', 'how do i take a seat', '/guides/take-a-seat/'],
    ['a name typed whole is what was meant', 'become a gardener', '/guides/take-a-seat/'],
    ['an acronym that is a small word of a language not spoken', 'soi', '/groups/soi/'],
    ['a small word of another language may begin a name', 'con', '/groups/concord/'],
    ['a word that is surely unfinished', 'seat cou', '/groups/seat-council/'],
    ['one that is a small word of another language so far', 'seat co', '/groups/seat-council/'],
  ])('%s: %s', (_, query, address) => expect(ask(query)[0]).toBe(address));
  test('"how many" asks for a number, not for how', () => {
    const { asks } = readQuestion(
      'how many seats',
      vocabularyOf(
        some,
        { ...small, asks: { ...small.asks, many: { en: ['how many'] } } },
        'Guide',
      ),
      weights,
    );
    expect([...asks]).toEqual(['many']);
  });
  test('what holds the least part of a question, text and all, is about something else', () => {
    const text = new Map([['seat', new Map([[0, 1]])]]);
    const found = (query: string) =>
      makeRanker(some, known, weights)(readQuestion(query, known, weights), { text });
    expect(found('seat belts for vintage cars')).toEqual([]);
    expect(found('seat belts')[0]!.document.entry.u).toBe('/glossary/seat/');
  });
  test('where half of the words stand nowhere, the text of a page does not make it answer', () => {
    const text = new Map([['compost', new Map([[0, 1]])]]);
    const found = (query: string) =>
      makeRanker(some, known, weights)(readQuestion(query, known, weights), { text });
    expect(found('compost recipe oven')).toEqual([]);
    expect(found('compost seat council')).not.toEqual([]);
  });
  test('where no name holds a word as it was written, slips and words of texts do not make a page answer', () => {
    const text = new Map([['best', new Map([[0, 1]])]]);
    const found = (query: string) =>
      makeRanker(some, known, weights)(readQuestion(query, known, weights), { text });
    const [slip] = readQuestion('best councyl', known, weights).doubtful;
    expect(slip).toBe('councyl');
    expect(found('best councyl')).toEqual([]);
    expect(found('best council')[0]!.document.entry.u).toBe('/groups/seat-council/');
    // One word alone may be nothing but a slip, and so may all of a name.
    expect(found('councyl')[0]!.document.entry.u).toBe('/groups/seat-council/');
    expect(found('saet councyl')[0]!.document.entry.u).toBe('/groups/seat-council/');
  });
  test('a question with an acronym of the guide is not about something else, however strange its other words', () => {
    const text = new Map([['zebra', new Map([[8, 1]])]]);
    const found = (query: string) =>
      ranker(read(query), { text }).map(({ document }) => document.entry.u);
    expect(found('zebra quagga okapi alg')).toContain('/groups/alg/');
    expect(found('zebra quagga okapi tulips')).toEqual([]);
  });
  test('two words that are one name together find it', () =>
    expect(first('north land')).toBe('/regions/northland/'));
  test('what many records name comes before what few do', () => {
    const two = [1, 5].map((r) =>
      documentOf(aPage(`/groups/team-${r}/`, 'Rose team', { r }), () => []),
    );
    const of = vocabularyOf(two, words, 'Guide');
    const [most] = makeRanker(two, of, weights)(readQuestion('a rose', of, weights));
    expect(most!.document.entry.r).toBe(5);
  });
  test('a name that the question says in a row counts for more', () => {
    const two = ['Out of vote', 'Vote out'].map((name, place) =>
      documentOf(aPage(`/glossary/${place}/`, name), () => []),
    );
    const of = vocabularyOf(two, words, 'Guide');
    const [most] = makeRanker(two, of, weights)(readQuestion('can we vote out him', of, weights));
    expect(most!.document.entry.t).toBe('Vote out');
  });
});

test('a name as it is written comes before one that agrees but for a plural', () => {
  const pageOf = (u: string, t: string, name: string) => aPage(u, t, { n: [name] });
  const two = [
    pageOf('/procedures/appointing/', 'Appointing of rose delegates', 'rose delegates'),
    pageOf('/positions/delegate/', 'The delegate of all who grow roses', 'rose delegate'),
  ].map((page) => documentOf(page, () => []));
  const known = vocabularyOf(two, words, 'Guide');
  const ask = (query: string) =>
    makeRanker(two, known, weights)(readQuestion(query, known, weights))[0]!.document.entry.u;
  expect(ask('rose delegate')).toBe('/positions/delegate/');
  expect(ask('rose delegates')).toBe('/procedures/appointing/');
});

describe('paragraphs of rules', () => {
  const all = [
    { number: '19.2', document: 'Rules of 2030', about: 'Alpha ALG', isInForce: false },
    { number: '19', document: 'Rules of 2031', about: 'Beta', isInForce: true },
    { number: '12.2(d)', document: 'Bylaws', about: 'Town', isInForce: true },
    { number: 's.13', document: 'Statutes', about: 'Northland', isInForce: true },
  ].map((one) => ({ ...one, address: `/groups/x/#${one.number}`, says: '' }));
  const found = (query: string) => findParagraphs(query, all).map(({ number }) => number);
  test.each([
    ['19.2', ['19.2']],
    ['12.2(d)', ['12.2(d)']],
    ['what does 12.2.d say', ['12.2(d)']],
    ['rule 19', ['19']],
    ['s.13', ['s.13']],
    ['alg 19.2.7', ['19.2']],
    ['artículo 19', ['19']],
  ])('%s', (query, numbers) => expect(found(query)).toEqual(numbers));
  test.each(['seat 15', '2026 elections', 'icann84', '25 november'])(
    'a number that is none of a paragraph is left alone: %s',
    (query) => expect(paragraphNumbers(query)).toEqual([]),
  );
});

test('work in turns leaves the others no longer than some milliseconds without theirs, and keeps the order', async () => {
  const items = Array.from({ length: 40 }, (_, place) => place);
  const seen: number[] = [];
  const slow = (item: number) => {
    for (const end = performance.now() + 2; performance.now() < end;);
    return seen.push(item) && item * 2;
  };
  const working = inTurns(mapInSteps(items, slow));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(items.length / 2);
  expect(await working).toEqual(items.map((item) => item * 2));
  expect(seen).toEqual(items);
});
test('work that takes no time is done in one turn', async () => {
  const seen: number[] = [];
  const working = inTurns(mapInSteps([1, 2, 3], (item) => seen.push(item)));
  expect(seen).toEqual([1, 2, 3]);
  expect(await working).toEqual([1, 2, 3]);
  expect(atOnce(mapInSteps([4, 5], (item) => item + 1))).toEqual([5, 6]);
});

describe('words', () => {
  test.each([
    ['vacancies', 'vacancy'],
    ['rounds', 'round'],
    ['process', 'process'],
    ['status', 'status'],
    ['als', 'als'],
  ])('%s is one %s', (word, one) => expect(singular(word)).toBe(one));
  test('British and American spelling have one stem', () =>
    expect(stem('organisation')).toBe(stem('organization')));
});

/** A text engine that knows the words of pages. */
function aTextEngine(texts: Readonly<Record<string, string>>, built = 'b1'): TextEngine {
  return {
    built,
    placeOf: (id) => back.findIndex(({ entry }) => entry.u === id),
    lengthOf: () => 1,
    find: (word) =>
      Promise.resolve(
        Object.entries(texts).flatMap(([id, text]) => {
          const at = text.split(' ').flatMap((one, place) => (one === word ? [place] : []));
          return at.length > 0 ? [{ id, score: 1, at }] : [];
        }),
      ),
    page: (id) =>
      Promise.resolve({
        url: id,
        content: texts[id]!,
        meta: { title: `Page ${id}`, summary: '' },
        anchors: [{ element: 'h2', id: 'more', text: 'More', location: 0 }],
      }),
  };
}

test('slips are counted alike with and without a bound, as far as it goes', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(
      letters,
      letters,
      (a, b) => Math.min(editDistance(a, b, 2), 3) === Math.min(editDistance(a, b), 3),
    ),
  );
});

describe('searching in the text', () => {
  const engineOf = (
    text: () => Promise<TextEngine>,
    summaries = () => Promise.resolve(packSummaries(pages, 'b1')),
  ) =>
    startEngine({
      base: '/guide/',
      catalogue: () => Promise.resolve(catalogue),
      summaries,
      languages: () =>
        Promise.resolve({
          built: 'b1',
          languages: packed.languages,
          codes: '',
          simplified: '選选組组',
          names: {
            es: packNames([['/procedures/nominating-committee/', 'Comité de siembra']]),
            ru: packNames([['/procedures/nominating-committee/', 'Комитет | посева', 'Посев']]),
            zh: '',
          },
        }),
      paragraphs: () => Promise.resolve({ built: 'b1', comma: ', ', paragraphs: [] }),
      answers: () =>
        Promise.resolve({ built: 'b1', holders: [], moments: [], programmes: [], counts: [] }),
      text,
    });
  const over = (texts: Readonly<Record<string, string>>, built?: string) =>
    engineOf(() => Promise.resolve(aTextEngine(texts, built)));
  const addresses = async (engine: ReturnType<typeof engineOf>, query: string) =>
    (await engine.ask(query)).hits.map(({ address }) => address);

  test('a page of the catalogue is shown as the catalogue shows it, any other as its text does', async () => {
    const { hits } = await over({ '/groups/beta/': 'compost', '/far/': 'compost' }).ask('compost');
    expect(hits.map(({ address, title }) => [address, title])).toEqual([
      ['/groups/beta/', 'Beta Gardening Group'],
      ['/far/', 'Page /far/'],
    ]);
  });
  test('a question that names answer loads no text', async () => {
    let loaded = 0;
    const engine = engineOf(() => {
      loaded++;
      return Promise.reject(new Error());
    });
    for (const { entry } of pages) await engine.ask(entry.t);
    await engine.ask('alg');
    expect(loaded).toBe(0);
  });
  test('of pages that have some words in their names, one whose text holds them all comes first', async () => {
    expect((await addresses(over({}), 'gardening shed'))[0]).toBe('/groups/alg/');
    expect(
      (await addresses(over({ '/groups/beta/': 'gardening shed' }), 'gardening shed'))[0],
    ).toBe('/groups/beta/');
  });
  test('a word that stands in some text is not taken for a slip', async () => {
    expect((await over({ '/groups/beta/': 'rozes' }).ask('rozes')).corrected).toBeUndefined();
    expect((await over({ '/groups/beta/': 'tulips' }).ask('rozes')).corrected).toBe('roses');
  });
  test('a question in another language loads its words', async () => {
    expect((await addresses(over({}), 'qué es la nominación'))[0]).toBe('/glossary/nomination/');
    expect((await addresses(over({}), '提名'))[0]).toBe('/glossary/nomination/');
    expect((await addresses(over({}), '組'))[0]).toBe('/groups/');
  });
  test.each(['qué es la siembra', 'посевы'])(
    'a question finds a page by what translators call it: %s',
    async (query) =>
      expect((await addresses(over({}), query))[0]).toBe('/procedures/nominating-committee/'),
  );
  test('parts of two builds are not mixed', async () => {
    await expect(over({ '/groups/beta/': 'compost' }, 'b2').ask('compost')).rejects.toThrow(
      'could not be searched',
    );
  });
  test('pages found by name stay when the text cannot be reached, or does not come in time', async () => {
    const failing = await engineOf(() => Promise.reject(new Error('offline'))).ask('alg compost');
    expect(failing).toMatchObject({ isWithoutText: true });
    expect(failing.hits[0]?.address).toBe('/groups/alg/');
    const late = Promise.withResolvers<TextEngine>();
    const hanging = await engineOf(() => late.promise).ask('alg compost', { wait: 1 });
    expect(hanging.hits[0]?.address).toBe('/groups/alg/');
    late.resolve(aTextEngine({ '/groups/beta/': 'alg compost' }));
    const whole = await hanging.later!;
    expect(whole.isWithoutText).toBe(false);
    expect(whole.hits.map(({ address }) => address)).toContain('/groups/beta/');
  });
  test('passages stand below the heading above them, with the words marked', async () => {
    const engine = over({ '/groups/beta/': 'old compost heap' });
    const { question } = await engine.ask('compost');
    expect(await engine.passages(question)).toEqual([
      {
        address: '/groups/beta/#more',
        page: 'Page /groups/beta/',
        heading: 'More',
        excerpt: [
          { text: 'old', isMarked: false },
          { text: 'compost', isMarked: true },
          { text: 'heap', isMarked: false },
        ],
      },
    ]);
  });

  describe('summaries', () => {
    const noText = () => Promise.reject(new Error('no text'));
    const textOf = async (engine: ReturnType<typeof engineOf>) =>
      (await engine.ask('beta gardening group')).hits[0]!.text;

    test('no page is found by them', async () => {
      const { hits, question } = await over({}).ask('candidate');
      expect(hits).toEqual([]);
      expect([...question.doubtful, ...question.unknown]).toEqual(['candidate']);
    });
    test('answers do not wait for them, and are shown with them once they are there', async () => {
      const late = Promise.withResolvers<PackedSummaries>();
      const engine = engineOf(noText, () => late.promise);
      expect(await textOf(engine)).toBeUndefined();
      const coming = engine.summaries();
      expect(await textOf(engine)).toBeUndefined();
      late.resolve(packSummaries(pages, 'b1'));
      expect((await coming).get('/groups/beta/')).toBe('Grew tulips until 2029.');
      expect(await textOf(engine)).toBe('Grew tulips until 2029.');
    });
    test('are asked for once, and again where they failed', async () => {
      let asked = 0;
      const engine = engineOf(noText, () => {
        asked++;
        return asked === 1
          ? Promise.reject(new Error('offline'))
          : Promise.resolve(packSummaries(pages, 'b1'));
      });
      await engine.ask('beta');
      expect(asked).toBe(0);
      await expect(engine.summaries()).rejects.toThrow('offline');
      await Promise.all([engine.summaries(), engine.summaries()]);
      expect(asked).toBe(2);
    });
    test('of another build are refused, and the pages stand without them', async () => {
      const engine = engineOf(noText, () => Promise.resolve(packSummaries(pages, 'b2')));
      await expect(engine.summaries()).rejects.toThrow('two builds');
      expect(await textOf(engine)).toBeUndefined();
    });
    test('what stands in no catalogue, and a paragraph, bring what is said of them along', async () => {
      const { hits } = await over({ '/far/': 'compost' }).ask('compost');
      expect(hits.map(({ text }) => text)).toEqual(['']);
    });
  });

  describe('direct answers', () => {
    const said = {
      who: 'Who',
      when: 'When',
      whenUnknown: 'Not known',
      meaning: 'Meaning',
      region: 'Region',
      many: 'Many',
      asOf: 'as of {date}',
      between: separatorsOf('en'),
    };
    const known: Answers = {
      built: 'b1',
      holders: [
        {
          name: 'User Zero',
          role: 'Chair',
          term: '2030 to 2032',
          asOf: '2031',
          years: [2030, 2032],
          isNow: true,
        },
        {
          name: 'User One-Two',
          role: 'Chair',
          term: '',
          asOf: '2025',
          years: [2025, 2025],
          isNow: false,
        },
        {
          name: 'User Two',
          role: 'Member',
          term: '',
          asOf: '2031',
          years: [2031, 2031],
          isNow: true,
        },
      ].map((one) => ({ ...one, page: '/groups/alg/', years: one.years as [number, number] })),
      moments: [],
      programmes: [{ page: '/groups/beta/', title: 'Beta', lines: ['At any time.'] }],
      counts: [
        { page: '/regions/northland/', of: 'structures', text: '12 gardens', asOf: '2031' },
        { page: '/groups/alg/', of: 'ALG Chair', text: 'ALG Chair: 1', asOf: '' },
        // Of small words that its title shares with a question it says nothing.
        { page: '/groups/alg/', of: 'ALG voice in the town', text: 'ALG voice: 1', asOf: '' },
        { page: '/groups/alg/', of: 'ALG grower', text: 'ALG grower: 15', asOf: '2031' },
        { page: '/groups/alg/', of: 'ALG grower', text: 'ALG grower: 14', asOf: '2029' },
        // One seat among those of its members, a post that one word tells from others, and one that no word does.
        {
          page: '/groups/beta/',
          of: 'Beta member, Seat 15',
          text: 'Beta member, Seat 15: 1',
          asOf: '',
          needs: [['member', 'seat', '15']],
        },
        {
          page: '/groups/beta/',
          of: 'Beta grower',
          text: 'Beta grower: 2',
          asOf: '',
          needs: [['grower'], ['anbau']],
        },
        { page: '/groups/beta/', of: 'Beta', text: 'Beta: 9', asOf: '', needs: [] },
      ],
    };
    const direct = async (query: string, hasSummaries = true) => {
      const engine = over({ '/groups/alg/': 'chair' });
      if (hasSummaries) await engine.summaries();
      return answerDirectly(
        await engine.ask(query),
        said,
        answering(known, { english, clearly, asksForDates, findHit }, 'en'),
      );
    };
    const answer = async (query: string) => (await direct(query))?.lines;
    test.each([
      ['who is chair of alg', ['User Zero, Chair, 2030 to 2032, as of 2031']],
      ['who was chair of alg 2025', ['User One-Two, Chair, as of 2025']],
      ['user zero', ['Chair, 2030 to 2032, as of 2031']],
      ['kenya', ['Northland. The region of the north.']],
      ['which region is kenya', ['Northland. The region of the north.']],
      ['nomination', ['Naming a candidate.']],
      ['nomination meaning', ['Naming a candidate.']],
      ['when beta', ['At any time.']],
      ['beta deadline', ['At any time.']],
      ['how many in northland', ['12 gardens, as of 2031']],
      ['how many gardens in northland', ['12 gardens, as of 2031']],
      ['how many growers in alg', ['ALG grower: 15, as of 2031']],
      ['how many growers in the alg', ['ALG grower: 15, as of 2031']],
      ['how many growers in beta', ['Beta grower: 2']],
    ])('%s', async (query, lines) => expect(await answer(query)).toEqual(lines));
    test.each([
      ['kenya', ['Northland. '], '/regions/northland/'],
      ['nomination', [''], '/glossary/nomination/'],
      ['who is chair of alg', ['User Zero, Chair, 2030 to 2032, as of 2031'], undefined],
    ])('%s, before the summaries are there', async (query, lines, awaits) => {
      const early = await direct(query, false);
      expect([early?.lines, early?.awaits]).toEqual([lines, awaits]);
      expect((await direct(query))?.awaits).toBeUndefined();
    });
    test('whoever held a post before is told of at the name, on the page of what is over', async () => {
      const place = '/groups/alg/history/#:~:text=User%20One%2DTwo';
      expect(await direct('user one-two')).toMatchObject({
        title: 'User One-Two',
        source: { address: place },
      });
      expect((await over({}).ask('user one-two')).hits[0]).toMatchObject({
        address: '/groups/alg/',
        before: { title: 'User One-Two', address: place },
      });
      expect((await direct('user zero'))?.source?.address).toBe('/groups/alg/');
    });
    test.each([
      'who is who',
      'who was chair of alg 1999',
      'how many alg',
      'how many in the alg',
      'how many members in beta',
      'how many seats in beta',
      'how many in beta',
      'how many nominations in northland',
      'gardening',
      'alg qzxjvwk',
      'user',
    ])('nothing where there is no certain answer: %s', async (query) =>
      expect(await answer(query)).toBeUndefined(),
    );
  });
});
