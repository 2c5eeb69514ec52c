import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { type Check } from './finding.ts';

const acronym =
  /(?<![\w-])(?:[A-Z]{2,}|[A-Z][a-z]+[A-Z][A-Za-z]*|[a-z]{1,2}[A-Z]{2,}[A-Za-z]*)(?:-[A-Z]{2,})*(?=s?(?![\w]))/g;

/** Names every reader knows, and the numbered meetings of ICANN. */
const everyday = /^(US|UK|EU|UN|ICANN\d*)$/;

/** Every word the guide explains: glossary words and the acronyms of groups and regions. */
function explainedWords(site: Site): Set<string> {
  return new Set(
    [
      ...site.records.glossary.flatMap((entry) => [
        entry.data.title,
        ...(entry.data.aliases ?? []),
      ]),
      ...site.records.groups.flatMap((group) => [
        group.data.acronym ?? '',
        ...(group.data.aliases ?? []),
      ]),
      ...site.records.regions.flatMap((region) => [
        region.data.acronym,
        ...(region.data.aliases ?? []),
      ]),
    ].flatMap((word) => [word, word.replace(/s$/, '')]),
  );
}

/** An acronym in a title or summary has a glossary entry. */
export const acronymsAreExplained: Check = (site) => {
  const known = explainedWords(site);
  const titled = Map.groupBy(
    allRecords(site).flatMap((record) =>
      record.kind === 'sources'
        ? []
        : record.data.title.split(/[^\p{L}\p{N}]+/u).map((word) => ({ word, record })),
    ),
    ({ word }) => word,
  );
  // A page whose title has the word says what it is.
  const hasPage = (word: string, record: AnyRecord) =>
    titled.get(word)?.some((one) => one.record !== record) === true;
  return allRecords(site).flatMap((record) =>
    (['title', 'summary'] as const).flatMap((field) => {
      const text = (record.data as Record<string, unknown>)[field];
      if (typeof text !== 'string' || record.kind === 'sources') return [];
      return [...new Set(text.match(acronym) ?? [])]
        .filter((word) => !known.has(word) && !everyday.test(word) && !hasPage(word, record))
        .map((word) => ({
          record,
          path: [field],
          level: 'warning' as const,
          rule: 'unexplained-acronym',
          message: `\`${word}\` is not in the glossary.`,
          repair: `Write it out, or add glossary/${word.toLowerCase()}.yml.`,
        }));
    }),
  );
};
