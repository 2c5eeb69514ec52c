import { kindNames, type Kind } from '../kinds.ts';
import { didYouMean } from '../problem.ts';
import { referencesInSettings, ruleCitationsIn } from '../references.ts';
import { allRecords, nameOf, type Site } from '../site.ts';
import { errors, warnings, type Check, type Finding } from './finding.ts';

export default [namedRecordsExist, sourcesAreUsed, citedRulesExist] satisfies Check[];

/** Every record that is named exists. */
function* namedRecordsExist(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  const everyReference = [
    ...allRecords(site).flatMap((record) =>
      site.referencesOf(record).map((reference) => ({ record, ...reference })),
    ),
    ...referencesInSettings(site.settings).map((reference) => ({
      record: 'site' as const,
      ...reference,
    })),
  ];
  for (const { record, name, written, path } of everyReference) {
    if (site.find(name) || broken.has(name)) continue;
    const kind = name.slice(0, name.indexOf('/')) as Kind;
    const known = kindNames.includes(kind)
      ? site.records[kind].map((one) => (written.includes('/') ? nameOf(one) : one.id))
      : allRecords(site).map(nameOf);
    yield errors(record, 'unknown-reference')(
      path,
      `There is no record \`${written}\`${written.includes('/') ? '' : ` in ${kind}`}.`,
      didYouMean(
        written,
        known,
        `Write the id of an existing record, or add ${kind}/${written.split('/').at(-1)} first.`,
      ),
    );
  }
}

/** Every source is cited by some record. */
function* sourcesAreUsed(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  // What a broken record cites is not known.
  if (broken.size > 0) return;
  const inSettings = new Set(referencesInSettings(site.settings).map(({ name }) => name));
  for (const record of site.records.sources)
    if (site.mentionsOf(record).length === 0 && !inSettings.has(nameOf(record)))
      yield warnings(record, 'unused-source')(
        [],
        `No record cites the source \`${record.id}\`.`,
        'Cite it where its facts stand, or remove the file.',
      );
}

/** Every rules document that is named is listed by some body, and a cited paragraph is one of those it lists. */
function* citedRulesExist(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  const someBodyIsBroken = [...broken].some((name) => /^(groups|regions)\//.test(name));
  const { groups, regions, procedures } = site.records;
  const bodies = [...groups, ...regions];
  const documents = new Map(
    bodies.flatMap(({ data }) =>
      (data.rules ?? []).map((document) => [document.id, document] as const),
    ),
  );
  const named = [
    ...procedures.flatMap((record) =>
      (record.data.rules ?? []).map((id, index) => ({ record, path: ['rules', index], id })),
    ),
    ...bodies.flatMap((record) =>
      (record.data.rules ?? []).flatMap(({ supersededBy: id }, index) =>
        id ? [{ record, path: ['rules', index, 'supersededBy'], id }] : [],
      ),
    ),
    ...allRecords(site).flatMap((record) =>
      ruleCitationsIn(record.kind, record.data).map(({ written, path }) => {
        const [id = '', number = ''] = written.split(' ');
        return { record, path, id, number };
      }),
    ),
  ];
  for (const { record, path, id, ...cited } of named) {
    const say = errors(record, 'unknown-rule');
    const document = documents.get(id);
    const numbers = document?.paragraphs?.map((paragraph) => paragraph.number) ?? [];
    if (!document && !someBodyIsBroken)
      yield say(
        path,
        `No group or region lists a rules document \`${id}\`.`,
        didYouMean(
          id,
          documents.keys(),
          'Add the document to the body that adopted it, under rules.',
        ),
      );
    else if (document && 'number' in cited && !numbers.includes(cited.number))
      yield say(
        path,
        `The document \`${id}\` has no paragraph \`${cited.number}\` here.`,
        didYouMean(cited.number, numbers, 'Add the paragraph to the document first.'),
      );
  }
}
