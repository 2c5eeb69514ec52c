/** What acronyms are short for: beside an acronym stands the long form that the guide knows. */
import { plain } from '../plain.ts';
import { ownRecords, type Site } from '../site.ts';
import { disagrees, saidIn, type Check, type Finding } from './finding.ts';

export default [longFormsAreKnown] satisfies Check[];

/** Long forms that the guide knows, by acronym. */
function longFormsOf(site: Site): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  const add = (short: string | undefined, long: string | undefined) => {
    if (short && long) forms.set(short, (forms.get(short) ?? new Set()).add(plain(long)));
  };
  for (const { data } of site.records.glossary) add(data.title, data.expansion);
  for (const { data } of [...site.records.groups, ...site.records.regions])
    add(data.acronym, data.title);
  return forms;
}

const saidShort =
  /\b(?<short>\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*) (?:is short for|stands for|is the acronym of|is an acronym (?:of|for)) (?:the |an? )?[“"]?(?<long>\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|of|for|and|the|on|in)(?![\p{L}]))*)/gu;
const inBrackets =
  /(?<before>(?:\p{Lu}[\p{L}-]*|Regional) (?:(?:\p{Lu}[\p{L}-]*|of|for|and|the|on|in) ){1,7})\((?<short>\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*?)s?\)/gu;

/** A long form beside its acronym is the one that the guide knows. */
function* longFormsAreKnown(site: Site): Iterable<Finding> {
  const forms = longFormsOf(site);
  for (const record of ownRecords(site)) {
    const said = [
      ...saidIn([record], saidShort, /is short for|stands for|acronym/),
      ...saidIn([record], inBrackets, / \(/),
    ];
    for (const { match, at } of said) {
      const { short, before, long = before!.trim() } = match.groups!;
      const known = [...(forms.get(short!) ?? [])];
      const words = plain(long).replace(/s$/, '');
      if (known.length === 0 || known.some((one) => fits(words, one.replace(/s$/, '')))) continue;
      // Before brackets other words may stand: what begins like the acronym is meant as its long form.
      if (before === undefined || hasLetters(long, short!))
        yield disagrees(
          record,
          at,
          `${short} is said to be short for \`${long}\`, but elsewhere it is \`${known[0]!}\`.`,
        );
    }
  }
}

const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const fits = (words: string, known: string) =>
  bare(words).endsWith(bare(known)) ||
  bare(known).endsWith(bare(words)) ||
  bare(known).startsWith(bare(words));

const hasLetters = (long: string, short: string) =>
  (long.match(/\p{Lu}/gu) ?? []).join('').endsWith(short.replaceAll(/[^\p{Lu}]/gu, ''));
