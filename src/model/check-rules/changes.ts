/** Rules about a change: what is other than in the last commit, though nothing says that somebody saw it. */
import type { Rule } from './rule.ts';

export const changeRules = {
  'unconfirmed-change': {
    why: 'A fact that changes while its sources and its day stay is mostly a slip, and nothing else shows that it is wrong.',
    wrong: 'says: Nominees accept within 9 days.',
    right: 'says: Within 7 days nominees accept.',
  },
  'moved-word': {
    why: 'Whoever follows an old address or types a word is led elsewhere, and nobody who reads the pages would see it.',
    wrong: '/groups/old-name/: /groups/beta/',
    right: '/groups/old-name/: /groups/alpha/\n/groups/older-name/: /groups/beta/',
  },
  'changed-translation': {
    why: 'A translation that says something else than before while its English stays is wrong now, or was wrong before.',
    wrong: 'msgid "You have 7 days after the call."\nmsgstr "Vous avez 7 jours avant l’appel."',
    right: 'msgid "You have 7 days after the call."\nmsgstr "Après l’appel, vous avez 7 jours."',
  },
} satisfies Record<string, Rule>;
