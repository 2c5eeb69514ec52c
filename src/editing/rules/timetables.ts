/** Rules about timetables. */
import type { Rule } from './rule.ts';

export const timetableRules = {
  'unknown-step': { why: 'The dates of a round stand under the step names of its procedure.', wrong: '  aceptance:', right: '  acceptance:' },
  'closes-before-opens': { why: 'What closes before it opens has a wrong date.', wrong: 'opens: 2031-04-28', right: 'opens: 2031-04-14' },
  'impossible-order': {
    why: 'Nominations end before the vote begins, and the vote before people are seated.',
    wrong: 'opens: 2031-04-20 12:00 UTC',
    right: 'opens: 2031-05-05 12:00 UTC',
  },
  'other-year': {
    why: 'Whoever copies the round of last year easily forgets a date, the shared round or the annual meeting.',
    wrong: 'year: 2033',
    right: 'year: 2031',
  },
  'limit-not-kept': {
    why: 'A published date that breaks a rule is either a slip or a fact worth telling; the record must say which.',
    wrong: 'closes: 2031-05-04',
    right: 'closes: 2031-05-02',
  },
  'unknown-interval': {
    why: 'A departure names the limit it departs from, as the procedure calls it.',
    wrong: 'interval: aceptance-window',
    right: 'interval: acceptance-window',
  },
  'no-departure': {
    why: 'A departure that is recorded must be a real one, or readers learn of a breach that never was.',
    wrong: 'interval: nomination-window',
    right: 'interval: acceptance-window',
  },
} as const satisfies Record<string, Rule>;
