/** Rules about translations: what a text in another language must keep of its English. */
import type { Rule } from './rule.ts';

export const translationRules = {
  'translation-file': {
    why: 'A translation file that programs cannot read says nothing in its language.',
    wrong: 'msgid "Alpha Group"\nmsgstr "Groupe « Alpha" »"',
    right: 'msgid "Alpha Group"\nmsgstr "Groupe Alpha"',
  },
  'unknown-unit': {
    why: 'A translation belongs to exactly one English text; where the guide no longer says that text, nobody reads the translation.',
    wrong: 'msgid "Alfa Group"\nmsgstr "Groupe Alpha"',
    right: 'msgid "Alpha Group"\nmsgstr "Groupe Alpha"',
  },
  'lost-link': {
    why: 'Readers of every language are led to the same pages and addresses, and to no others.',
    wrong:
      'msgid "Come to the [Alpha Group](/groups/alpha/), the council."\nmsgstr "Venez au Groupe Alpha, le conseil."',
    right:
      'msgid "Come to the [Alpha Group](/groups/alpha/), the council."\nmsgstr "Venez au [Groupe Alpha](/groups/alpha/), le conseil."',
  },
  'lost-number': {
    why: 'A deadline or a number that is missing or other in one language misleads its readers; digits of every script count.',
    wrong: 'msgid "At most 7 days to accept."\nmsgstr "Au plus 8 jours pour accepter."',
    right: 'msgid "At most 7 days to accept."\nmsgstr "Au plus 7 jours pour accepter."',
  },
  'thousands-mark': {
    why: 'The comma of English thousands is that of decimals elsewhere, where 5,300 is a little more than 5; at a plain space a line may break.',
    wrong: 'msgid "It cost 5,300 US dollars."\nmsgstr "Cela a coûté 5,300 dollars des États-Unis."',
    right:
      'msgid "It cost 5,300 US dollars."\nmsgstr "Cela a coûté 5\u202F300 dollars des États-Unis."',
  },
  'breaking-space': {
    why: 'No line begins with the mark of a question or of a year, or with a dash; each language has its own such places.',
    wrong: 'msgid "Where do I go?"\nmsgstr "Où aller ?"',
    right: 'msgid "Where do I go?"\nmsgstr "Où aller\u202F?"',
  },
  'lost-component': {
    why: 'A component draws facts from the records; without it the translation lacks them, and with another one it shows others.',
    wrong:
      'msgid "There is <Seats of=\\"positions/head-gardener\\" /> Head Gardener."\nmsgstr "Il y a un chef jardinier."',
    right:
      'msgid "There is <Seats of=\\"positions/head-gardener\\" /> Head Gardener."\nmsgstr "Il y a <Seats of=\\"positions/head-gardener\\" /> chef jardinier."',
  },
  'lost-acronym': {
    why: 'Acronyms are the same in every language and are what people search for; a name that loses its acronym is not recognized.',
    wrong: 'msgid "Write to the ALG."\nmsgstr "Écrivez au groupe."',
    right: 'msgid "Write to the ALG."\nmsgstr "Écrivez à l’ALG."',
  },
  'other-meaning': {
    why: 'A "not" that is lost, a number in other words, a sentence that the English does not have: few who review a change would see it.',
    wrong: 'msgid "You need not be a member."\nmsgstr "Il faut être membre."',
    right: 'msgid "You need not be a member."\nmsgstr "Il n’est pas nécessaire d’être membre."',
  },
  'translation-form': {
    why: 'A translation takes the place of its English; bold that is not closed, a cell or a line more would change the page around it.',
    wrong: 'msgid "A **bold** word."\nmsgstr "Un mot **gras."',
    right: 'msgid "A **bold** word."\nmsgstr "Un mot **gras**."',
  },
  'long-translation': {
    why: 'Lists and results have room for texts of a certain length; some languages need more than English, but not twice as much.',
    wrong: 'a translation of 300 characters for a summary',
    right: 'a translation of 200 characters for a summary',
  },
  'official-term': {
    why: 'ICANN’s own translators use one word for each body and thing; readers find it again in ICANN’s pages.',
    wrong: 'msgid "The Alpha Council meets."\nmsgstr "L’assemblée alpha se réunit."',
    right: 'msgid "The Alpha Council meets."\nmsgstr "Le conseil Alpha se réunit."',
  },
  'term-list': {
    why: 'The list of official terms serves translators and the check; each term needs its word and the address where it was seen.',
    wrong: '- english: Alpha Council',
    right: '- english: Alpha Council\n  use: conseil Alpha\n  source: https://example.org/rulebook',
  },
  'lost-page': {
    why: 'A page is shown in a language only while its title, its summary and nine tenths of its texts are translated.',
    wrong: '#, fuzzy\nmsgid "Alpha Group"\nmsgstr "Groupe Alfa"',
    right: 'msgid "Alpha Group"\nmsgstr "Groupe Alpha"',
  },
} as const satisfies Record<string, Rule>;
