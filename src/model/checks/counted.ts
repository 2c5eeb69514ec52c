/** A text does not contradict itself in what it counts: parts and wholes, sums, beginnings and ends. */
import { months } from '../calendar-words.ts';
import { ownRecords, type Site } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import { disagrees, spotIn, type Check, type Finding } from './finding.ts';
import { impossibleIn, type Said } from './text-logic.ts';

export default [countsAddUp] satisfies Check[];

/** No text contradicts itself in what it counts. */
function* countsAddUp(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site))
    for (const place of textsOf(record))
      for (const { offset, message } of contradictionsIn(place.text))
        yield disagrees(record, spotIn(place, offset), message);
}

const contradictionsIn = (text: string): Said[] => [
  ...Object.values(patterns).flatMap(([may, pattern, fault]) =>
    may.test(text) ? faultsIn(text, pattern, fault) : [],
  ),
  ...(/\d/.test(text) ? [...oddCounts(text), ...impossibleIn(text)] : []),
];

const dayAndMonth = `(\\d{1,2}) (${months.join('|')})`;
const fromTo = new RegExp(`\\bfrom ${dayAndMonth} (?:to|until) ${dayAndMonth} \\d{4}\\b`, 'g');

/** What is wrong with what a pattern found; false if nothing is. */
type Fault = (match: RegExpExecArray) => string | false;

const faultsIn = (text: string, pattern: RegExp, fault: Fault): Said[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const message = fault(match);
    return message ? [{ offset: match.index, message }] : [];
  });

/** Kinds of contradiction: words without which there is none, how it is written, and what is wrong with it, if anything is. */
const patterns: Readonly<Record<string, readonly [may: RegExp, pattern: RegExp, fault: Fault]>> = {
  /** `85 of 70`; years are no counts. */
  partsBeyondTheWhole: [
    /\d (?:out )?of /,
    /(?<![\d.,:/-])(\d{1,4}) (?:out )?of (?:the |all )?(\d{1,4})(?![\d.,:/-]\d|\d)/g,
    ([found, part, whole]) =>
      Number(part) > Number(whole) &&
      Number(part) < 1900 &&
      `\`${found}\`: a part is larger than its whole.`,
  ],
  reversedRanges: [
    /\d to \d/,
    /(?<![\d.,:/-])(\d{1,4}) to (\d{1,4}) (?:years|months|weeks|days|hours|minutes|people|members|votes|seats)\b/g,
    ([found, least, most]) =>
      Number(least) > Number(most) && `\`${found}\` begins with the larger number.`,
  ],
  /** `from 3 October to 25 August 2025`: one year is named for both. */
  reversedDays: [
    /from \d/,
    fromTo,
    ([found, day, month, lastDay, lastMonth]) =>
      placeInYear(day!, month!) > placeInYear(lastDay!, lastMonth!) &&
      `\`${found}\` ends before it begins.`,
  ],
  /** A component draws the end of a step after `from` and its beginning after `to`. */
  reversedFacts: [
    /from <Fact /,
    /\bfrom <Fact of="([^"]+)" is="([^"]+)\.closes"[^>]*> (?:to|until) <Fact of="\1" is="\2\.opens"/g,
    ([, , step]) => `The sentence goes from the end of \`${step}\` to its beginning.`,
  ],
  /** `AFRALO 69, APRALO 61, together 130` */
  wrongSums: [
    /together|in all|in total|altogether/,
    /((?:\p{Lu}[\p{L}’' -]{1,40} \d{1,5}, (?:and )?){2,12})(?:together|in all|in total|altogether) (\d{1,6})\b/gu,
    ([, parts, total]) => {
      const sum = [...parts!.matchAll(/ (\d+),/g)].reduce((all, [, one]) => all + Number(one), 0);
      return sum !== Number(total) && `The numbers before \`${total}\` add up to ${sum}.`;
    },
  ],
  /** `28 of 38 voted, that is 31 votes` */
  moreVotesThanVoters: [
    / voted\b/,
    /\b(\d{1,4}) of (?:the )?\d{1,4} (?:\w+ )?voted\b[^.\n]{0,80}?\b(?:\d+\.\d+)?[^.\n]{0,60}?\b(\d{1,4}) votes\b/g,
    ([, voters, votes]) =>
      Number(votes) > Number(voters) && `${voters} voted, but ${votes} votes are counted.`,
  ],
};

const placeInYear = (day: string, month: string) =>
  months.indexOf(month as never) * 31 + Number(day);

/** `the 25 electors` where the same text says `the 20 electors` elsewhere, in more places. */
function oddCounts(text: string): Said[] {
  const all = [...text.matchAll(/\b[Tt]he (\d{1,3}) (\p{Ll}{4,}s)\b/gu)].map(
    ({ 0: found, 1: count, 2: noun, index }) => ({ found, count, noun, offset: index }),
  );
  return [...Map.groupBy(all, ({ noun }) => noun).values()].flatMap((same) => {
    const byCount = [...Map.groupBy(same, ({ count }) => count).values()];
    const [most = [], [odd, ...again] = [], ...more] = byCount.sort((a, b) => b.length - a.length);
    if (!odd || again.length > 0 || more.length > 0 || most.length < 2) return [];
    const message = `\`${odd.found}\`: elsewhere the text speaks of ${most[0]!.found}.`;
    return [{ offset: odd.offset, message }];
  });
}
