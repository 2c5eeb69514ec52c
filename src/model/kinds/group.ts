/** A body: the ALAC, a working group, a subcommittee. */
import { z } from '../zod.ts';
import * as f from '../fields.ts';
import { holders, list, meeting, rulesDocument } from '../shared-schemas.ts';

/** The states of a group, those at work first: lists of groups keep this order. */
export const groupStates = [
  'active',
  'new',
  'forming',
  'planned',
  'per-cycle',
  'mailing-list-only',
  'unclear',
  'merged',
  'closed',
] as const;

export const group = z.strictObject({
  title: f.title,
  acronym: f.properName
    .meta({ unique: 'guide' })
    .optional()
    .describe('The usual acronym, written as people write it: CPWG.'),
  ...f.afterTitle,
  kind: z
    .enum([
      'council',
      'working-group',
      'subcommittee',
      'committee',
      'task-force',
      'design-team',
      'working-party',
      'review-team',
      'small-team',
      'forum',
      'leadership',
      'coordination',
      'association',
      'pilot',
      'icann-wide',
      'liaison',
      'secretariat',
    ])
    .describe('What sort of body it is.'),
  areas: z.array(f.ref('areas')).optional().describe('The contribution areas it works in.'),
  parent: f.body.meta({ alive: true }).optional().describe('The body it belongs to.'),
  sponsor: f.text.optional().describe('Who set it up, if that is not a record here.'),
  status: z
    .strictObject({
      state: z
        .enum(groupStates)
        .describe(
          'per-cycle: formed when needed. merged: also name mergedInto. unclear: no sign of work after the date below.',
        ),
      asOf: f.pastWhen.describe(
        'When it was last seen in this state. For unclear: when it was last seen at work.',
      ),
      ended: f.pastWhen.optional().describe('When it ended or merged.'),
      note: f.note,
      ...f.cited,
    })
    .meta({ ordered: [['ended', 'asOf', 'ended']] })
    .describe('What is known of its life. Never active unless seen at work in 2024 or later.'),
  mergedInto: f.ref('groups').optional().describe('The group that took over its work.'),
  successorOf: z.array(f.ref('groups')).optional().describe('Groups whose work it continues.'),
  purpose: z.array(f.fact).describe('What it is for.'),
  joining: z
    .strictObject({
      open: z
        .enum(['open', 'observers', 'appointed', 'members', 'unknown'])
        .describe(
          'open: anyone. observers: anyone may listen. appointed: chosen. members: members of its region or body. unknown: we did not find it.',
        ),
      membership: f.membership,
      how: f.sentence.describe('What to do to join, in one or two sentences.'),
      contact: f.roleAddress.optional().describe('Role address to write to.'),
      facts: z.array(f.fact).optional().describe('What else to know before joining.'),
      ...f.cited,
    })
    .optional()
    .describe('Who may take part and how to join.'),
  chairs: holders.optional().describe('Chairs and leaders through time, newest first.'),
  members: holders
    .optional()
    .describe('Other people in it as public pages show them, newest first.'),
  composition: z.array(f.fact).optional().describe('Who sits in it, by rule.'),
  lists: z.array(list).optional().describe('Its mailing lists.'),
  meetings: z.array(meeting).optional().describe('Its regular calls and meetings.'),
  workspace: f.workspace,
  outputs: z.array(f.fact).optional().describe('What it has produced.'),
  history: z.array(f.event).optional().describe('What happened to it, with dates.'),
  rules: z
    .array(rulesDocument)
    .optional()
    .describe('Rules documents this body adopted or works by.'),
  ...f.provenance,
});
