import { kindNames, type Kind } from '../kinds.ts';
import { didYouMean, type Path } from '../problem.ts';
import { referencesInSettings, ruleCitationsIn } from '../references.ts';
import { allRecords, nameOf, type AnyRecord } from '../site.ts';
import type { Check, Finding } from './finding.ts';

/** Every record that is named exists. */
export const namedRecordsExist: Check = (site, broken) => {
  const everyReference = [
    ...allRecords(site).flatMap((record) =>
      site.referencesOf(record).map((reference) => ({ record, reference })),
    ),
    ...referencesInSettings(site.settings).map((reference) => ({
      record: 'site' as const,
      reference,
    })),
  ];
  return everyReference.flatMap(({ record, reference: { name, written, path } }) => {
    if (site.find(name) || broken.has(name)) return [];
    const kind = name.slice(0, name.indexOf('/')) as Kind;
    const known = kindNames.includes(kind)
      ? site.records[kind].map((one) => (written.includes('/') ? nameOf(one) : one.id))
      : allRecords(site).map(nameOf);
    return [
      {
        record,
        path,
        level: 'error',
        rule: 'unknown-reference',
        message: `There is no record \`${written}\`${written.includes('/') ? '' : ` in ${kind}`}.`,
        repair: didYouMean(
          written,
          known,
          `Write the id of an existing record, or add ${kind}/${written.split('/').at(-1)} first.`,
        ),
      },
    ];
  });
};

/** Every source is cited by some record. */
export const sourcesAreUsed: Check = (site, broken) => {
  // What a broken record cites is not known.
  if (broken.size > 0) return [];
  const inSettings = new Set(
    referencesInSettings(site.settings).map((reference) => reference.name),
  );
  return site.records.sources
    .filter((source) => site.mentionsOf(source).length === 0 && !inSettings.has(nameOf(source)))
    .map((record) => ({
      record,
      path: [],
      level: 'warning',
      rule: 'unused-source',
      message: `No record cites the source \`${record.id}\`.`,
      repair: 'Cite it where its facts stand, or remove the file.',
    }));
};

/** Every rules document that is named is listed by some body, and a cited paragraph is one of those it lists. */
export const citedRulesExist: Check = (site, broken) => {
  const someBodyIsBroken = [...broken].some((name) => /^(groups|regions)\//.test(name));
  const documents = new Map(
    [...site.records.groups, ...site.records.regions].flatMap((body) =>
      (body.data.rules ?? []).map((document) => [document.id, document] as const),
    ),
  );
  const lost = (record: AnyRecord, path: Path, id: string): Finding[] =>
    documents.has(id) || someBodyIsBroken
      ? []
      : [
          {
            record,
            path,
            level: 'error',
            rule: 'unknown-rule',
            message: `No group or region lists a rules document \`${id}\`.`,
            repair: didYouMean(
              id,
              documents.keys(),
              'Add the document to the body that adopted it, under rules.',
            ),
          },
        ];
  const named = [
    ...site.records.procedures.flatMap((record) =>
      (record.data.rules ?? []).flatMap((id, index) => lost(record, ['rules', index], id)),
    ),
    ...[...site.records.groups, ...site.records.regions].flatMap((record) =>
      (record.data.rules ?? []).flatMap(({ supersededBy }, index) =>
        supersededBy ? lost(record, ['rules', index, 'supersededBy'], supersededBy) : [],
      ),
    ),
  ];
  const cited = allRecords(site).flatMap((record) =>
    ruleCitationsIn(record.kind, record.data).flatMap(({ written, path }): Finding[] => {
      const [id = '', number = ''] = written.split(' ');
      const document = documents.get(id);
      if (!document) return lost(record, path, id);
      const numbers = document.paragraphs?.map((paragraph) => paragraph.number) ?? [];
      if (numbers.includes(number)) return [];
      return [
        {
          record,
          path,
          level: 'error',
          rule: 'unknown-rule',
          message: `The document \`${id}\` has no paragraph \`${number}\` here.`,
          repair: didYouMean(number, numbers, 'Add the paragraph to the document first.'),
        },
      ];
    }),
  );
  return [...named, ...cited];
};
