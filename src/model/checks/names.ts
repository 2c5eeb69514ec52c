/** Names that fit: a further name adds one, a record is called like its file, an expansion has the letters of its acronym. */
import { plain } from '../plain.ts';
import { allRecords, nameOf, ownRecords, type AnyRecord, type Site } from '../site.ts';
import { slug } from '../slug.ts';
import { disagrees, warnings, type Check, type Finding } from './finding.ts';
import { isSlip } from './spelling.ts';

export default [aliasesAddNames, namesFitTheirFile, expansionsHaveTheLetters] satisfies Check[];

/** Names that a record already has, and acronyms that are another body's, are no further names of it. */
function* aliasesAddNames(site: Site): Iterable<Finding> {
  const bodies = [...site.records.groups, ...site.records.regions];
  const acronyms = new Map(
    bodies.flatMap((record) =>
      record.data.acronym ? [[plain(record.data.acronym), record] as const] : [],
    ),
  );
  const titles = new Map(
    [...site.records.positions, ...bodies].map(
      (record) => [plain(record.data.title), record] as const,
    ),
  );
  for (const record of allRecords(site)) {
    const say = warnings(record, 'needless-name');
    for (const [index, alias] of aliasesOf(record).entries()) {
      const at = ['aliases', index];
      const titled = titles.get(plain(alias));
      const owner = acronyms.get(plain(alias));
      const isBody = record.kind === 'groups' || record.kind === 'regions';
      // Another way of writing it, such as EOI for EoI, does help those who search.
      if (ownNames(record).includes(alias.trim()))
        yield say(
          at,
          `\`${alias}\` is the name that the record has already.`,
          'Remove it: search finds the record by its title and acronym anyway.',
        );
      else if (titled && titled !== record && !areRelated(site, record, titled))
        yield say(
          at,
          `\`${alias}\` is the title of ${titled.file}.`,
          'Remove it: whoever types it looks for that page.',
        );
      else if (isBody && owner && owner !== record)
        yield say(
          at,
          `\`${alias}\` is the acronym of ${owner.file}.`,
          'Remove it, or correct the acronym of one of them.',
        );
    }
  }
}

/** Whether one of two records names the other. */
const areRelated = (site: Site, one: AnyRecord, other: AnyRecord): boolean =>
  site.referencesOf(one).some(({ name }) => name === nameOf(other)) ||
  site.referencesOf(other).some(({ name }) => name === nameOf(one));

const aliasesOf = (record: AnyRecord): readonly string[] =>
  'aliases' in record.data ? (record.data.aliases ?? []) : [];

const ownNames = (record: AnyRecord): string[] => [
  record.data.title,
  ...('acronym' in record.data && record.data.acronym ? [record.data.acronym] : []),
];

/** A record whose file is nearly called like its title or acronym has a slip in one of them. */
function* namesFitTheirFile(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site)) {
    // A name that cannot be an address is another rule's business.
    if (record.kind === 'cycles' || !/^[a-z0-9-]+$/.test(record.id)) continue;
    const names = (['title', 'acronym'] as const).flatMap((field) => {
      const name = (record.data as { title: string; acronym?: string })[field];
      return name ? [{ field, name }] : [];
    });
    if (record.id.length < 4 || names.some(({ name }) => slug(name) === record.id)) continue;
    // An ending or a hyphen more is no slip.
    const near = names.find(
      ({ name }) => slug(name).length === record.id.length && isSlip(slug(name), record.id),
    );
    if (near)
      yield disagrees(
        record,
        [near.field],
        `\`${near.name}\` is nearly \`${record.id}\`, the name of the file.`,
        'Correct the letters of the one that is wrong.',
      );
  }
}

/** The long form of an acronym has its letters, in their order or as the first of its words. */
function* expansionsHaveTheLetters({ records }: Site): Iterable<Finding> {
  for (const record of records.glossary) {
    const { title, expansion = '' } = record.data;
    // A single word says too little to be compared, and a title without capitals is no acronym.
    const isAcronym = !/\s/.test(title) && (title.match(/\p{Lu}/gu) ?? []).length > 1;
    if (!isAcronym || (expansion.match(/\p{L}{2,}/gu) ?? []).length < 2) continue;
    const letters = [...slug(title).replaceAll('-', '')];
    const long = slug(expansion);
    let from = 0;
    const inOrder = letters.every((letter) => (from = long.indexOf(letter, from) + 1) > 0);
    const first = long.split('-').map((word) => word[0]);
    if (!inOrder && !letters.every((letter) => first.includes(letter)))
      yield disagrees(
        record,
        ['expansion'],
        `\`${expansion}\` does not have the letters of ${title}.`,
        'Correct the one that is wrong; remove the expansion if the letters stand for nothing.',
      );
  }
}
