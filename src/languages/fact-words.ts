/** The words of each language that make a fact: numbers, months, days, what denies, and what excludes one another. Pure. */
import { standingAgainst } from '../editing/changes/fact-words.ts';
import type { Token } from '../editing/changes/tokens.ts';
import { once } from '../model/once.ts';
import type { TranslatedLanguage } from './languages.ts';
import { monthPattern } from './month-names.ts';
import { numberStems } from './number-stems.ts';

type Fact = Pick<Token, 'key' | 'fact'>;

/** What a word of a translation says as a fact: its number, its month, that it denies. Other words stay as they are. */
export function spokenFact({ key, fact, text }: Token, language: TranslatedLanguage): Fact {
  if (fact === 'link' || (fact === 'number' && /\p{Nd}/u.test(text))) return { key, fact };
  const word = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  const number = numberIn(word, language);
  if (number !== undefined) return { key: number, fact: 'number' };
  if (language !== 'zh')
    for (let month = 1; month <= 12; month++)
      if (monthNamed(month, language).test(word)) return { key: `month ${month}`, fact: 'month' };
  if (denials[language].test(word)) return { key: word, fact: 'denial' };
  return {
    key: word,
    fact: fact === 'name' || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text) ? 'name' : undefined,
  };
}

/** The whole word, with its ending: a name of a month stands in other words too. */
const monthNamed = once(
  (month: number, language: TranslatedLanguage) =>
    new RegExp(`^(?:${monthPattern(month, language).source})\\p{L}{0,2}$`, 'iu'),
);

const pairs: Readonly<Record<TranslatedLanguage, string>> = {
  fr: '^deux$',
  es: '^(?:dos|ambos|ambas)$',
  ru: '^(?:два|две|двух|двум|двумя|оба|обе|обоих)$',
  ar: '^(?:اثنان|اثنين|اثنتان|اثنتين)$',
  zh: '^[二两双]$',
};

const numberPatterns = once((language: TranslatedLanguage): readonly RegExp[] =>
  numberStems[language].map(
    // A pair and the second are also "by", "for" and "then".
    (stems, index) =>
      new RegExp(stems && index > 0 ? `^(?:${stems})\\p{L}{0,3}$` : pairs[language], 'iu'),
  ),
);

function numberIn(word: string, language: TranslatedLanguage): string | undefined {
  if (language === 'zh')
    return /^[一二两三四五六七八九十百千万半双]$/u.test(word) ? word : undefined;
  const index = numberPatterns(language).findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : String(index + 2);
}

const denials: Readonly<Record<TranslatedLanguage, RegExp>> = {
  fr: /^(?:ne|n'.*|non|pas|sans|aucune?s?|jamais)$/u,
  es: /^(?:no|nunca|sin|ning[uú]n\p{L}*|jamás|tampoco)$/u,
  ru: /^(?:не|нет|ни|без|никто|никогда|ничего|нельзя)$/u,
  ar: /^(?:لا|ليس\p{L}*|لم|لن|غير|دون|بدون|عدم|بلا|ولا)$/u,
  zh: /^[不没未无非否勿]$/u,
};

const against: Readonly<Record<TranslatedLanguage, (one: string, other: string) => boolean>> = {
  fr: standingAgainst(
    [
      'doit/doivent/devra/devront peut/peuvent/pourra/pourront devrait/devraient pourrait/pourraient',
      'avant après depuis pendant',
      'tous/toutes/chaque certains/certaines/quelques/plusieurs',
      'plus moins',
      'avec sans',
      'et ou',
      'pour contre',
      'ouvert/public fermé/secret',
      'obligatoire facultatif',
      'toujours jamais parfois',
      'premier/première dernier/dernière',
      'pair impair',
      'minute heure jour semaine mois an/année',
      'élu choisi nommé',
      'président secrétaire vice-président membre observateur délégué',
    ],
    /(?:e|s|es)$/,
  ),
  es: standingAgainst(
    [
      'debe/deben/deberá/deberán puede/pueden/podrá/podrán debería/deberían podría/podrían',
      'antes después durante',
      'desde hasta',
      'todo/toda/cada alguno/alguna/algún/varios/varias',
      'más menos',
      'con sin',
      'y/e o/u',
      'favor contra',
      'abierto/público cerrado/secreto',
      'obligatorio opcional/voluntario',
      'siempre nunca',
      'primer/primero/primera último/última',
      'pares impares',
      'minuto hora día semana mes año',
      'elegido/elegida nombrado/nombrada/designado/designada',
      'presidente/presidenta secretario/secretaria vicepresidente/vicepresidenta miembro observador delegado',
    ],
    /(?:s|es)$/,
  ),
  ru: standingAgainst(
    [
      'должен/должна/должны/обязан/обязаны может/могут',
      'до после',
      'все/каждый некоторые',
      'больше/более меньше/менее',
      'с/со без',
      'и или',
      'за против',
      'открытое/открыто тайное закрыто',
      'всегда никогда иногда',
      'первый/первая последний/последняя',
      'чётные/четные/чётных/четных нечётные/нечетные/нечётных/нечетных',
      'минута/минуты/минут час/часа/часов день/дня/дней неделя/недели/недель/неделю месяц/месяца/месяцев год/года/лет',
      'председатель секретарь заместитель член наблюдатель делегат',
    ],
    /(?:а|я|у|ю|ем|ом|ей|ов)$/,
  ),
  ar: standingAgainst(
    [
      'يجب يمكن',
      'قبل بعد خلال',
      'منذ حتى',
      'جميع/كل بعض',
      'أكثر أقل',
      'مع بدون/دون',
      'سنة/سنوات/سنتين/عام/أعوام شهر/أشهر/شهرين أسبوع/أسابيع/أسبوعين يوم/أيام/يومين ساعة/ساعات',
    ],
    /^$/,
  ),
  zh: standingAgainst(
    ['前 后', '必 可', '或 和/与/及', '多 少', '开 关/闭', '年 月 周 日/天'],
    /^$/,
  ),
};

/** Whether one word stands against the other: who writes one for the other turns the text round. */
export const saysAgainst = (one: string, other: string, language: TranslatedLanguage): boolean =>
  against[language](one, other);
