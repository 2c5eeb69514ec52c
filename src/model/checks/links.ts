import {
  allRecords,
  nameOf,
  ownRecords,
  type AnyRecord,
  type RecordOf,
  type Site,
} from '../site.ts';
import { plain } from '../plain.ts';
import { warnings, type Check, type Finding } from './finding.ts';
import { isSlip } from './spelling.ts';

export default [recordsAreLinked, linksLeadWhereTheySay] satisfies Check[];

/** The names `kind/id` that the prose of a record links to, or of which its components speak. */
const linkedIn = ({ body }: AnyRecord) => [
  ...[...body.matchAll(/\]\(\/([a-z]+\/[a-z0-9-]+)\//g)].map((match) => match[1]!),
  ...[...body.matchAll(/\bof="([^"]*)"/g)].flatMap((match) => match[1]!.split(' ')),
];

/**
 * A record stands in some relation to another, sources aside: it names one, or one names it. Pages show a relation at both
 * ends, so either is enough to lead a reader there; the list of its kind alone is not. Sources have a rule of their own.
 */
function* recordsAreLinked(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  // What a broken record links to is not known.
  if (broken.size > 0) return;
  const records = ownRecords(site);
  const linked = new Set(records.flatMap((record) => withNeighbours(site, record)));
  for (const record of records)
    if (!linked.has(nameOf(record)))
      yield warnings(record, 'unlinked-record')(
        [],
        `No record links to \`${nameOf(record)}\`, and it links to none.`,
        'Name it where a reader would need it, or name here the records it belongs to.',
      );
}

/** The records a record names, and itself if it names any. */
function withNeighbours(site: Site, record: AnyRecord): string[] {
  const self = nameOf(record);
  const others = [
    ...site.referencesOf(record).map((reference) => reference.name),
    ...linkedIn(record),
  ].filter((name) => name !== self && !name.startsWith('sources/'));
  return others.length > 0 ? [self, ...others] : [];
}

/** Links in prose to records, with their words. */
const wordedLinks = /\[([^[\]\n]{2,80})\]\(\/([a-z]+\/[a-z0-9-]+)\/(?:#[^)\s]*)?\)/g;

/**
 * A link whose words are the acronym or title of one record leads there, or to a page that has to do with that record. Words that
 * are nearly the acronym of the page have a slip.
 */
function* linksLeadWhereTheySay(site: Site): Iterable<Finding> {
  const named = new Map<string, Set<string>>();
  for (const record of allRecords(site))
    for (const name of namesOf(record))
      named.set(name, (named.get(name) ?? new Set()).add(nameOf(record)));
  const described = describing(site.records.groups);
  for (const record of allRecords(site))
    for (const { 1: text = '', 2: name = '', index } of record.body.matchAll(wordedLinks)) {
      const at = { path: [], bodyOffset: index };
      const words = plain(text.replaceAll(/[*`]/g, ''));
      const target = site.find(name);
      const meant = [...(named.get(words) ?? [])];
      if (!target || meant.includes(name)) continue;
      const own = 'acronym' in target.data ? target.data.acronym : undefined;
      if (meant[0]) {
        // The acronym of one body never leads to another that has one of its own, however near the two are.
        const isOther = own !== undefined && meant.every((one) => hasAcronym(site, one, words));
        if (isOther || !meant.some((one) => haveToDo(site, target, one)))
          yield warnings(record, 'other-address')(
            at,
            `The words of the link are \`${text}\`, but it leads to \`${target.data.title}\`.`,
            `Link to /${meant[0]}/, or write other words.`,
          );
        continue;
      }
      const [fitting, ...more] = described(text);
      const isOne = fitting && more.length === 0 && fitting !== target;
      if (isOne && target.kind === 'groups' && !namedBy(target, text))
        yield warnings(record, 'other-address')(
          at,
          `The words of the link fit \`${fitting.data.title}\`, but it leads to \`${target.data.title}\`.`,
          `Link to /${nameOf(fitting)}/, or write other words.`,
        );
      else if (own && isSlip(words, plain(own)))
        yield warnings(record, 'misspelt-name')(
          at,
          `The words of the link are \`${text}\`, which is nearly \`${own}\`.`,
          `Write ${own}.`,
        );
    }
}

/** The words of a text that say something, of a group: not that it is one. */
const tellingWords = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(
      (word) =>
        word.length > 2 &&
        !/^(?:the|and|for|its|our|this|group|groups|working|team|committee|party)$/.test(word),
    );

/** Finds the groups in whose title all telling words of a text stand, if there are two or more. */
function describing(groups: readonly RecordOf<'groups'>[]) {
  const having = new Map<string, Set<RecordOf<'groups'>>>();
  for (const group of groups)
    for (const word of tellingWords(group.data.title))
      having.set(word, (having.get(word) ?? new Set()).add(group));
  return (text: string): RecordOf<'groups'>[] => {
    const words = tellingWords(text);
    if (words.length < 2) return [];
    const [first, ...others] = words.map(
      (word): ReadonlySet<RecordOf<'groups'>> => having.get(word) ?? new Set(),
    );
    return [...others.reduce((both, one) => both.intersection(one), first!)];
  };
}

/** Whether a text has a telling word of a group's names or summary. */
function namedBy({ data }: RecordOf<'groups'>, text: string): boolean {
  const own = new Set(
    tellingWords([data.title, data.acronym, ...(data.aliases ?? []), data.summary].join(' ')),
  );
  return tellingWords(text).some((word) => own.has(word));
}

const hasAcronym = (site: Site, name: string, acronym: string): boolean => {
  const data = site.find(name)?.data;
  return data !== undefined && 'acronym' in data && plain(data.acronym ?? '') === acronym;
};

/** The names that only one body or post should have: acronyms and titles. */
const namesOf = (record: AnyRecord): string[] =>
  record.kind === 'groups' || record.kind === 'regions' || record.kind === 'positions'
    ? [record.data.title, ...('acronym' in record.data ? [record.data.acronym] : [])].flatMap(
        (name) => (name ? [plain(name)] : []),
      )
    : record.kind === 'guides'
      ? [plain(record.data.title), record.id.replaceAll('-', ' ')]
      : [];

/** Whether one record names the other, or speaks of it in its title. */
function haveToDo(site: Site, target: AnyRecord, name: string): boolean {
  const other = site.find(name);
  return (
    other === undefined ||
    site.referencesOf(target).some((one) => one.name === name) ||
    site.referencesOf(other).some((one) => one.name === nameOf(target)) ||
    namesOf(other).some((one) => plain(`${target.data.title} ${target.id}`).includes(one))
  );
}
