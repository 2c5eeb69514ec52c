/** What a translation must not turn round: what is denied, whose day a date is, numbers in words; and what is no translation at all. A new duty is a new row. Pure. */
import { countryCodes } from '../model/country-codes.ts';
import { once } from '../model/once.ts';
import { numberOf, numberWords } from '../model/number-words.ts';
import { otherDays } from './days-kept.ts';
import { isInLatin, isOfOtherLanguage } from './foreign-words.ts';
import type { KeptFault } from './kept.ts';
import type { TranslatedLanguage } from './languages.ts';
import { numberStems } from './number-stems.ts';

/** Everything in a translation that says something else than its English. */
export function otherMeaning(
  english: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault[] {
  const words = unquoted(text);
  const faults = [
    leftInEnglish(english, text, words, language) ?? inOtherLanguage(words, language),
    answerOfProgram(text),
    lostNegation(english, text, language),
    otherDays(english, text, language),
    otherNumberWord(english, text, language),
    moreSentences(english, text, language),
    otherCountry(english, text, language),
    otherOrder(english, text),
  ];
  return faults.filter((one) => one !== undefined);
}

/** The words of a text, without addresses and components. */
function bare(text: string): string {
  const words = text.includes('<') ? text.replaceAll(/<[A-Z]\w*[^>]*>/g, ' ') : text;
  const read = words.includes('](') ? words.replaceAll(/\]\([^)]*\)/g, ']') : words;
  return /https?:|@/.test(read) ? read.replaceAll(/https?:\/\/\S+|[\w.+-]+@[\w.-]+/g, ' ') : read;
}

/** The same of a text for which every language asks. */
const bareEnglish = once(bare);

/** The words of a text that are its own, not quoted and not set apart. */
const unquoted = (text: string) => bare(text).replaceAll(/“[^”]*”|"[^"]*"|«[^»]*»|\*[^*]*\*/g, ' ');

const small =
  /(?<![\p{L}-])(?:the|of|and|is|are|was|were|that|to|in|for|with|by|from|its|this|which|it|on|at|all|one)(?![\p{L}-])/gu;

/** The English again, or words of it: nothing was translated. */
function leftInEnglish(
  english: string,
  text: string,
  words: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const left = (words.match(small) ?? []).length;
  const own = () => bare(english.replaceAll(/\[[^\]]*\]\([^)]*\)/g, ' '));
  const isSame = english === text && (own().match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length > 3;
  return isSame || (left >= 4 && (!isInLatin(language) || left * 5 > words.split(/\s+/).length))
    ? fault(
        'The text is still English.',
        'Translate it, or leave msgstr empty: then readers see the English and are told so.',
      )
    : undefined;
}

/** The text of another file, put in here. */
const inOtherLanguage = (words: string, language: TranslatedLanguage): KeptFault | undefined =>
  isOfOtherLanguage(words, language)
    ? fault(
        'The text is in another language than this file.',
        'Translate it, or leave msgstr empty: then readers see the English and are told so.',
      )
    : undefined;

/** What programs that translate say before and after. */
const programs =
  /\b(?:here is|here’s|here's) the translation\b|\baquí (?:tienes?|está) la traducción|\bvoici (?:la|une) traduction|\bbien sûr ?[!,]|^(?:claro|por supuesto|sure|certainly|конечно|当然|بالطبع)\s?[,!，:：،]|вот (?:ваш )?перевод|以下是(?:翻译|译文)|翻译如下|إليك (?:الترجمة|ترجمة)|\b(?:as an AI|en tant qu’IA|como (?:una )?IA|как ИИ)\b/i;
function answerOfProgram(text: string): KeptFault | undefined {
  const found = programs.exec(text)?.[0];
  return found
    ? {
        ...fault(
          `\`${found}\` is a leftover of an answer that a program wrote.`,
          'Remove it; only the translation stands here.',
        ),
        level: 'error',
      }
    : undefined;
}

const denied =
  /\b(?:not(?! \p{L}+ well\b| (?:more|later|less|fewer|well|public|only|earlier|until)\b)|never|nobody|no one|nothing|neither|without|cannot)\b|n[’']t\b/iu;
/** What denies something, or may: only a translation without any of it is doubted. */
const mayDeny: Readonly<Record<TranslatedLanguage, RegExp>> = {
  fr: /(?<!\p{L})(?:ne|n’|n'|non|pas|sans|aucune?s?|jamais|rien|ni|personne|impossible|hors|inconnue?s?|manqu\p{L}*|faute|sinon|plutôt|ignor\p{L}*|ailleurs|exclu\p{L}*|refus\p{L}*|encore)(?!\p{L})|(?<!\p{L})(?:in|im|ir|il|dé|non-)\p{L}{4,}/iu,
  es: /(?<!\p{L})(?:no|ni|nunca|nadie|nada|sin|ning[uú]n\p{L}*|jamás|tampoco|fuera|falt\p{L}*|salvo|excepto|aún|todavía|desconoc\p{L}*|impos\p{L}*)(?!\p{L})|(?<!\p{L})(?:in|im|des)\p{L}{4,}/iu,
  ru: /(?<!\p{L})(?:не|нет|ни|без|никто|никогда|ничего|нельзя|никак\p{L}*|вне|кроме|отсутств\p{L}*)(?!\p{L})|(?<!\p{L})(?:не|без|бес|ни)\p{L}{2,}/iu,
  ar: /لا|ليس|لم|لن|غير|دون|عدم|ما |بلا|ولا|لست|خارج|سوى|إلا|أي/u,
  zh: /[不没未无非否勿莫别]/u,
};

/** `You need not be a member` is not `you must be a member`. Where there are as many sentences, each is held against its own. */
function lostNegation(
  english: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  if (!denied.test(bareEnglish(english))) return undefined;
  const [own, others] = [sentencesIn(english), sentencesIn(text)];
  const pairs = own.length === others.length ? own.map((one, at) => [one, others[at]!]) : [];
  for (const [one, other] of [[english, text], ...pairs] as [string, string][]) {
    const said = denied.exec(bareEnglish(one))?.[0];
    if (said && !mayDeny[language].test(bare(other)))
      return fault(
        `The English denies something (\`${said}\`), the translation nothing.`,
        'Say what the English says, with its "not".',
      );
  }
  return undefined;
}

const sentencesIn = (text: string) => text.split(/(?<=[.!?]) |(?<=[。！？؟])/);

const english = new RegExp(
  `(?<![\\p{L}-])(${numberWords.slice(1, 10).join('|')})(?:-\\p{L}+)?(?![\\p{L}])`,
  'giu',
);

/** A number in the words or digits of a language; undefined if its words are not known. */
const numberPattern = once((value: number, language: TranslatedLanguage): RegExp | undefined => {
  const stems = numberStems[language][value - 2];
  if (!stems) return undefined;
  const start = isInLatin(language) ? '(?<!\\p{L})' : '';
  const digit = String.fromCodePoint(0x660 + value);
  return new RegExp(`${start}(?:${stems})|(?<!\\d)${value}(?!\\d)|${digit}`, 'iu');
});

/** `two years` is not `three years`, and two thirds are not one. */
function otherNumberWord(
  said: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const lost = [...said.matchAll(english)].find(([, word]) => {
    const pattern = numberPattern(numberOf(word!), language);
    return pattern !== undefined && !pattern.test(text);
  });
  return lost
    ? {
        ...fault(
          `The English says \`${lost[0]}\`, which the translation does not.`,
          'Say the same number, in words or digits.',
        ),
        rule: 'lost-number',
      }
    : undefined;
}

const ends = /[.!?。！？؟](?=["”»’)\]*]*(?:\s|$|[\p{Script=Han}]))/gu;
const sentenceCount = (text: string) =>
  (
    bare(text)
      .replaceAll(
        /(?<=\p{Lu})\.|(?:p\. ex|etc|pp?|art|núm|n\.º|т\. е|т\. д|г|гг|им)\.(?=\s)/gu,
        ' ',
      )
      .match(ends) ?? []
  ).length;

/** A sentence more than the English has, and longer by as much. */
function moreSentences(
  said: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const usual: Readonly<Record<TranslatedLanguage, number>> = {
    fr: 1.45,
    es: 1.45,
    ru: 1.45,
    ar: 1.25,
    zh: 0.65,
  };
  if (text.length <= said.length * usual[language] + 20) return undefined;
  const [own, more] = [sentenceCount(said), sentenceCount(text)];
  return own > 0 && more > own
    ? fault(
        `The translation has ${more} sentences, the English ${own}, and is longer than translations are.`,
        'Remove what the English does not say.',
      )
    : undefined;
}

/** The names of countries in a language, whole and short (`Соединенные Штаты`, `США`), by their English names. */
const countriesIn = once((language: TranslatedLanguage): ReadonlyMap<string, readonly string[]> => {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const own = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style }),
  );
  return new Map(
    countryCodes().map((code) => [english.of(code)!, own.map((names) => names.of(code)!)]),
  );
});

/** A place with its country, such as `Vancouver, Canada`, stays in that country. */
function otherCountry(
  said: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const named = /^[^,.]{2,40}, (\p{Lu}[\p{L} ]{2,30})$/u.exec(said)?.[1];
  const own = named && countriesIn(language).get(named);
  return own && !own.some((name) => text.includes(name.slice(0, 4)))
    ? fault(
        `The English names ${named}, which in this language is ${own[0]}.`,
        'Name the same place.',
      )
    : undefined;
}

const fullName = /(?<!\p{L})\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,3}(?!\p{L})/gu;

/** Where people stand beside numbers, they keep their order: else one has the votes of another. */
function otherOrder(said: string, text: string): KeptFault | undefined {
  if (!/\d.*\d/.test(said)) return undefined;
  const people = new Set((said.match(fullName) ?? []).filter((name) => text.includes(name)));
  if (people.size < 2) return undefined;
  const [own, others] = [said, text].map((one) =>
    (one.match(fullName) ?? []).filter((name) => people.has(name)),
  ) as [string[], string[]];
  const isSame = own.join() === others.join();
  const numbers = (one: string) => (one.match(/\d+/g) ?? []).join();
  return !isSame &&
    own.toSorted().join() === others.toSorted().join() &&
    numbers(said) === numbers(text)
    ? fault(
        `The names stand in another order than in the English, but the numbers in the same: ${others.join(', ')}.`,
        'Give each the numbers that are theirs.',
      )
    : undefined;
}

const fault = (message: string, repair: string): KeptFault => ({
  rule: 'other-meaning',
  level: 'warning',
  message,
  repair,
});
