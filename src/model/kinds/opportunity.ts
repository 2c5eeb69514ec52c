/** A programme, or an open call with a deadline. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';

/** The ways in which a programme takes people, what one can do today first. */
export const takesPeopleHow = ['at-any-time', 'in-rounds', 'on-set-days'] as const;

/** When a programme takes people. */
const takesPeople = z.strictObject({
  how: z
    .enum(takesPeopleHow)
    .describe(
      'at-any-time: whenever you like, no date is needed. in-rounds: only while a call for people is open. on-set-days: each session has its day, which is announced before.',
    ),
  perYear: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe(
      'How many rounds there are in a year, if a source says. Without it no next round is expected from past ones.',
    ),
  asOf: f.pastWhen.optional().describe('The date for which it was seen to be true.'),
  ...f.cited,
});

/** A round in which a programme took, takes or will take people, as it was published. */
const round = z
  .strictObject({
    for: f.meetingName.optional().describe('The ICANN meeting it is for, if it is for one.'),
    opens: f.moment.optional().describe('When it opened or will open, as published.'),
    closes: f.moment
      .optional()
      .describe('Its deadline, as published. The round is shown as open until then.'),
    who: f.sentence
      .optional()
      .describe('Who may apply, in one sentence, if not everyone whom the programme takes.'),
    ...f.cited,
  })
  .meta({ ordered: [['opens', 'closes']] });

export const opportunity = z.strictObject({
  ...f.common,
  type: z
    .enum(['call', 'programme'])
    .describe('call: open for a time. programme: comes back or stands open.'),
  group: f.body.optional().describe('The body that calls.'),
  areas: z.array(f.ref('areas')).optional().describe('The contribution areas it belongs to.'),
  opens: f.moment.optional().describe('When it opens.'),
  closes: f.moment.optional().describe('The deadline. Needed for a call.'),
  status: z
    .strictObject({
      state: z.enum(['running', 'ended', 'unclear']).describe('Whether it still runs.'),
      asOf: f.pastWhen.describe('When that was seen.'),
      ...f.cited,
    })
    .optional()
    .describe('For programmes: whether it still runs, and when that was seen.'),
  takesPeople: takesPeople
    .optional()
    .describe('For programmes: when it takes people. Needed for one that runs.'),
  rounds: z
    .array(round)
    .min(1)
    .optional()
    .describe(
      'For programmes that take people in rounds: each round whose dates a source gives, the newest first. The next one is expected from them.',
    ),
  membership: f.membership,
  does: f.sentence.describe('What one would do, in one sentence.'),
  how: f.sentence.describe('How to answer or apply.'),
  contact: f.roleAddress.optional().describe('Role address to write to. Never a personal one.'),
  facts: z.array(f.fact).optional().describe('What else one should know.'),
  ...f.provenance,
});
