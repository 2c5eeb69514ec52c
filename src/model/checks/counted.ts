/** A text does not contradict itself in what it counts: parts and wholes, sums, beginnings and ends. */
import { months } from '../calendar-words.ts';
import { allRecords } from '../site.ts';
import { textsOf } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';
import { impossibleIn, type Said } from './text-logic.ts';

/** No text contradicts itself in what it counts. */
export const countsAddUp: Check = (site) =>
  allRecords(site).flatMap((record) =>
    record.kind === 'sources'
      ? []
      : textsOf(record).flatMap((place) =>
          selfContradictions(place.text).map(({ offset, message }): Finding => ({
            ...disagrees(record, place.path, message),
            ...offsetIn(place, offset),
          })),
        ),
  );

/** Each kind of contradiction, with words without which it cannot be. */
const kindsOf: readonly (readonly [may: RegExp, find: (text: string) => Said[]])[] = [
  [/\d (?:out )?of /, partsBeyondTheWhole],
  [/\d to \d/, reversedRanges],
  [/from \d/, reversedDays],
  [/from <Fact /, reversedFacts],
  [/together|in all|in total|altogether/, wrongSums],
  [/ voted\b/, moreVotesThanVoters],
  [/[Tt]he \d/, oddCounts],
  [/\d/, impossibleIn],
];

const selfContradictions = (text: string): Said[] =>
  kindsOf.flatMap(([may, find]) => (may.test(text) ? find(text) : []));

/** `85 of 70`; years are no counts. */
function partsBeyondTheWhole(text: string): Said[] {
  return [
    ...text.matchAll(
      /(?<![\d.,:/-])(\d{1,4}) (?:out )?of (?:the |all )?(\d{1,4})(?![\d.,:/-]\d|\d)/g,
    ),
  ].flatMap(({ 0: found, 1: part, 2: whole, index }) =>
    Number(part) > Number(whole) && Number(part) < 1900
      ? [{ offset: index, message: `\`${found}\`: a part is larger than its whole.` }]
      : [],
  );
}

function reversedRanges(text: string): Said[] {
  return [
    ...text.matchAll(
      /(?<![\d.,:/-])(\d{1,4}) to (\d{1,4}) (?:years|months|weeks|days|hours|minutes|people|members|votes|seats)\b/g,
    ),
  ].flatMap(({ 0: found, 1: least, 2: most, index }) =>
    Number(least) > Number(most)
      ? [{ offset: index, message: `\`${found}\` begins with the larger number.` }]
      : [],
  );
}

const dayAndMonth = `(\\d{1,2}) (${months.join('|')})`;
const fromTo = new RegExp(`\\bfrom ${dayAndMonth} (?:to|until) ${dayAndMonth} \\d{4}\\b`, 'g');

/** `from 3 October to 25 August 2025`: one year is named for both. */
function reversedDays(text: string): Said[] {
  return [...text.matchAll(fromTo)].flatMap(
    ({ 0: found, 1: day, 2: month, 3: lastDay, 4: lastMonth, index }) => {
      const place = (one: string, name: string) => months.indexOf(name as never) * 31 + Number(one);
      return place(day!, month!) > place(lastDay!, lastMonth!)
        ? [{ offset: index, message: `\`${found}\` ends before it begins.` }]
        : [];
    },
  );
}

/** A component draws the end of a step after `from` and its beginning after `to`. */
function reversedFacts(text: string): Said[] {
  return [
    ...text.matchAll(
      /\bfrom <Fact of="([^"]+)" is="([^"]+)\.closes"[^>]*> (?:to|until) <Fact of="\1" is="\2\.opens"/g,
    ),
  ].map(({ 2: step, index }) => ({
    offset: index,
    message: `The sentence goes from the end of \`${step}\` to its beginning.`,
  }));
}

/** `AFRALO 69, APRALO 61, together 130` */
function wrongSums(text: string): Said[] {
  return [
    ...text.matchAll(
      /((?:\p{Lu}[\p{L}’' -]{1,40} \d{1,5}, (?:and )?){2,12})(?:together|in all|in total|altogether) (\d{1,6})\b/gu,
    ),
  ].flatMap(({ 1: parts, 2: total, index }) => {
    const sum = [...parts!.matchAll(/ (\d+),/g)].reduce((all, [, one]) => all + Number(one), 0);
    return sum === Number(total)
      ? []
      : [{ offset: index, message: `The numbers before \`${total}\` add up to ${sum}.` }];
  });
}

/** `28 of 38 voted, that is 31 votes` */
function moreVotesThanVoters(text: string): Said[] {
  return [
    ...text.matchAll(
      /\b(\d{1,4}) of (?:the )?\d{1,4} (?:\w+ )?voted\b[^.\n]{0,80}?\b(?:\d+\.\d+)?[^.\n]{0,60}?\b(\d{1,4}) votes\b/g,
    ),
  ].flatMap(({ 1: voters, 2: votes, index }) =>
    Number(votes) > Number(voters)
      ? [{ offset: index, message: `${voters} voted, but ${votes} votes are counted.` }]
      : [],
  );
}

/** `the 25 electors` where the same text says `the 20 electors` elsewhere, in more places. */
function oddCounts(text: string): Said[] {
  const all = [...text.matchAll(/\b[Tt]he (\d{1,3}) (\p{Ll}{4,}s)\b/gu)].map(
    ({ 0: found, 1: count, 2: noun, index }) => ({ found, count: count!, noun: noun!, index }),
  );
  return [...Map.groupBy(all, ({ noun }) => noun).values()].flatMap((same) => {
    const byCount = [...Map.groupBy(same, ({ count }) => count).values()];
    const [most = [], odd, ...more] = byCount.sort((a, b) => b.length - a.length);
    return odd?.length === 1 && more.length === 0 && most.length >= 2
      ? [
          {
            offset: odd[0]!.index,
            message: `\`${odd[0]!.found}\`: elsewhere the text speaks of ${most[0]!.found}.`,
          },
        ]
      : [];
  });
}
