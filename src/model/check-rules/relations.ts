/** Rules about records that name each other. */
import type { Rule } from './rule.ts';

export const relationRules = {
  'unknown-reference': {
    why: 'A record that is named must exist, or the page would have a link to nowhere.',
    wrong: 'see:\n  - groups/alfa',
    right: 'see:\n  - groups/alpha',
  },
  'unused-source': {
    why: 'A source nobody cites supports nothing; mostly a fact lost its source, or a name is misspelt.',
    wrong: 'content/sources/diary.yml, cited nowhere',
    right: 'content/sources/diary.yml, cited under sources of a record',
  },
  'unlinked-record': {
    why: 'A page that no other page names, and that names none, is found only by those who know of it.',
    wrong: 'title: Lone\nsummary: A word nobody names.',
    right: 'title: Lone\nsummary: A word nobody names.\nsee:\n  - groups/alpha',
  },
  'unknown-rule': {
    why: 'A cited paragraph must be listed with its rules document, so that readers can follow it.',
    wrong: 'rule: alpha-rules-2030 4.3',
    right: 'rule: alpha-rules-2030 4.2',
  },
  repeated: {
    why: 'A list names each thing once; a second time is a slip, or two things that should differ.',
    wrong: 'see:\n  - groups/alpha\n  - groups/alpha',
    right: 'see:\n  - groups/alpha',
  },
  taken: {
    why: 'A country has one region, an acronym one group, a paragraph one number: who looks for it must find the right one.',
    wrong: 'acronym: ALG',
    right: 'acronym: BEG',
  },
  'wrong-part': {
    why: 'Not every record can be what a field asks for: a group belongs to a body, and nothing is related to itself.',
    wrong: 'parent: glossary/alg',
    right: 'parent: groups/alpha',
  },
  'has-ended': {
    why: 'A group at work cannot belong to one that has ended; mostly the body changed and the line was forgotten.',
    wrong: 'parent: groups/beta',
    right: 'parent: regions/northland',
  },
  disagrees: {
    why: 'What a record says of one thing in two places must agree; readers see both, and one of them is wrong.',
    wrong: 'weekday: Tuesday',
    right: 'weekday: Monday',
  },
  'misspelt-name': {
    why: 'A name that differs by a letter from one that stands in many places is a slip, and search finds the person or page only once.',
    wrong: 'url: https://exanple.org/rulebook',
    right: 'url: https://example.org/rulebook',
  },
  'unknown-code': {
    why: 'Maps, search and the finder know countries and languages by their codes in the lists of ISO.',
    wrong: 'countries:\n  - UK',
    right: 'countries:\n  - GB',
  },
  'unknown-meeting': {
    why: 'Terms of office begin and end at meetings, whose days stand in site.yml.',
    wrong: 'agm: icann901',
    right: 'agm: icann900',
  },
  circle: {
    why: 'A chain of parents, heirs or timetables must come to an end.',
    wrong: 'kind: council\nparent: groups/beta',
    right: 'kind: council',
  },
  superseded: {
    why: 'Readers of a rule that was replaced need the one in force; a document replaces an older one, never itself.',
    wrong: 'status: superseded\n    supersededBy: alpha-rules-2030',
    right: 'status: in-force',
  },
  'seen-long-ago': {
    why: 'A group nobody has seen at work for three years may have ended; calling it active sends volunteers to a closed door.',
    wrong: 'asOf: 2024',
    right: 'asOf: 2031-01-10',
  },
  'needless-name': {
    why: 'A further name that the record has already, or that is another body’s, finds nothing new or the wrong page.',
    wrong: 'aliases:\n  - Alpha Group',
    right: 'aliases:\n  - First group',
  },
  'no-region': {
    why: 'Who looks for the region of a country must find one, or be told that we did not.',
    wrong: 'unplaced:\n  - AQ',
    right: 'unplaced is left out, as no region lists countries',
  },
  heir: {
    why: 'Who looks for a group that merged wants to know which group does its work now.',
    wrong: 'asOf: 2030\nmergedInto is missing',
    right: 'mergedInto: alpha',
  },
  'ended-when': {
    why: 'Something that has ended says when, and something at work has no end.',
    wrong: 'state: merged\n  asOf: 2030',
    right: 'state: merged\n  asOf: 2030\n  ended: 2030',
  },
  'unique-title': {
    why: 'Two records of a kind with the same title cannot be told apart in lists and search.',
    wrong: 'title: Alpha Group',
    right: 'title: Beta Group',
  },
  'unique-address': {
    why: 'A cited page is one source, so that its date and doubts stand in one place.',
    wrong: 'url: http://example.org/minutes/',
    right: 'url: https://example.org/rulebook',
  },
  'unexplained-acronym': {
    why: 'Acronyms keep newcomers out; each one in a title or summary is written out or stands in the glossary.',
    wrong: 'summary: The group that counted WXYZ.',
    right: 'summary: The group that counted flowers.',
  },
  redirect: {
    why: 'A redirect leads from one address of this site to another, both written the same way.',
    wrong: '/groups/old: /groups/alpha/',
    right: '/groups/old/: /groups/alpha/',
  },
  'redirect-hides': {
    why: 'A redirect at the address of a page would make that page unreachable.',
    wrong: '/groups/alpha/: /groups/beta/',
    right: '/groups/old/: /groups/beta/',
  },
  'redirect-circle': {
    why: 'Redirects that lead to each other never reach a page.',
    wrong: '/groups/old/: /groups/old/',
    right: '/groups/old/: /groups/alpha/',
  },
  'redirect-chain': {
    why: 'A redirect to a redirect makes readers wait twice, and some programs give up.',
    wrong: '/groups/old/: /groups/older/\n/groups/older/: /groups/alpha/',
    right: '/groups/old/: /groups/alpha/\n/groups/older/: /groups/alpha/',
  },
  'redirect-nowhere': {
    why: 'A redirect must end at a page that exists.',
    wrong: '/groups/old/: /groups/gone/',
    right: '/groups/old/: /groups/alpha/',
  },
  'search-words': {
    why: 'A word with a stray space or a letter of another script looks right and is never found; a list in another form is not read.',
    wrong: 'synonyms:\n  gardener:\n    ru: [caдовник]',
    right: 'synonyms:\n  gardener:\n    ru: [садовник]',
  },
  'search-word-twice': {
    why: 'Of two places the first counts, so whoever changes the second wonders why nothing happens.',
    wrong: 'synonyms:\n  gardener:\n    es: [jardinero, jardinero]',
    right: 'synonyms:\n  gardener:\n    es: [jardinero, jardinera]',
  },
  'search-word-target': {
    why: 'Synonyms lead from what people type to a word of our pages; a word that no page has leads nowhere.',
    wrong: 'synonyms:\n  zebra:\n    es: [cebra]',
    right: 'synonyms:\n  gardener:\n    es: [jardinero]',
  },
  questions: {
    why: 'Questions that people ask stand below the page that answers them; in another form nothing knows whose they are.',
    wrong: 'alpha: who waters the roses',
    right: 'alpha:\n  - who waters the roses',
  },
  'question-page': {
    why: 'Who asks is led to the page under which the question stands, so it must be one that search leads to.',
    wrong: 'alfa:\n  - who waters the roses',
    right: 'alpha:\n  - who waters the roses',
  },
  'question-text': {
    why: 'A question is what somebody types into a box: a few words in one line. What is longer is never typed, and makes search slow for all.',
    wrong: "alpha:\n  - '?'",
    right: 'alpha:\n  - who waters the roses',
  },
  'question-twice': {
    why: 'A question leads to one page. Under two of them search cannot know which answers it.',
    wrong: 'alpha:\n  - who waters the roses\nbeta:\n  - Who waters the roses?',
    right: 'alpha:\n  - who waters the roses\nbeta:\n  - who counted flowers once',
  },
  'address-list': {
    why: 'The list of published addresses is written by a command; a line that is none was put there by mistake.',
    wrong: 'groups/alpha',
    right: '/groups/alpha/',
  },
  'lost-address': {
    why: 'An address that was published stays good: others have linked to it and printed it.',
    wrong: '/groups/gone/',
    right: '/groups/alpha/',
  },
} as const satisfies Record<string, Rule>;
