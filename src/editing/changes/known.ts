/** What a guide and a record say already, so that whoever says it once more needs no new proof. */
import { months } from '../../model/calendar-words.ts';
import { oncePer, oncePerSite } from '../../model/once.ts';
import { allRecords, type Site } from '../../model/site.ts';
import { textsIn } from '../../model/text-fields.ts';
import { isGroup } from '../is-deep-equal.ts';
import type { LongName } from './one-form.ts';
import type { Known } from './texts.ts';
import { tokensOf } from './tokens.ts';

/** A record as it was read. */
interface Read {
  readonly data: unknown;
  readonly body: string;
}

const textsOf = ({ data, body }: Read): string =>
  [...textsIn(data).map(({ text }) => text), body].join('\n');
const wholeText = oncePerSite((site) =>
  [...allRecords(site).map(textsOf), ...textsIn(site.settings).map(({ text }) => text)].join('\n'),
);

type Counts = ReadonlyMap<string, number>;
/** How often each word stands in a text; of those in capitals, in small letters behind a sign. */
function countsOf(text: string): Counts {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const word of text.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []) {
    const small = plain(word);
    count(small);
    if (/^\p{Lu}|\p{Lu}.*\p{Lu}/u.test(word)) count(`^${small}`);
  }
  return counts;
}
const plain = (word: string) => word.replaceAll('’', "'").replace(/'s?$/, '').toLowerCase();
const countsIn = oncePer((read: Read) => countsOf(textsOf(read)));
const guideCounts = oncePerSite((site) => countsOf(wholeText(site)));

/** Words of names of people, which begin many sentences. */
const peopleOf = oncePerSite((site) => {
  const inSentences = new Set(
    [...wholeText(site).matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) =>
      plain(word),
    ),
  );
  return new Set(
    allRecords(site).flatMap((record) =>
      textsIn(record.data).flatMap(({ path, text }) =>
        path.at(-1) === 'name'
          ? text
              .split(/\s+/)
              .map(plain)
              .filter((word) => inSentences.has(word))
          : [],
      ),
    ),
  );
});

/** The entries of the glossary by the single words that stand for them. */
const termsOf = oncePerSite((site) => {
  const terms = new Map<string, string>();
  for (const { id, data } of site.records.glossary)
    for (const word of [data.title, ...(data.aliases ?? [])])
      if (/^\p{L}{3,}$/u.test(word) && !terms.has(word.toLowerCase()))
        terms.set(word.toLowerCase(), id);
  return terms;
});

/** What is written in capitals only, as in `CPWG`. */
const isAcronym = (name: unknown): name is string =>
  typeof name === 'string' && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(name);

/** The long names of groups, regions and words with the acronym that stands for each. */
const longNamesOf = oncePerSite((site) => {
  const names = new Map<string, LongName[]>();
  for (const { data } of allRecords(site)) {
    const { title, acronym, expansion, aliases } = data as Readonly<Record<string, unknown>>;
    const called = [title, acronym, expansion, ...(Array.isArray(aliases) ? aliases : [])];
    const short = called.find(isAcronym);
    const long = isAcronym(title) ? expansion : title;
    if (short === undefined || typeof long !== 'string') continue;
    const words = tokensOf(long).map(({ key }) => key);
    if (words.length < 2) continue;
    names.set(words[0]!, [...(names.get(words[0]!) ?? []), { words, short: short.toLowerCase() }]);
  }
  return names;
});

/** The words by which a record itself is called. */
function ownNames({ data }: Read): ReadonlySet<string> {
  const { title, acronym } = isGroup(data) ? data : {};
  return new Set(
    [title, acronym].flatMap((name) =>
      typeof name === 'string'
        ? tokensOf(`The ${name}`).flatMap(({ fact, key }) => (fact === 'name' ? [key] : []))
        : [],
    ),
  );
}

/** The smaller a number, the more it says of the sentence and the less of a source. */
const smallest = 12;

/** What is known where a record changes from one state to another: what it said before, and what others say. */
export function knownTo(site: Site, was: Read, is: Read): Known {
  let facts: ReadonlySet<string> | undefined;
  // The guide is the one after the change: what only this record says in it, it may say for the first time.
  const isKnown = (key: string) =>
    countsIn(was).has(key) || (guideCounts(site).get(key) ?? 0) > (countsIn(is).get(key) ?? 0);
  return {
    names: peopleOf(site),
    longNames: longNamesOf(site),
    own: ownNames(was),
    termOf: (word) => termsOf(site).get(word),
    isWord: isKnown,
    says({ fact, key }) {
      if (fact === 'name')
        return (
          isKnown(`^${key}`) ||
          key.split(/[-.]/).every((part) => part.length < 3 || isKnown(`^${part}`))
        );
      if (fact === 'link')
        return (
          textsOf(was).includes(key) ||
          wholeText(site).split(key).length > textsOf(is).split(key).length
        );
      if (fact === 'number' && Number(key.replace(/\.$/, '')) <= smallest) return true;
      return (facts ??= factsOf(was, is)).has(key);
    },
  };
}

/** The numbers and months of a record, those in the names of its sources and in its days among them. */
function factsOf(was: Read, is: Read): ReadonlySet<string> {
  const facts = new Set<string>();
  const texts = [
    textsOf(was),
    ...numbersIn(was.data),
    // What a new source is called, it proves.
    ...textsIn(is.data).flatMap(({ path, text }) => (path.includes('sources') ? [text] : [])),
  ];
  for (const text of texts) {
    for (const [, year, month, day] of text.matchAll(
      /(?<!\d)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/g,
    )) {
      facts.add(year!);
      if (month) facts.add((months[Number(month) - 1] ?? '').toLowerCase());
      if (day) facts.add(String(Number(day)));
    }
    for (const number of text.match(/\d+/g) ?? []) facts.add(String(Number(number)));
    for (const { fact, key } of tokensOf(text)) if (fact) facts.add(key);
  }
  return facts;
}

const numbersIn = (value: unknown): string[] =>
  typeof value === 'number'
    ? [String(value)]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
