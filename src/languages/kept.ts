/** What a translation must keep of its English: links, numbers, days, components, acronyms, bold. A new duty is a new row. Pure. */
import { months as englishMonths } from '../model/calendar-words.ts';
import type { RuleName } from '../model/check-rules.ts';
import { groupDigits } from '../model/digit-groups.ts';
import { once } from '../model/once.ts';
import type { TranslatedLanguage } from './languages.ts';
import { dividedIn, otherwiseDivided } from './divided-numbers.ts';
import { component, withoutTargets } from './markup.ts';
import { monthPattern } from './month-names.ts';

/** What is wrong with a translation, before it is known where it stands. */
export interface KeptFault {
  readonly rule: RuleName;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly repair: string;
}

/** Reads what an English text holds that its translations must hold too; every language asks for the same English. */
export const keptIn = (known: ReadonlySet<string>) =>
  once((english: string) => {
    const words = wordsIn(english);
    return {
      links: linksIn(english),
      addresses: addressesIn(english),
      components: componentsIn(english),
      numbers: numbersIn(words),
      /** Numbers whose thousands are divided. */
      divided: dividedIn(words),
      /** Months as numbers, from 1. */
      months: monthsIn(words),
      acronyms: [...new Set(words.match(acronym))].flatMap((word) => {
        const bare = word.replace(/e?s$/, '');
        return known.has(bare) ? [bare] : [];
      }),
      bold: boldIn(english),
    };
  });
type Kept = ReturnType<ReturnType<typeof keptIn>>;

/** Everything of an English text that its translation lacks, or has otherwise. */
export function lostIn(kept: Kept, text: string, language: TranslatedLanguage): KeptFault[] {
  const words = wordsIn(text);
  const numbers = numbersIn(words);
  const months = kept.months.filter((month) => !saysMonth(words, month, language));
  const faults: (KeptFault | undefined | false)[] = [
    differing(kept.links, linksIn(text), 'lost-link', 'link'),
    differing(kept.addresses, addressesIn(text), 'lost-link', 'address'),
    differing(kept.components, componentsIn(text), 'lost-component', 'component'),
    missing(
      without(kept.numbers, numbers).filter((one) => !(language === 'ar' && isCountedInWords(one))),
      'lost-number',
      'number',
    ),
    kept.divided.map((one) => dividedOtherwise(words, one, language)).find(Boolean),
    missing(
      months.map((month) => englishMonths[month - 1]!),
      'lost-number',
      'month',
    ),
    missing(
      kept.acronyms.filter((one) => !text.includes(one)),
      'lost-acronym',
      'acronym',
      'warning',
    ),
    kept.bold !== boldIn(text) && {
      rule: 'translation-form',
      level: 'error',
      message: 'The signs ** are not as many as in the English.',
      repair: 'Put the words that are bold in English between two pairs of **.',
    },
  ];
  return faults.filter((one) => Boolean(one)) as KeptFault[];
}

/** What is said of a number whose thousands are divided otherwise than in its language. */
function dividedOtherwise(
  words: string,
  value: number,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const found = otherwiseDivided(words, value, language);
  if (found === undefined) return undefined;
  const own = groupDigits(value, language);
  const space = own.includes('\u202F') ? 'a narrow no-break space' : 'a no-break space';
  return {
    rule: 'thousands-mark',
    level: 'error',
    message: `The number \`${found}\` does not divide its thousands as this language does.`,
    repair: `Write \`${own}\`${/\s/.test(own) ? `, with ${space} (U+${own.includes('\u202F') ? '202F' : '00A0'})` : ''}.`,
  };
}

function missing(
  lost: readonly string[],
  rule: RuleName,
  what: string,
  level: KeptFault['level'] = 'error',
): KeptFault | undefined {
  if (lost.length === 0) return undefined;
  return {
    rule,
    level,
    message: `The translation lacks the ${what} ${lost.map((one) => `\`${one}\``).join(', ')} of the English.`,
    repair:
      rule === 'lost-acronym'
        ? 'Write it in Latin letters, beside the name in the language where that helps.'
        : 'Say the same; digits may be those of the language.',
  };
}

/** The same things, each as often, in whatever order. */
function differing(
  wanted: readonly string[],
  found: readonly string[],
  rule: RuleName,
  what: string,
): KeptFault | undefined {
  const lost = without(wanted, found);
  const strange = without(found, wanted);
  if (lost.length > 0)
    return {
      ...missing(lost, rule, what)!,
      repair: 'Copy it from the English as it stands there.',
    };
  if (strange.length === 0) return undefined;
  return {
    rule,
    level: 'error',
    message: `The English has no ${what} \`${strange[0]!}\`.`,
    repair: 'Remove it, or copy the one of the English as it stands there.',
  };
}

/** What is in one list more often than in another. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Whatever Markdown would make a link of: addresses in brackets, and names of addresses that stand elsewhere. */
const linksIn = (text: string) =>
  !text.includes('[') && !text.includes(']')
    ? []
    : [...text.matchAll(/\]\(([^)]*)|\]\[[^\]]*\]|^ {0,3}\[[^\]]*\]:|\[\^/g)].map(
        ([whole, to]) => to ?? whole,
      );
const componentsIn = (text: string) => (text.includes('<') && text.match(component)) || [];
const boldIn = (text: string) => (text.includes('**') ? text.split('**').length : 1);
const address = /(?:https?:\/\/|www\.)[^\s()<>«»，。；）、،؛؟]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const mayHoldAddress = /https?:|www\.|@/;
const addressesIn = (text: string) =>
  !mayHoldAddress.test(text)
    ? []
    : (withoutTargets(text).match(address) ?? []).map((one) => one.replace(/[.,;:]+$/, ''));
const acronym =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?:e?s)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:NomCom|ccNSO|gTLDs?|ccTLDs?)(?![\p{L}\p{N}])/gu;

/** The words of a text, without addresses and components. */
function wordsIn(text: string): string {
  const words = withoutTargets(text);
  const read = mayHoldAddress.test(words) ? words.replaceAll(address, ' ') : words;
  return read.includes('<') ? read.replaceAll(component, ' ') : read;
}

/** Arabic-Indic, Persian and full-width digits as the usual ones. */
const digits = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;
const asUsual = (digit: string) => String(digit.codePointAt(0)! & 0xf);

/** The numbers of a text without the signs between their thousands: 1,000, 1 000, 1.000 and ١٬٠٠٠ are one number. A leading zero says nothing. */
const anyDigit = /[\d\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/;
const numbersIn = (words: string): string[] =>
  !anyDigit.test(words)
    ? []
    : (
        words
          .replaceAll(digits, asUsual)
          .replaceAll(
            /(?<![\d.,])\d{1,3}([,. \u00a0\u202f\u066c])\d{3}(?:\1\d{3})*(?!\d)/g,
            (one) => one.replaceAll(/\D/g, ''),
          )
          .match(/\d+/g) ?? []
      ).map((one) => one.replace(/^0+(?=\d)/, ''));

/** Arabic has no digit for one year or two: the noun itself says how many. */
const isCountedInWords = (number: string) => number === '1' || number === '2';

const anyMonth = englishMonths.join('|');
/** Beside a number: "may" and "march" are words too. */
const monthBesideNumber = new RegExp(
  String.raw`(?:\d{1,2} )(${anyMonth})\b|\b(${anyMonth})(?= \d)|\b(?:in|of|since|until|from|by|to|and|or|,) (${anyMonth.replace('|May', '').replace('March|', '')})\b`,
  'g',
);
const monthsIn = (words: string): number[] => [
  ...new Set(
    [...words.matchAll(monthBesideNumber)].map(
      ([, a, b, c]) => (englishMonths as readonly string[]).indexOf((a ?? b ?? c)!) + 1,
    ),
  ),
];

/** Whether a text names a month in its language, in whatever case. Arabic has two sets of names. */
function saysMonth(words: string, month: number, language: TranslatedLanguage): boolean {
  return monthPattern(month, language).test(words);
}
