/** Search on a page of another language than English: its own pages first, English behind them. */
import { describe, expect, test } from 'vitest';
import type { FindablePage, NamedPage } from '../../src/model/catalogue.ts';
import { packSearchWords } from '../../src/model/packed-search-words.ts';
import type { SearchLanguage, SearchWords } from '../../src/model/search-language.ts';
import { separatorsOf } from '../../src/i18n/separators.ts';
import { english } from '../../src/search/analyzer.ts';
import { analyzerOf } from '../../src/search/analyzers.ts';
import {
  answerDirectly,
  asksForDates,
  clearly,
  findHit,
  type Answers,
} from '../../src/search/answers.ts';
import { answering } from '../../src/search/fact-answers.ts';
import { startBilingual } from '../../src/search/bilingual.ts';
import {
  packNames,
  packPages,
  packSummaries,
  unpackCatalogue,
} from '../../src/search/catalogue.ts';
import { signsOf, simplify } from '../../src/search/chinese-signs.ts';
import { startEngine } from '../../src/search/engine.ts';
import type { Surroundings } from '../../src/search/parts.ts';
import { packQuestions } from '../../src/search/packed-questions.ts';
import { soundOf } from '../../src/search/sounds.ts';
import { plain } from '../../src/search/text.ts';
import type { TextEngine } from '../../src/search/text-files.ts';

const aPage = (
  address: string,
  title: string,
  text: string,
  more: Partial<FindablePage['entry']> = {},
): FindablePage => ({ entry: { u: address, t: title, ...more }, facets: {}, summary: text });

/** A small guide of gardeners in English, and the same pages in other languages: one has no page there, and one not even its title. */
const guides: Readonly<Record<string, readonly FindablePage[]>> = {
  en: [
    aPage('/groups/alg/', 'Alpha Gardening Group', 'Grows roses.', {
      a: 'ALG',
      p: ['Olga Zero'],
      n: ['rose growers'],
    }),
    aPage('/guides/vote/', 'How to vote in the garden', 'Each gardener has a vote.'),
    aPage('/guides/water/', 'Where water comes from', 'The well and the rain.'),
    aPage('/cycles/2029-round/', 'Round of 2029', 'The last round of votes.', { y: [2029] }),
    aPage('/groups/compost/', 'Composting circle', 'Makes earth.'),
  ],
  fr: [
    aPage('/groups/alg/', 'Groupe de jardinage Alpha', 'Cultive des roses.', {
      a: 'ALG',
      p: ['Olga Zero'],
      n: ['Friends of the composting circle'],
    }),
    aPage('/guides/vote/', 'Comment voter au jardin', 'Chaque jardinier a une voix.'),
    aPage('/guides/water/', 'D’où vient l’eau', 'Le puits et la pluie.'),
    aPage('/cycles/2029-round/', 'Cycle de 2029', 'Le dernier cycle de votes.', {
      y: [2029],
      e: 1,
    }),
    aPage('/groups/compost/', 'Composting circle', 'Makes earth.', { e: 1, w: 1 }),
  ],
  ru: [
    aPage('/groups/alg/', 'Садовая группа Альфа', 'Выращивает розы.', {
      a: 'ALG',
      p: ['Olga Zero'],
    }),
    aPage('/guides/vote/', 'Как голосовать в саду', 'У каждого садовника один голос.'),
    aPage('/guides/water/', 'Откуда вода', 'Колодец и дождь.'),
    aPage('/cycles/2029-round/', 'Цикл 2029 года', 'Последний цикл.', { y: [2029] }),
    aPage('/groups/compost/', 'Компостный кружок', 'Делает землю.'),
  ],
  zh: [
    aPage('/groups/alg/', '阿尔法园艺组', '种植玫瑰。', { a: 'ALG', p: ['Olga Zero'] }),
    aPage('/guides/vote/', '怎样在花园投票', '每位园丁一票。'),
    aPage('/guides/water/', '水从哪里来', '井和雨。'),
    aPage('/cycles/2029-round/', '2029年轮次', '上一轮。', { y: [2029] }),
    aPage('/groups/compost/', '堆肥小组', '制造土壤。'),
  ],
};
const words: SearchWords = {
  synonyms: [
    ['vote', { en: ['ballot'], fr: ['voter', 'votes', 'scrutin'], ru: ['голосовать'] }],
    ['chair', { fr: ['président', 'présidence'] }],
  ],
  functionWords: {
    en: ['the', 'how', 'in', 'to', 'is', 'of', 'who', 'from'],
    fr: ['le', 'de', 'comment', 'au', 'où', 'd', 'l', 'est', 'qui'],
  },
  asks: { who: { en: ['who'], fr: ['qui'] }, how: { en: ['how'], fr: ['comment'] } },
  subject: [],
  countries: {},
};

/** What the text of each page holds besides, by language and address; what was asked of which language is noted. */
function searchIn(
  language: string,
  texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  answers: Answers = { built: 'b1', holders: [], moments: [], programmes: [], counts: [] },
  known: Readonly<Record<string, readonly string[]>> = {},
) {
  const asked: string[] = [];
  const partsIn = (one: string): Surroundings => ({
    base: '/',
    catalogue: () => {
      asked.push(`${one} names`);
      const packed = packSearchWords(words, one as SearchLanguage).words;
      return Promise.resolve(packPages(guides[one]!, 'b1', packed, 'Gardens', one));
    },
    summaries: () => {
      asked.push(`${one} summaries`);
      return Promise.resolve(packSummaries(guides[one]!, 'b1'));
    },
    ...(one === 'en' && {
      languages: () =>
        Promise.resolve({
          built: 'b1',
          languages: packSearchWords(words).languages,
          codes: '',
          simplified: '園园藝艺組组',
          names: { fr: packNames([]), ru: '', zh: '' },
        }),
    }),
    paragraphs: () => Promise.resolve({ built: 'b1', comma: ', ', paragraphs: [] }),
    answers: () => Promise.resolve(answers),
    questions: async (of) =>
      packQuestions(
        packPages(
          guides[of]!,
          'b1',
          packSearchWords(words, of as SearchLanguage).words,
          'Gardens',
          of,
        ),
        new Map(of === language ? Object.entries(known) : []),
        analyzerOf(of, english),
      ),
    text: () => {
      asked.push(`${one} text`);
      const packed = packSearchWords(words, one as SearchLanguage).words;
      const pages = unpackCatalogue(packPages(guides[one]!, 'b1', packed, 'Gardens', one));
      return Promise.resolve(aTextEngine(texts[one] ?? {}, pages));
    },
  });
  const shared = { startEngine, english, simplify, signsOf };
  const engine = startBilingual(language, shared, partsIn(language), partsIn('en'));
  const find = async (query: string) =>
    (await engine.ask(query)).hits.map(({ address }) => address);
  return { engine, find, asked };
}

/** An engine over the texts of pages by their address in English, which takes words as they are. */
function aTextEngine(
  texts: Readonly<Record<string, string>>,
  pages: readonly NamedPage[],
): TextEngine {
  const held = Object.entries(texts).map(([address, text]) => ({
    id: `x_${pages.findIndex(({ entry }) => entry.u === address)}`,
    words: text.toLowerCase().split(' '),
  }));
  return {
    built: 'b1',
    find: (word) =>
      Promise.resolve(
        held.flatMap(({ id, words: all }) =>
          all.includes(word) ? [{ id, score: 1, at: [all.indexOf(word)] }] : [],
        ),
      ),
    page: () => Promise.reject(new Error('No page is looked into.')),
    placeOf: (id) => Number(id.slice(2)),
    lengthOf: () => 1,
  };
}

describe('on a French page', () => {
  test.each([
    ['a question in French', 'comment voter', '/fr/guides/vote/'],
    ['another form of its words', 'jardiniers', '/fr/guides/vote/'],
    ['a synonym of French', 'scrutin', '/fr/guides/vote/'],
    ['an acronym, which is the same everywhere', 'alg', '/fr/groups/alg/'],
    ['a name half typed', 'groupe de jardi', '/fr/groups/alg/'],
    ['a slip', 'jardinage alhpa', '/fr/groups/alg/'],
    ['a question in English', 'how to vote in the garden', '/fr/guides/vote/'],
    ['another name in English', 'rose growers', '/fr/groups/alg/'],
  ])('%s finds the French page', async (_, query, address) =>
    expect((await searchIn('fr').find(query))[0]).toBe(address),
  );
  test('no English is loaded where French names answer', async () => {
    const { find, asked } = searchIn('fr');
    await find('groupe de jardinage alpha');
    expect(asked).toEqual(['fr names']);
  });
  test('a page that stands in English alone comes after the French ones, and says so', async () => {
    const { hits } = await searchIn('fr').engine.ask('cycle votes');
    expect(hits.map(({ address, isEnglish }) => [address, isEnglish])).toEqual([
      ['/fr/guides/vote/', undefined],
      ['/cycles/2029-round/', true],
    ]);
  });
  test('where people ask for it in French, it keeps its place', async () => {
    const known = {
      '/cycles/2029-round/': ['qui a gagné au dernier tour', 'gagnants du dernier tour'],
    };
    const { engine } = searchIn('fr', {}, undefined, known);
    const { hits } = await engine.ask('gagnants cycle votes');
    expect(hits.map(({ address }) => address)).toEqual(['/cycles/2029-round/', '/fr/guides/vote/']);
  });
  test('whoever types its whole name is led there first', async () =>
    expect(await searchIn('fr').find('composting circle')).toEqual([
      '/groups/compost/',
      '/fr/groups/alg/',
    ]));
  test('where not even its title is translated, its words say that they are English', async () => {
    const { hits } = await searchIn('fr').engine.ask('composting circle');
    expect(hits[0]).toMatchObject({
      address: '/groups/compost/',
      isEnglish: true,
      isInEnglishWords: true,
    });
  });
  test('each page has its summary in its own words: what was found in English too', async () => {
    const { engine, asked } = searchIn('fr');
    const texts = await engine.summaries();
    expect(texts.get('/guides/vote/')).toBe('Chaque jardinier a une voix.');
    const { hits } = await engine.ask('how to vote in the composting circle');
    expect(hits.map(({ address, text }) => [address, text])).toEqual(
      expect.arrayContaining([
        ['/fr/guides/vote/', 'Chaque jardinier a une voix.'],
        ['/groups/compost/', 'Makes earth.'],
      ]),
    );
    expect(asked).toContain('en names');
    expect(asked.filter((one) => one.endsWith('summaries'))).toEqual(['fr summaries']);
  });
  test('words of the French text find it, and its English is not loaded', async () => {
    const { find, asked } = searchIn('fr', { fr: { '/guides/water/': 'la margelle de pierre' } });
    expect(await find('margelle')).toEqual(['/fr/guides/water/']);
    expect(asked).toEqual(['fr names', 'fr text']);
  });
  test('words that only the English text holds lead to the page in French', async () => {
    const texts = { en: { '/guides/water/': 'an aqueduct of stone' } };
    expect(await searchIn('fr', texts).find('aqueduct')).toEqual(['/fr/guides/water/']);
  });
  test('nothing is found for what no page holds', async () =>
    expect(await searchIn('fr').find('qzxjvwk')).toEqual([]));
  test.each(['qui est présidence alg', 'who is the chair of the alg'])(
    'who holds a post is answered in French: %s',
    async (query) => {
      const holder = {
        page: '/groups/alg/',
        name: 'Olga Zero',
        role: 'Présidence',
        english: 'Chair',
        term: '',
        asOf: '1er mai 2030',
        years: [2030, 2031] as const,
        isNow: true,
      };
      const answers = { built: 'b1', holders: [holder], moments: [], programmes: [], counts: [] };
      const { engine } = searchIn('fr', {}, answers);
      const said = { who: 'Qui', when: '', whenUnknown: '', meaning: '', region: '', many: '' };
      const direct = answerDirectly(
        await engine.ask(query),
        { ...said, asOf: 'vu le {date}', between: separatorsOf('fr') },
        answering(answers, { english, clearly, asksForDates, findHit }, 'fr'),
      );
      expect(direct).toMatchObject({
        title: 'Qui',
        lines: ['Olga Zero, Présidence, vu le 1er mai 2030'],
        source: { address: '/fr/groups/alg/' },
      });
    },
  );
});

describe('on a page of other letters', () => {
  test('Chinese signs in a row are divided, and traditional ones find simplified ones', async () => {
    const { find } = searchIn('zh');
    expect((await find('园艺组'))[0]).toBe('/zh/groups/alg/');
    expect((await find('園藝組'))[0]).toBe('/zh/groups/alg/');
    expect((await find('投票'))[0]).toBe('/zh/guides/vote/');
  });
  test('names written in Cyrillic letters are heard', async () => {
    const { find } = searchIn('ru');
    expect((await find('Зеро'))[0]).toBe('/ru/groups/alg/');
    expect((await find('голосование в саду'))[0]).toBe('/ru/guides/vote/');
  });
});

test.each([
  ['NomCom', 'номком'],
  ['ALAC', 'алак'],
  ['AFRALO', 'افرالو'],
  ['Jonathan', 'جوناثان'],
  ['Zuck', 'زوك'],
])('%s sounds like %s', (latin, other) =>
  expect(soundOf(other)).toBe(soundOf(latin.toLowerCase())),
);

test.each([
  ['fr', ['voter', 'votes', 'votants', 'votant']],
  ['fr', ['regional', 'regionaux', 'regionale', 'regionales']],
  ['fr', ['participer', 'participation', 'participants']],
  ['es', ['eleccion', 'elecciones', 'elector']],
  ['es', ['votar', 'votacion', 'votaciones', 'voto', 'votantes']],
  ['es', ['presidente', 'presidenta', 'presidencia']],
  ['ru', ['вступить', 'вступаю', 'вступление', 'вступления', 'вступил']],
  ['ru', ['голос', 'голоса', 'голосовать', 'голосую', 'голосование']],
  ['ru', ['новый', 'новая', 'нового']],
  ['ar', ['عضو', 'العضوية']],
  ['ar', ['اجتماع', 'الاجتماعات', 'والاجتماع']],
  ['ar', ['صوت', 'يصوت', 'بيصوت', 'سيصوت']],
  ['ar', ['تصويت', 'التصويت', 'والتصويت']],
  ['ar', ['ترشيح', 'الترشيح']],
  ['ar', ['نتائج', 'النتائج']],
  ['ar', ['ناخب', 'الناخب']],
  ['ar', ['بلد', 'البلد']],
])('one stem in %s: %j', (language, forms) => {
  const { stem } = analyzerOf(language, english);
  expect(new Set(forms.map(plain).map(stem)).size).toBe(1);
});

test.each([
  ['ru', ['регион', 'регистрация']],
  ['ru', ['выбор', 'выписка']],
  ['ar', ['مجلس', 'جلسة']],
  ['ar', ['منطقة', 'منظمة']],
])('two stems in %s: %j', (language, words) => {
  const { stem } = analyzerOf(language, english);
  expect(new Set(words.map(plain).map(stem)).size).toBe(words.length);
});

test('on a page that a browser has translated, words are taken apart as in English', () =>
  expect(analyzerOf('de', english).stem('elections')).toBe(english.stem('elections')));

test('questions in traditional Chinese signs are known by the simplified ones', () => {
  const { words: inChinese } = packSearchWords(words, 'zh');
  const catalogue = packPages(guides['zh']!, 'b1', inChinese, 'Gardens', 'zh');
  const known = (question: string) =>
    packQuestions(catalogue, new Map([['/guides/vote/', [question]]]), analyzerOf('zh', english));
  expect(known('怎麼參加選舉')).toEqual(known('怎么参加选举'));
});
