/** Names that fit: a further name adds one, a record is called like its file, an expansion has the letters of its acronym. */
import { plain } from '../plain.ts';
import { allRecords, nameOf, type AnyRecord, type RecordOf, type Site } from '../site.ts';
import { slug } from '../slug.ts';
import { disagrees, type Check, type Finding } from './finding.ts';
import { isSlip } from './spelling.ts';

/** Names that a record already has, and acronyms that are another body's, are no further names of it. */
export const aliasesAddNames: Check = (site) => {
  const acronyms = new Map(
    [...site.records.groups, ...site.records.regions].flatMap((record) =>
      record.data.acronym ? [[plain(record.data.acronym), record] as const] : [],
    ),
  );
  const titles = new Map(
    [...site.records.positions, ...site.records.groups, ...site.records.regions].map(
      (record) => [plain(record.data.title), record] as const,
    ),
  );
  return allRecords(site).flatMap((record) =>
    aliasesOf(record).flatMap((alias, index): Finding[] => {
      const at = (message: string): Finding => ({
        record,
        path: ['aliases', index],
        level: 'warning',
        rule: 'needless-name',
        message,
        repair: 'Remove it: search finds the record by its title and acronym anyway.',
      });
      const name = plain(alias);
      // Another way of writing it, such as EOI for EoI, does help those who search.
      const own = ownNames(record).includes(alias.trim());
      if (own) return [at(`\`${alias}\` is the name that the record has already.`)];
      const titled = titles.get(name);
      if (titled && titled !== record && !haveToDo(site, record, titled))
        return [
          {
            ...at(`\`${alias}\` is the title of ${titled.file}.`),
            repair: 'Remove it: whoever types it looks for that page.',
          },
        ];
      const owner = acronyms.get(name);
      const isBody = record.kind === 'groups' || record.kind === 'regions';
      return isBody && owner && owner !== record
        ? [
            {
              ...at(`\`${alias}\` is the acronym of ${owner.file}.`),
              repair: 'Remove it, or correct the acronym of one of them.',
            },
          ]
        : [];
    }),
  );
};

/** Whether one of two records names the other. */
const haveToDo = (site: Site, one: AnyRecord, other: AnyRecord): boolean =>
  site.referencesOf(one).some(({ name }) => name === nameOf(other)) ||
  site.referencesOf(other).some(({ name }) => name === nameOf(one));

const aliasesOf = (record: AnyRecord): readonly string[] =>
  'aliases' in record.data ? (record.data.aliases ?? []) : [];

const ownNames = (record: AnyRecord): string[] => [
  record.data.title,
  ...('acronym' in record.data && record.data.acronym ? [record.data.acronym] : []),
];

/** A record whose file is nearly called like its title or acronym has a slip in one of them. */
export const namesFitTheirFile: Check = (site) => allRecords(site).flatMap(nearlyItsFile);

function nearlyItsFile(record: AnyRecord): Finding[] {
  if (record.kind === 'sources' || record.kind === 'cycles') return [];
  // A name that cannot be an address is another rule's business.
  if (!/^[a-z0-9-]+$/.test(record.id)) return [];
  const acronym = 'acronym' in record.data ? record.data.acronym : undefined;
  const names = [
    { path: ['title'], name: record.data.title },
    ...(acronym ? [{ path: ['acronym'], name: acronym }] : []),
  ];
  if (names.some(({ name }) => slug(name) === record.id)) return [];
  // An ending or a hyphen more is no slip.
  const near = names.find(
    ({ name }) =>
      record.id.length >= 4 &&
      slug(name).length === record.id.length &&
      isSlip(slug(name), record.id),
  );
  return near
    ? [
        disagrees(
          record,
          near.path,
          `\`${near.name}\` is nearly \`${record.id}\`, the name of the file.`,
          'Correct the letters of the one that is wrong.',
        ),
      ]
    : [];
}

/** The long form of an acronym has its letters, in their order or as the first of its words. */
export const expansionsHaveTheLetters: Check = (site) =>
  site.records.glossary.flatMap(otherLetters);

function otherLetters(record: RecordOf<'glossary'>): Finding[] {
  const { title, expansion } = record.data;
  // A single word says too little to be compared, and a title without capitals is no acronym.
  const isAcronym = !/\s/.test(title) && (title.match(/\p{Lu}/gu) ?? []).length > 1;
  if (!expansion || !isAcronym || (expansion.match(/\p{L}{2,}/gu) ?? []).length < 2) return [];
  const letters = [...slug(title).replaceAll('-', '')];
  const long = slug(expansion);
  let from = 0;
  const inOrder = letters.every((letter) => (from = long.indexOf(letter, from) + 1) > 0);
  const first = long.split('-').map((word) => word[0]);
  return inOrder || letters.every((letter) => first.includes(letter))
    ? []
    : [
        disagrees(
          record,
          ['expansion'],
          `\`${expansion}\` does not have the letters of ${title}.`,
          'Correct the one that is wrong; remove the expansion if the letters stand for nothing.',
        ),
      ];
}
