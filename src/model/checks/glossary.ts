import { ownRecords, type AnyRecord, type Site } from '../site.ts';
import { warnings, type Check, type Finding } from './finding.ts';

export default [acronymsAreExplained] satisfies Check[];

const acronym =
  /(?<![\w-])(?:[A-Z]{2,}|[A-Z][a-z]+[A-Z][A-Za-z]*|[a-z]{1,2}[A-Z]{2,}[A-Za-z]*)(?:-[A-Z]{2,})*(?=s?(?![\w]))/g;

/** Names every reader knows, and the numbered meetings of ICANN. */
const everyday = /^(US|UK|EU|UN|ICANN\d*)$/;

/** Every word the guide explains: glossary words and the acronyms of groups and regions. */
function explainedWords({ records }: Site): Set<string> {
  const words = [
    ...records.glossary.flatMap(({ data }) => [data.title, ...(data.aliases ?? [])]),
    ...[...records.groups, ...records.regions].flatMap(({ data }) => [
      data.acronym ?? '',
      ...(data.aliases ?? []),
    ]),
  ];
  return new Set(words.flatMap((word) => [word, word.replace(/s$/, '')]));
}

/** An acronym in a title or summary has a glossary entry. */
function* acronymsAreExplained(site: Site): Iterable<Finding> {
  const known = explainedWords(site);
  const titled = Map.groupBy(
    ownRecords(site).flatMap((record) =>
      record.data.title.split(/[^\p{L}\p{N}]+/u).map((word) => ({ word, record })),
    ),
    ({ word }) => word,
  );
  // A page whose title has the word says what it is.
  const hasPage = (word: string, record: AnyRecord) =>
    titled.get(word)?.some((one) => one.record !== record) === true;
  for (const record of ownRecords(site))
    for (const field of ['title', 'summary'] as const)
      for (const word of new Set(record.data[field].match(acronym)))
        if (!known.has(word) && !everyday.test(word) && !hasPage(word, record))
          yield warnings(record, 'unexplained-acronym')(
            [field],
            `\`${word}\` is not in the glossary.`,
            `Write it out, or add glossary/${word.toLowerCase()}.yml.`,
          );
}
