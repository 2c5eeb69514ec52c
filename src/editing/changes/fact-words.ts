/** The words of English that make a fact of a sentence: numbers, days, what denies, what allows, and what excludes one another. */
import { months, weekdays } from '../../model/calendar-words.ts';
import { numberWords, ordinalWords } from '../../model/number-words.ts';

const list = (words: string) => words.split(' ');

const cardinals = [
  'zero',
  ...numberWords,
  ...list('thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'),
];
const ordinals = ['zeroth', ...ordinalWords];
const others: Readonly<Record<string, string>> = {
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  ninety: '90',
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  half: '1/2',
  thirds: '/3',
  quarters: '/4',
  dozen: '12',
  twice: '2',
  double: '2',
  percent: '%',
  cent: '%',
};

/** The number that a word names; undefined if it names none. */
export function numberNamed(word: string): string | undefined {
  const cardinal = cardinals.indexOf(word);
  if (cardinal >= 0) return String(cardinal);
  const ordinal = ordinals.indexOf(word);
  if (ordinal >= 0) return `${ordinal}.`;
  return Object.hasOwn(others, word) ? others[word] : undefined;
}

/** The months, in small letters. */
export const monthWords: ReadonlySet<string> = new Set(months.map((one) => one.toLowerCase()));
export const weekdayWords: ReadonlySet<string> = new Set(weekdays.map((one) => one.toLowerCase()));

const denials = new Set(
  list('not no never nobody none nothing neither nor without cannot nowhere hardly'),
);
/** Whether a word denies what is said. */
export const denies = (word: string): boolean => denials.has(word) || /n[’']t$/.test(word);

/** Words that say how far something goes: one more or less of them makes another rule. */
const limiting = new Set(
  list(
    'must may should shall can could need needs only always ever all every any least most exactly both either unless except mandatory optional voluntary required',
  ),
);
export const limits = (word: string): boolean => limiting.has(word);

/**
 * Groups of words of which one stands against the others; those with strokes between them say the same. Whoever puts one for another
 * says something else. The answer is whether two words stand so, with any of the endings.
 */
export function standingAgainst(
  groups: readonly string[],
  endings: RegExp,
): (one: string, other: string) => boolean {
  const sets = groups.map((group) => list(group).map((words) => new Set(words.split('/'))));
  const classOf = (word: string, group: readonly ReadonlySet<string>[]) =>
    group.findIndex((words) => words.has(word) || words.has(word.replace(endings, '')));
  return (one, other) =>
    sets.some((group) => {
      const [own, others] = [classOf(one, group), classOf(other, group)];
      return own >= 0 && others >= 0 && own !== others;
    });
}

const groups = [
  'must/shall/need may can should could might',
  'all/every/each/any some/several few many most only none',
  'more less/fewer half equal',
  'least most exactly about',
  'before after during until/by since/from within',
  'above/over below/under',
  'with without',
  'for against',
  'and or',
  'open/public closed/secret/confidential private',
  'open appointed',
  'free paid',
  'even odd',
  'always/ever sometimes never often/usually rarely/seldom',
  'first last next previous/earlier later',
  'yes no',
  'active inactive/dormant dissolved/closed/abolished merged',
  'elected appointed selected/chosen nominated acclaimed confirmed removed/dismissed recalled',
  'elects appoints selects/chooses nominates confirms removes/dismisses recalls proposes advises decides',
  'elect appoint select/choose nominate confirm remove/dismiss recall propose advise decide',
  'accepted/approved/adopted rejected/refused/declined withdrawn',
  'accepts/approves/adopts rejects/refuses/declines withdraws',
  'accept/approve/adopt reject/refuse/decline withdraw',
  'opens/begins/starts closes/ends',
  'open/begin/start close/end',
  'opened/began/started closed/ended',
  'won lost',
  'wins loses',
  'required/mandatory optional/voluntary',
  'binding advisory',
  'north south east west',
  'local regional national global/worldwide',
  'live recorded',
  'alone together',
  'majority plurality consensus unanimity minority supermajority',
  'simple absolute qualified',
  'second minute hour day week fortnight month quarter year decade',
  'daily weekly fortnightly/biweekly monthly quarterly yearly/annual/annually biennial',
  'dollar euro pound franc yen rupee',
  'he/his/him she/her',
  'voting non-voting',
  'new old',
  'current former',
  'increase decrease',
  'increased decreased',
  'higher lower',
  'larger smaller',
  'minimum maximum',
  'include exclude',
  'included excluded',
  'present absent',
  'known unknown',
  'eligible ineligible',
  'possible impossible',
  'member observer',
];

/** Whether one of two English words stands against the other, in the singular or the plural. */
export const excludeOneAnother = standingAgainst(groups, /s$/);

const admitting = ['anyone/anybody/everyone/everybody/all/any/every only/invited/none/nobody'];
/** Whether one word lets everybody in and the other only some. */
export const admitsOthers = standingAgainst(admitting, /$/);

const pronouns = new Set(list('he she him her his hers who whom whose'));
/** Whether a word stands for one person. */
export const isPronoun = (word: string): boolean => pronouns.has(word);

const its = new Set(list('it its itself they them their'));
/** Whether a word stands for what was named before, which is no person. */
export const isIt = (word: string): boolean => its.has(word);

/** Words that carry nothing by themselves. */
const empty = new Set(
  list(
    'a an the this that these those it its they them their he she his her we our us you your i of in on at to for by with from as and or but so then also too very just still already who whom which what where when how is are was were be been being has have had do does did will would there here one such than more into out up about s t',
  ),
);
export const isEmpty = (word: string): boolean => empty.has(word);
