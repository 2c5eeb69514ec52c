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
    why: '04/05/2025 is April to some and May to others; 2025-05-04 is one day to all, and sorts.',
    wrong: 'checked: 04/05/2030',
    right: 'checked: 2030-05-04',
  },
  'no-such-day': {
    why: 'A day that does not exist is a slip, and programs silently make another day of it.',
    wrong: 'checked: 2030-02-30',
    right: 'checked: 2030-02-28',
  },
  'in-the-future': {
    why: 'Nobody has seen what is still to come; a day ahead of today mostly is a slip in the year.',
    wrong: 'checked: 2031-10-01',
    right: 'checked: 2031-01-10',
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
