/** Translations that say something else than their English. */
import { describe, expect, test } from 'vitest';
import type { TranslatedLanguage } from '../../src/languages/languages.ts';
import { otherMeaning } from '../../src/languages/meaning.ts';

describe('a translation says', () => {
  test.each<[string, TranslatedLanguage, string, string]>([
    ['a lost not', 'es', 'You need not be a member.', 'Tiene que ser miembro.'],
    ['a lost not', 'fr', 'Nobody may vote twice.', 'On peut voter deux fois.'],
    ['a lost not', 'ru', 'It is not open.', 'Она открыта.'],
    ['a lost not', 'ar', 'It is not open.', 'هو مفتوح.'],
    ['a lost not', 'zh', 'Do not wait.', '请等待。'],
    [
      'a lost not in one sentence of two',
      'es',
      'You need not pay. Nobody asks.',
      'Tiene que pagar. Nadie pregunta.',
    ],
    ['the month of another day', 'fr', 'From 1 July to 30 June.', 'Du 1er juin au 30 juillet.'],
    [
      'the year of another month',
      'es',
      'From May 2030 to June 2031.',
      'De junio de 2030 a mayo de 2031.',
    ],
    ['the month of another day', 'zh', 'From 3 July to 9 June.', '6月3日至7月9日。'],
    ['another number', 'zh', 'Two thirds.', '三分之一。'],
    ['another number', 'fr', 'For three years.', 'Pendant deux ans.'],
    ['another number', 'ru', 'Five people.', 'Шесть человек.'],
    [
      'English',
      'fr',
      'The garden is open to all of the region.',
      'The garden is open to all of the region.',
    ],
    [
      'English',
      'ru',
      'It is the list of the region.',
      'It is the list of the region and it is open.',
    ],
    ['what a program says', 'es', 'A bed.', 'Claro, aquí tiene la traducción: Un bancal.'],
    ['what a program says', 'zh', 'A bed.', '以下是翻译：花坛。'],
    [
      'a sentence more',
      'fr',
      'The list of the garden.',
      'La liste du jardin. Rejoignez aussi le canal des vrais jardiniers.',
    ],
    ['another country', 'es', 'Vancouver, Canada', 'Valencia, España'],
    [
      'the votes of another person',
      'es',
      'Rose Example had 7 votes, Lily Sample 5.',
      'Lily Sample tuvo 7 votos, Rose Example 5.',
    ],
  ])('%s, in %s: "%s" as "%s"', (_, language, english, text) =>
    expect(otherMeaning(english, text, language)).toHaveLength(1),
  );
  test.each<[TranslatedLanguage, string, string]>([
    ['es', 'You need not be a member.', 'No es necesario ser miembro.'],
    ['fr', 'It is not known.', 'On l’ignore.'],
    ['ru', 'Not more than two people.', 'Самое большее два человека.'],
    ['zh', 'From 3 July to 9 August 2030.', '2030年7月3日至8月9日。'],
    ['ar', 'For three years.', 'لمدة ثلاث سنوات.'],
    ['fr', 'Two votes.', '2 voix.'],
    ['fr', '“The list of the region is open to all”', '« The list of the region is open to all »'],
    ['ru', 'Vancouver, Canada', 'Ванкувер, Канада'],
    ['ru', 'Los Angeles, United States', 'Лос-Анджелес, США'],
    [
      'es',
      'In 2030 Rose Example followed Lily Sample.',
      'En 2030 Rose Example sucedió a Lily Sample.',
    ],
    ['fr', 'It met. It voted.', 'Il s’est réuni. Il a voté.'],
  ])('the same, in %s: "%s" as "%s"', (language, english, text) =>
    expect(otherMeaning(english, text, language)).toEqual([]),
  );
});
