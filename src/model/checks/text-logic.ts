/** What no text can mean, whatever the world is like: shares beyond the whole, hours no clock shows, ends before beginnings, votes won with too few. */
import { momentOf, months } from '../calendar-words.ts';
import { spanOf } from '../moments.ts';

/** Something in a text that cannot be, with its place. */
export interface Said {
  readonly offset: number;
  readonly message: string;
}

/** Everything that one text says and that cannot be. */
export const impossibleIn = (text: string): Said[] => [
  ...sharesBeyondTheWhole(text),
  ...hoursNoClockShows(text),
  ...spansThatEndFirst(text),
  ...wonWithTooFew(text),
];

const growth = /\b(?:grew|grow|grown|rise|rose|increas\w*|more than (?:doubled|tripled)|up by)\b/;
/** Shares that are no parts of one whole: what is needed, and of whom. */
const thresholds =
  /\b(?:need\w*|require\w*|quorum|at least|more than|fewer|less|majority|threshold|turnout)\b/i;

/** `170 percent` of what must agree, and shares in one sentence that make more than all. */
function sharesBeyondTheWhole(text: string): Said[] {
  if (!/percent|per cent|%/.test(text)) return [];
  return sentences(text).flatMap(({ words, offset }): Said[] => {
    const shares = [...words.matchAll(/(?<![\d.,-])(\d+(?:\.\d+)?) ?(?:percent|per cent|%)/g)];
    const large = shares.find(([, share]) => Number(share) > 100);
    if (large && !growth.test(words))
      return [{ offset: offset + large.index, message: `\`${large[0]}\` is more than the whole.` }];
    const sum = shares.reduce((all, [, share]) => all + Number(share), 0);
    return shares.length > 2 && sum > 101 && !thresholds.test(words)
      ? [
          {
            offset: offset + shares[0]!.index,
            message: `The shares in this sentence add up to ${sum} percent.`,
          },
        ]
      : [];
  });
}

/** `23:95` */
const hoursNoClockShows = (text: string): Said[] =>
  [...text.matchAll(/(?<![\d:.,/#=-])(\d{1,2}):(\d{2})(?![\d:-]|\.\d)/g)].flatMap(
    ({ 0: found, 1: hour, 2: minute, index }) =>
      Number(hour) > 24 || Number(minute) > 59 || (hour === '24' && minute !== '00')
        ? [{ offset: index, message: `No clock shows \`${found}\`.` }]
        : [],
  );

const month = `(?:${months.join('|')})`;
const written = `(?:(?:\\d{1,2} )?${month} \\d{4}|\\d{4})`;
const joined = new RegExp(
  `\\b(?:[Ff]rom|[Bb]etween) (${written})(?:, \\d\\d:\\d\\d UTC,?)? (?:to|until|and) (${written})\\b`,
  'g',
);

const mayJoin = /(?:rom|etween) [\dA-Z]/;

/** `from 18 December 2025 to 18 February 2025` */
const spansThatEndFirst = (text: string): Said[] =>
  [...(mayJoin.test(text) ? text.matchAll(joined) : [])].flatMap(
    ({ 0: found, 1: from, 2: to, index }) => {
      const [begin, end] = [spanOf(momentOf(from!)), spanOf(momentOf(to!))];
      return begin && end && Temporal.Instant.compare(begin.first, end.last) > 0
        ? [{ offset: index, message: `\`${found}\` ends before it begins.` }]
        : [];
    },
  );

/** `38 of 70 in favour; 42 were needed.` Where it failed, that is right. */
const wonWithTooFew = (text: string): Said[] =>
  !/needed|required|necessary/i.test(text) ||
  /\b(?:not (?:enough|adopted|elected|carried|reached|passed)|fail\w*|reject\w*|miss\w*|short|lost|fell|only)\b/i.test(
    text,
  )
    ? []
    : [
        ...text.matchAll(
          /\b(\d{1,4}) (?:of (?:the )?\d{1,4} )?(?:(?:votes?|members?|people|voters) )?(?:(?:voted|were) )?(?:in favour|for it|yes)\b[^.\n]{0,60}?\b(\d{1,4}) (?:votes )?(?:were|was|are|had been) (?:needed|required|necessary)\b/gi,
        ),
      ].flatMap(({ 1: won, 2: needed, index }) =>
        Number(won) < Number(needed)
          ? [{ offset: index, message: `${won} were in favour, but ${needed} were needed.` }]
          : [],
      );

/** The sentences of a text, with their places. A number may hold a point. */
const sentences = (text: string): { words: string; offset: number }[] =>
  [...text.matchAll(/(?:[^.!?\n]|\.(?=\d))+/g)].map(({ 0: words, index }) => ({
    words,
    offset: index,
  }));
