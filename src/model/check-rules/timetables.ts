/** Rules about timetables. */
import type { Rule } from './rule.ts';

export const timetableRules = {
  'unknown-step': {
    why: 'The dates of a round stand under the step names of its procedure.',
    wrong: '  aceptance:',
    right: '  acceptance:',
  },
  'closes-before-opens': {
    why: 'What closes before it opens has a wrong date.',
    wrong: 'opens: 2031-04-28',
    right: 'opens: 2031-04-14',
  },
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
  'other-round': {
    why: 'A copied round keeps the words of the old one, and then readers take it for that round.',
    wrong: 'summary: The election of 2029.',
    right: 'summary: The election of 2031.',
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
  'wrong-weekday': {
    why: 'A weekday that does not fit its date makes readers come on the wrong day.',
    wrong: 'note: The count was on Friday, 10 May 2031.',
    right: 'note: The count was on Saturday, 10 May 2031.',
  },
  'summary-date': {
    why: 'A date that moves in the timetable must not stay behind in the summary.',
    wrong: 'summary: Nominations from 14 to 26 April 2031.',
    right: 'summary: Nominations from 14 to 25 April 2031.',
  },
  'deadline-zone': {
    why: 'The end of a day anywhere on Earth (AoE) is noon UTC of the next day; one public vote ended a day early by that slip.',
    wrong: 'closes: 2031-05-02 11:59 UTC',
    right: 'closes: 2031-05-01 23:59 AoE',
  },
  'clock-change': {
    why: 'When clocks change, some local times come twice and some not at all; nobody can keep a deadline set in that hour.',
    wrong: 'closes: 2031-03-30 02:30 Europe/Paris',
    right: 'closes: 2031-03-30 00:30 UTC',
  },
  'zone-sign': {
    why: 'Etc/GMT-12 is 12 hours ahead of UTC, and not behind it, as anybody would read it; the deadline is then 24 hours off.',
    wrong: 'closes: 2031-02-01 23:59 Etc/GMT-12',
    right: 'closes: 2031-02-01 23:59 AoE',
  },
  'other-seating': {
    why: 'Terms begin at the close of the annual meeting that the round names; another day is a slip in one of the two.',
    wrong: 'opens: 2031-10-29',
    right: 'opens: 2031-10-30',
  },
  'other-outcome': {
    why: 'What came out of a round is of its posts and its region, and says who or what it is.',
    wrong: 'name: Rose is missing',
    right: 'name: Rose',
  },
  'other-procedure': {
    why: 'A shared timetable is that of the round that fills the same posts.',
    wrong: 'inherits: a round of other posts',
    right: 'inherits: the round of the same posts',
  },
  'empty-limit': {
    why: 'A limit from an end to itself, or backwards, or for a stretch that has one already, is never broken and protects nobody.',
    wrong: 'to: nominations.opens',
    right: 'to: nominations.closes',
  },
  'no-deadline': {
    why: 'A call is shown as open until its deadline; without one it is never shown as open.',
    wrong: 'a call without closes',
    right: 'closes: 2031-02-01 18:00 Europe/Paris',
  },
  'no-intake': {
    why: 'A programme that takes people only in rounds must not be shown as open at any time, and none that is always open as one with a deadline.',
    wrong: 'a running programme without takesPeople',
    right: '  how: in-rounds',
  },
  'stray-round': {
    why: 'The next round is expected from the dates of past ones; a round of something that is always open, or without a date, tells readers nothing.',
    wrong: '  how: at-any-time',
    right: '  how: in-rounds',
  },
  'seen-too-early': {
    why: 'Whoever was in a post years before the term began was seen on another day, or the term began earlier.',
    wrong: 'asOf: 2026',
    right: 'asOf: 2031-01',
  },
  'other-length': {
    why: 'The length in years is what the guide counts with; it must be the one readers see.',
    wrong: 'years: 3',
    right: 'years: 2',
  },
  'early-outcome': {
    why: 'Nobody has been elected before the vote has closed.',
    wrong: 'how: election',
    right: 'how: acclamation',
  },
  contested: {
    why: 'One candidate needs no vote, and where there was a vote nobody won by acclamation.',
    wrong: 'contested: false',
    right: 'contested: true',
  },
  seats: {
    why: 'No more people are chosen for a position than it has seats.',
    wrong: '  - name: Rose\n  - name: Lily',
    right: '  - name: Rose',
  },
  'seat-taken': {
    why: 'A seat has one holder at a time; where two terms overlap one of the days is wrong.',
    wrong: 'until: 2030-06-01',
    right: 'until: 2030-01-01',
  },
  rotation: {
    why: 'In a rotation nobody has a turn again before all others had theirs.',
    wrong: 'head: A',
    right: 'head: B',
  },
  'term-end': {
    why: 'A term that has ended, or will within 90 days, raises the question who comes after.',
    wrong: 'until: 2031-02-01',
    right: 'until: 2032-02-01',
  },
  'term-limit': {
    why: 'A person on record for more terms than the rule allows is a slip or news; someone should look.',
    wrong: 'terms: 1',
    right: 'terms: 2',
  },
  'call-over': {
    why: 'A call past its deadline is not open, whatever the record says.',
    wrong: 'closes: 2031-01-05',
    right: 'closes: 2031-02-05',
  },
  'meeting-series': {
    why: 'Every second week says nothing without the day of one meeting.',
    wrong: 'rhythm: biweekly',
    right: 'rhythm: every week',
  },
} as const satisfies Record<string, Rule>;
