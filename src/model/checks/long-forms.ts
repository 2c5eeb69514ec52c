/** What acronyms are short for: beside an acronym stands the long form that the guide knows. */
import { plain } from '../plain.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';

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
  /\b(\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*) (?:is short for|stands for|is the acronym of|is an acronym (?:of|for)) (?:the |an? )?[“"]?(\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|of|for|and|the|on|in)(?![\p{L}]))*)/gu;
const inBrackets =
  /((?:\p{Lu}[\p{L}-]*|Regional) (?:(?:\p{Lu}[\p{L}-]*|of|for|and|the|on|in) ){1,7})\((\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*?)s?\)/gu;

/** Words without which an acronym is not said to be short for anything. */
const maySayShort = /is short for|stands for|acronym/;

/** A long form beside its acronym is the one that the guide knows. */
export const longFormsAreKnown: Check = (site) => {
  const forms = longFormsOf(site);
  return allRecords(site).flatMap((record: AnyRecord) =>
    record.kind === 'sources'
      ? []
      : textsOf(record).flatMap((place) => {
          const said = [
            ...[...(maySayShort.test(place.text) ? place.text.matchAll(saidShort) : [])].map(
              ({ 1: short, 2: long, index }) => ({
                short: short!,
                long: long!,
                index,
                isWhole: true,
              }),
            ),
            ...[...(place.text.includes(' (') ? place.text.matchAll(inBrackets) : [])].map(
              ({ 1: long, 2: short, index }) => ({
                short: short!,
                long: long!.trim(),
                index,
                isWhole: false,
              }),
            ),
          ];
          return said.flatMap(({ short, long, index, isWhole }): Finding[] => {
            const known = forms.get(short);
            const words = plain(long).replace(/s$/, '');
            if (!known || [...known].some((one) => fits(words, one.replace(/s$/, '')))) return [];
            // Before brackets other words may stand: what begins like the acronym is meant as its long form.
            if (!isWhole && !hasLetters(long, short)) return [];
            return [
              {
                ...disagrees(
                  record,
                  place.path,
                  `${short} is said to be short for \`${long}\`, but elsewhere it is \`${[...known][0]!}\`.`,
                ),
                ...offsetIn(place, index),
              },
            ];
          });
        }),
  );
};

const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const fits = (words: string, known: string) =>
  bare(words).endsWith(bare(known)) ||
  bare(known).endsWith(bare(words)) ||
  bare(known).startsWith(bare(words));

const hasLetters = (long: string, short: string) =>
  (long.match(/\p{Lu}/gu) ?? []).join('').endsWith(short.replaceAll(/[^\p{Lu}]/gu, ''));
