import type { TranslatedLanguage } from './languages.ts';

/** Numbers from two to ten in words, by how they begin; two is often a form of the noun. */
export const numberStems: Readonly<Record<TranslatedLanguage, readonly string[]>> = {
  fr: [
    'deux|double|seconde?|paire',
    'trois|tiers',
    'quatre|quart',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix|diz',
  ],
  es: [
    'dos|doble|ambos|segund|par',
    'tres|tercio|tercer',
    'cuatr|cuart',
    'cinco|quint',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
  ],
  ru: [
    'дв|об[аоеи]|втор|пар',
    'тр[её]|трои|трое|тр[иь]',
    'чет[ыв]',
    'пят',
    'шест',
    'сем',
    'восем|восьм',
    'девят',
    'десят',
  ],
  zh: ['[两二双]', '三', '四', '五', '六', '七', '八', '九', '十'],
  ar: ['', 'ثلاث|ثلث|ثالث', 'أربع|اربع|رابع', 'خمس|خامس', 'ست|سادس', 'سبع', 'ثمان', 'تسع', 'عشر'],
};
