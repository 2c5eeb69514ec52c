/** The words of each language that make a fact: numbers, months, days, what denies, and what excludes one another. Pure. */
import type { Token } from '../editing/changes/tokens.ts';
import type { TranslatedLanguage } from './languages.ts';
import { monthPattern } from './month-names.ts';
import { numberStems } from './meaning.ts';

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

const months = new Map<string, RegExp>();
/** The whole word, with its ending: a name of a month stands in other words too. */
function monthNamed(month: number, language: TranslatedLanguage): RegExp {
  const key = `${language} ${month}`;
  if (!months.has(key))
    months.set(key, new RegExp(`^(?:${monthPattern(month, language).source})\\p{L}{0,2}$`, 'iu'));
  return months.get(key)!;
}

const numbers = new Map<TranslatedLanguage, readonly RegExp[]>();
function numberIn(word: string, language: TranslatedLanguage): string | undefined {
  if (language === 'zh')
    return /^[一二两三四五六七八九十百千万半双]$/u.test(word) ? word : undefined;
  if (!numbers.has(language))
    numbers.set(
      language,
      (numberStems[language] ?? []).map(
        (stems) => new RegExp(stems ? `^(?:${stems})\\p{L}{0,3}$` : '^(?!)', 'iu'),
      ),
    );
  const index = numbers.get(language)!.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : String(index + 2);
}

const denials: Readonly<Record<TranslatedLanguage, RegExp>> = {
  fr: /^(?:ne|n'.*|non|pas|sans|aucune?s?|jamais|rien|ni|personne)$/u,
  es: /^(?:no|ni|nunca|nadie|nada|sin|ning[uú]n\p{L}*|jamás|tampoco)$/u,
  ru: /^(?:не|нет|ни|без|никто|никогда|ничего|нельзя)$/u,
  ar: /^(?:لا|ليس\p{L}*|لم|لن|غير|دون|بدون|عدم|بلا|ولا)$/u,
  zh: /^[不没未无非否勿]$/u,
};

const groups: Readonly<Record<TranslatedLanguage, readonly string[]>> = {
  fr: [
    'doit peut devrait pourrait',
    'doivent peuvent devraient pourraient',
    'doivent peut doit peuvent',
    'avant après depuis pendant',
    'tous toutes certains certaines quelques plusieurs',
    'chaque quelques tous',
    'plus moins',
    'avec sans',
    'et ou',
    'pour contre',
    'ouvert fermé secret public',
    'obligatoire facultatif',
    'toujours jamais parfois',
    'premier première dernier dernière',
    'pair impair paires impaires pairs impairs',
    'heure heures jour jours semaine semaines mois an ans année années minute minutes',
    'élu élue élus nommé nommée nommés choisi choisie choisis',
    'président présidente secrétaire vice-président vice-présidente membre observateur délégué',
  ],
  es: [
    'debe puede debería podría',
    'deben pueden deberían podrían',
    'antes después desde hasta durante',
    'todos todas algunos algunas varios',
    'cada algunos todos',
    'más menos',
    'con sin',
    'y o',
    'abierto cerrado secreto público',
    'obligatorio opcional voluntario',
    'siempre nunca veces',
    'primer primera último última',
    'par impar pares impares',
    'hora horas día días semana semanas mes meses año años minuto minutos',
    'elegido elegida nombrado nombrada designado designada',
    'presidente presidenta secretario secretaria vicepresidente miembro observador delegado',
    'favor contra',
  ],
  ru: [
    'должен может должны могут должна',
    'до после с',
    'все некоторые',
    'больше меньше более менее',
    'с без',
    'и или',
    'за против',
    'открыто закрыто тайное открытое',
    'всегда никогда иногда',
    'первый последний',
    'чётные нечётные четные нечетные чётных нечётных четных нечетных',
    'час часа часов день дня дней неделя недели недель месяц месяца месяцев год года лет минута минуты минут',
    'председатель секретарь заместитель член наблюдатель делегат',
  ],
  ar: [
    'يجب يمكن ينبغي',
    'قبل بعد منذ حتى خلال',
    'جميع بعض كل',
    'أكثر أقل',
    'مع بدون دون',
    'سنة سنوات شهر أشهر أسبوع أسابيع يوم أيام ساعة ساعات دقيقة',
  ],
  zh: ['前 后', '必 可 应 能', '或 和 与', '多 少', '开 关 闭', '年 月 周 日 天', '上 下', '全 部'],
};

const known = new Map<TranslatedLanguage, readonly ReadonlySet<string>[]>();
/** Whether one word stands against the other: who writes one for the other turns the text round. */
export function saysAgainst(one: string, other: string, language: TranslatedLanguage): boolean {
  if (!known.has(language))
    known.set(
      language,
      groups[language].map((group) => new Set(group.split(' '))),
    );
  return one !== other && known.get(language)!.some((group) => group.has(one) && group.has(other));
}
