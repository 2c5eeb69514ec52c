/** Rules about the values of fields. */
import type { Rule } from './rule.ts';

export const fieldRules = {
  'unknown-field': {
    why: 'A misspelt field would be left out of the page without a word.',
    wrong: 'expansoin: Alpha Group',
    right: 'expansion: Alpha Group',
  },
  'missing-field': {
    why: 'Pages, lists and search need these fields of every record of the kind.',
    wrong: 'title: ALG',
    right: 'title: ALG\nsummary: The group that looks after the garden.',
  },
  'wrong-type': {
    why: 'A list, a number, a text and a group of fields are shown in different ways.',
    wrong: 'see: groups/alpha',
    right: 'see:\n  - groups/alpha',
  },
  'unknown-value': {
    why: 'Some fields take one of a few words, so that pages can be grouped and states compared.',
    wrong: 'state: activ',
    right: 'state: active',
  },
  'wrong-value': {
    why: 'The value has the right type, but not the form its field needs; the message says which.',
    wrong: 'sources: []',
    right: 'sources:\n  - minutes',
  },
  'date-form': {
    why: '04/05/2029 is April to some and May to others; 2029-05-04 is one day to all, and sorts.',
    wrong: 'when: 04/05/2029',
    right: 'when: 2029-05-04',
  },
  'no-such-day': {
    why: 'A day that does not exist is a slip, and programs silently make another day of it.',
    wrong: 'when: 2029-02-30',
    right: 'when: 2029-02-28',
  },
  'in-the-future': {
    why: 'Nobody has seen what is still to come; a day ahead of today mostly is a slip in the year.',
    wrong: 'checked: 2031-10-01',
    right: 'checked: 2031-01-10',
  },
  reversed: {
    why: 'What ends before it begins, or the most that is less than the least, has a wrong value.',
    wrong: 'from: 2032-10-30',
    right: 'from: 2029-10-30',
  },
  placeholder: {
    why: 'Words that only keep a place are published as if they were meant; what is not known is left out.',
    wrong: 'summary: TODO',
    right: 'summary: The group that once counted flowers.',
  },
  'address-form': {
    why: 'A page has one address here, so that it is cited once and its copies are found.',
    wrong: 'url: https://Example.org:443/rulebook?',
    right: 'url: https://example.org/rulebook',
  },
  'hidden-address': {
    why: 'Short addresses, counters of clicks and hosts in code do not show where they lead.',
    wrong: 'url: https://bit.ly/rulebook',
    right: 'url: https://example.org/rulebook',
  },
  'private-network': {
    why: 'An address inside one network, or of one machine, leads readers nowhere, or into a network of their own.',
    wrong: 'url: http://192.168.1.1/rulebook',
    right: 'url: https://example.org/rulebook',
  },
  'not-public': {
    why: 'A source is a page that every reader can open and that somebody answers for: no mailbox, and no answer of a program.',
    wrong: 'url: https://chatgpt.com/share/6740c1e2',
    right: 'url: https://example.org/rulebook',
  },
  'plain-http': {
    why: 'Without https anyone on the way can read and change the page; where the site has it, we use it.',
    wrong: 'url: http://example.org/rulebook',
    right: 'url: https://example.org/rulebook',
  },
  'empty-summary': {
    why: 'A summary stands below the title in lists and in search; the same words again, or another record’s, say nothing.',
    wrong: 'summary: Beta Group.',
    right: 'summary: The group that once counted flowers.',
  },
  'checked-too-early': {
    why: 'A record is held against its sources after they were read, and cannot tell of what was seen later.',
    wrong: 'checked: 2030-01-10',
    right: 'checked: 2031-01-10',
  },
  'not-read': {
    why: 'Readers trust what is graded as read; a source nobody read supports an estimate at most.',
    wrong: 'access: not-read',
    right: 'access: live',
  },
  'no-such-time': {
    why: 'A day has the hours 00 to 23; "24:00" is read as this day by some and as the next by others.',
    wrong: 'closes: 2031-02-01 24:00 UTC',
    right: 'closes: 2031-02-01 23:59 UTC',
  },
  'time-zone': {
    why: 'Readers live in all zones, and letters such as CST name several of them.',
    wrong: 'closes: 2031-02-01 18:00',
    right: 'closes: 2031-02-01 18:00 Europe/Paris',
  },
} as const satisfies Record<string, Rule>;
