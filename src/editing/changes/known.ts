/** What a guide and a record say already, so that whoever says it once more needs no new proof. */
import { months } from '../../model/calendar-words.ts';
import { oncePerSite } from '../../model/once.ts';
import { allRecords, type Site } from '../../model/site.ts';
import { textsIn } from '../../model/text-fields.ts';
import type { Known } from './text-change.ts';
import { tokensOf } from './tokens.ts';

/** A record as it was read. */
interface Read {
  readonly data: unknown;
  readonly body: string;
}

const wholeText = oncePerSite((site) =>
  allRecords(site)
    .flatMap((record) => [...textsIn(record.data).map(({ text }) => text), record.body])
    .concat(textsIn(site.settings).map(({ text }) => text))
    .join('\n'),
);
const wordsOf = oncePerSite(
  (site) =>
    new Set(
      wholeText(site)
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [],
    ),
);
/** Words in capitals within sentences. */
const namesOf = oncePerSite(
  (site) =>
    new Set(
      [...wholeText(site).matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) =>
        word.replaceAll('’', "'").replace(/'s?$/, '').toLowerCase(),
      ),
    ),
);
const capitalsOf = oncePerSite(
  (site) =>
    new Set(
      (wholeText(site).match(/\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []).map((word) =>
        word.replaceAll('’', "'").replace(/'s?$/, '').toLowerCase(),
      ),
    ),
);
/** Words of names of people, which begin many sentences. */
const peopleOf = oncePerSite((site) => {
  const names = new Set<string>();
  for (const record of allRecords(site))
    for (const { path, text } of textsIn(record.data))
      if (path.at(-1) === 'name')
        for (const word of text.toLowerCase().split(/[\s]+/)) names.add(word);
  return names;
});

/** The smaller a number, the more it says of the sentence and the less of a source. */
const smallest = 12;

/** What is known where a record changes from one state to another. */
export function knownTo(site: Site, was: Read, is: Read): Known {
  let own: ReadonlySet<string> | undefined;
  const people = peopleOf(site);
  const names = new Set([...people].filter((word) => namesOf(site).has(word)));
  return {
    names,
    isWord: (word) => wordsOf(site).has(word),
    says({ fact, key }) {
      if (fact === 'name') {
        const capitals = capitalsOf(site);
        return (
          capitals.has(key) ||
          key.split(/[-.]/).every((part) => capitals.has(part) || part.length < 3)
        );
      }
      if (fact === 'link') return wholeText(site).includes(key);
      if (fact === 'number' && Number(key.replace(/\.$/, '')) <= smallest) return true;
      own ??= factsOf(was, is);
      return own.has(key);
    },
  };
}

/** The numbers and months of a record, those in the names of its sources and in its days among them. */
function factsOf(was: Read, is: Read): ReadonlySet<string> {
  const facts = new Set<string>();
  const texts = [
    ...textsIn(was.data).map(({ text }) => text),
    ...numbersIn(was.data),
    was.body,
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
