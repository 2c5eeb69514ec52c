/** How people are elected, selected or appointed: steps and time limits. */
import { z } from 'zod';
import { idPattern, when, limit, ref, anyRef, ruleRef, text, sources, evidence, fact, provenance, common } from '../fields.ts';

const interval = z.strictObject({
  id: z.string().regex(idPattern).describe('Name of this limit, used when a cycle records a departure from it.'),
  from: z.string().regex(/^(agm|[a-z0-9-]+\.(opens|closes))$/, 'is not an anchor; write a step and its end, for example nominations.closes, or agm'),
  to: z.string().regex(/^(agm|[a-z0-9-]+\.(opens|closes))$/, 'is not an anchor; write a step and its end, for example nominations.closes, or agm'),
  limit: limit.describe('For example at least 10 working days, at most 7 days.'),
  inclusive: z.boolean().optional().describe('true: both days are counted.'),
  binding: z.enum(['rule', 'usual']).describe('rule: a text demands it. usual: merely what is done.'),
  rule: ruleRef.optional().describe('The paragraph that demands it.'),
  region: ref('regions').optional().describe('Only for this region.'),
  says: text.describe('The limit in one plain sentence.'),
  sources,
  evidence: evidence.optional(),
});

export const procedure = z.strictObject({
  ...common,
  kind: z.enum(['election', 'selection', 'appointment', 'accreditation', 'decision', 'recall']),
  region: ref('regions').optional(),
  body: anyRef.optional().describe('The body whose procedure it is.'),
  basedOn: ref('procedures').optional().describe('The procedure whose timetable it shares.'),
  rhythm: text.optional().describe('How often it runs, in words.'),
  rules: z.array(z.string().regex(idPattern)).optional().describe('Ids of the rules documents it follows.'),
  electorate: z
    .array(
      z.strictObject({
        who: text,
        votes: text.optional().describe('How many votes or what weight.'),
        ref: anyRef.optional(),
        asOf: when.optional(),
        sources,
        evidence: evidence.optional(),
      }),
    )
    .optional()
    .describe('Who votes or decides.'),
  method: z.array(fact).optional().describe('How votes are cast and counted.'),
  quorum: z.array(fact).optional(),
  ties: z.array(fact).optional(),
  soleCandidate: z.array(fact).optional(),
  steps: z
    .array(
      z.strictObject({
        id: z.string().regex(idPattern).describe('Short name of the step; cycles give its dates under this name.'),
        title: text,
        actor: text.describe('Who acts.'),
        what: text.describe('What happens, in one or two plain sentences.'),
        does: z
          .enum(['call', 'nominate', 'accept', 'apply', 'ask', 'vote', 'decide', 'announce', 'seat', 'wait'])
          .describe('What a reader can do or expect in this step.'),
        onlyIf: z.enum(['contested', 'tied', 'needed']).optional().describe('contested: only with more than one candidate.'),
        length: text.optional().describe('How long it takes, in words.'),
        rule: ruleRef.optional(),
        sources,
        evidence: evidence.optional(),
        intervals: z.array(interval).optional(),
      }),
    )
    .min(1, 'needs at least one step'),
  differences: z.array(fact).optional().describe('What differs per region or from the shared timetable.'),
  old: z.array(fact).optional().describe('How it used to be.'),
  rotation: z
    .strictObject({
      groups: z.array(z.strictObject({ id: z.string().regex(/^[A-Z]$/), name: text, countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional() })),
      posts: z.array(z.strictObject({ id: z.string().regex(idPattern), title: text, position: ref('positions').optional() })),
      years: z.array(z.strictObject({ year: z.int(), turns: z.record(z.string(), z.string().regex(/^[A-Z]$/)) })),
      note: text.optional(),
      sources,
      evidence: evidence.optional(),
    })
    .optional()
    .describe('Whose turn it is in which year.'),
  ...provenance,
});
