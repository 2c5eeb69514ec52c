/**
 * THE table: every kind of record, its folder and its fields. Validation, types, editor hints, forms and the field
 * manual are derived from it. A new field is a new row here and nowhere else.
 */
import { z } from 'zod';
import {
  anyRef,
  common,
  count,
  event,
  fact,
  evidence,
  holder,
  idPattern,
  limit,
  list,
  meeting,
  membership,
  moment,
  provenance,
  ref,
  roleAddress,
  ruleRef,
  rulesDocument,
  sources,
  summary,
  text,
  url,
  when,
  whenOrMeeting,
} from './fields.ts';

const area = z.strictObject({
  ...common,
  parent: ref('areas').optional().describe('The area this is a part of.'),
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  suits: z.array(text).describe('Who would enjoy this: one short line each.'),
  activities: z
    .array(
      z.strictObject({
        what: text.describe('What one does.'),
        where: anyRef.optional().describe('The group where it happens.'),
        membership,
        sources,
        evidence: evidence.optional(),
      }),
    )
    .describe('What people do here, and whether one must be a member for it.'),
  membership,
  membershipNote: text.optional().describe('One or two sentences on who may take part.'),
  firstStep: text.describe('The one thing to do first.'),
  contact: roleAddress.optional().describe('Role address to write to. Never a personal one.'),
  ...provenance,
});

const group = z.strictObject({
  ...common,
  acronym: text.optional().describe('The usual acronym, written as people write it: CPWG.'),
  kind: z.enum([
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
  ]),
  areas: z.array(ref('areas')).optional().describe('The contribution areas it works in.'),
  parent: anyRef.optional().describe('The body it belongs to, as kind/id.'),
  sponsor: text.optional().describe('Who set it up, if that is not a record here.'),
  status: z
    .strictObject({
      state: z.enum(['active', 'new', 'forming', 'planned', 'per-cycle', 'mailing-list-only', 'unclear', 'merged', 'closed']),
      asOf: when.describe('When it was last seen in this state. For unclear: unclear since.'),
      ended: when.optional().describe('When it ended or merged.'),
      note: text.optional(),
      sources,
      evidence: evidence.optional(),
    })
    .describe('What is known of its life. Never active unless seen at work in 2024 or later.'),
  mergedInto: ref('groups').optional().describe('The group that took over its work.'),
  successorOf: z.array(ref('groups')).optional().describe('Groups whose work it continues.'),
  purpose: z.array(fact).describe('What it is for.'),
  joining: z
    .strictObject({
      open: z
        .enum(['open', 'observers', 'appointed', 'members', 'unknown'])
        .describe('open: anyone. observers: anyone may listen. appointed: chosen. members: members of its region or body. unknown: not published.'),
      membership,
      how: text.describe('What to do to join, in one or two sentences.'),
      contact: roleAddress.optional().describe('Role address to write to.'),
      facts: z.array(fact).optional(),
      sources,
      evidence: evidence.optional(),
    })
    .optional(),
  chairs: z.array(holder).optional().describe('Chairs and leaders through time, newest first.'),
  members: z.array(holder).optional().describe('Other people in it as public pages show them, newest first.'),
  composition: z.array(fact).optional().describe('Who sits in it, by rule.'),
  lists: z.array(list).optional(),
  meetings: z.array(meeting).optional(),
  workspace: z.strictObject({ url, asOf: when.optional(), note: text.optional() }).optional().describe('Its home on the wiki.'),
  outputs: z.array(fact).optional().describe('What it has produced.'),
  history: z.array(event).optional(),
  rules: z.array(rulesDocument).optional().describe('Rules documents this body adopted or works by.'),
  ...provenance,
});

const region = z.strictObject({
  ...common,
  acronym: text.describe('The usual acronym: AFRALO.'),
  covers: text.describe('The part of the world, in words.'),
  founded: z.array(event).describe('How it began.'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'is not a country code; write two capital letters, for example KE'))
    .optional()
    .describe('ISO 3166 codes of its countries.'),
  territories: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{2}$/),
        because: text.describe('Why it belongs here.'),
        sources,
        evidence: evidence.optional(),
      }),
    )
    .optional()
    .describe('Territories and exceptions, each with the reason.'),
  membership: z
    .array(
      z.strictObject({
        route: z.enum(['structure', 'individual', 'observer']),
        accepts: z.enum(['yes', 'no', 'in-preparation', 'unknown']),
        how: text.optional().describe('How to apply.'),
        conditions: z.array(fact),
        sources,
      }),
    )
    .describe('Who may join, by which route.'),
  individualsVote: z.array(fact).optional().describe('How individual members vote.'),
  size: z.array(count).optional().describe('Counts of members, newest first. Never without a date or a note that there is none.'),
  officers: z.array(holder).optional().describe('Officers as public pages show them, newest first.'),
  posts: z.array(fact).optional().describe('Which posts exist, their term and limits.'),
  lists: z.array(list).optional(),
  meetings: z.array(meeting).optional(),
  languages: z.array(fact).optional().describe('Languages seen in use.'),
  assemblies: z.array(event).optional().describe('General assemblies.'),
  workspace: z.strictObject({ url, asOf: when.optional(), note: text.optional() }).optional(),
  history: z.array(event).optional(),
  rules: z.array(rulesDocument).optional(),
  ...provenance,
});

const position = z.strictObject({
  ...common,
  order: z.int().optional().describe('Position in lists; smaller comes first.'),
  bodies: z.array(anyRef).describe('The body or bodies it belongs to.'),
  seats: z.strictObject({
    number: z.int().positive().optional().describe('How many people hold it at one time. Leave out if it varies.'),
    note: text.optional(),
    sources,
    evidence: evidence.optional(),
  }),
  chosenBy: z.array(z.strictObject({ who: text, ref: anyRef.optional(), how: text, sources, evidence: evidence.optional() })).describe('Who chooses, and how.'),
  procedures: z.array(ref('procedures')).optional().describe('The procedures that fill it.'),
  term: z.strictObject({
    length: text.optional().describe('Length in words: 2 years.'),
    years: z.number().positive().optional().describe('Length in years, for the arithmetic.'),
    begins: text.optional(),
    ends: text.optional(),
    sources,
    evidence: evidence.optional(),
  }),
  stagger: z
    .array(z.strictObject({ seat: text, starts: z.enum(['even', 'odd', 'every']), region: ref('regions').optional(), sources, evidence: evidence.optional() }))
    .optional()
    .describe('In which years each seat begins.'),
  limits: z.array(fact).optional().describe('Limits on serving again.'),
  eligibility: z.array(fact).optional().describe('Who may stand and who may not.'),
  qualities: z.array(fact).optional().describe('What choosers look for.'),
  duties: z.array(fact).optional(),
  time: z.array(fact).optional().describe('How much time it takes.'),
  travel: z.array(fact).optional(),
  vacancies: z.array(fact).optional().describe('What happens when a seat falls empty.'),
  removal: z.array(fact).optional(),
  holders: z.array(holder).optional().describe('People who hold or held it, newest first.'),
  ...provenance,
});

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

const procedure = z.strictObject({
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

const stepDates = z.strictObject({
  opens: moment.optional().describe('First day, or the day of something that happens on one day.'),
  closes: moment.optional().describe('Last day or deadline. A deadline without a time is 23:59 UTC.'),
  about: text.optional().describe('What is known if no exact date is.'),
  note: text.optional(),
  planned: z.boolean().optional().describe('true: the date was planned; whether it was kept is not known.'),
  withdrawn: z.boolean().optional().describe('true: announced, then cancelled. It stays visible.'),
  sources: sources.optional(),
  evidence: evidence.optional(),
});

const cycle = z.strictObject({
  ...common,
  procedure: ref('procedures'),
  year: z.int().min(1999).max(2100).describe('The year in which it runs.'),
  region: ref('regions').optional(),
  inherits: ref('cycles').optional().describe('The cycle whose timetable applies where this one gives no date.'),
  positions: z.array(ref('positions')).describe('The positions it fills.'),
  agm: z
    .string()
    .regex(/^icann\d+$/, 'is not a meeting; write for example icann84')
    .optional()
    .describe('The annual meeting at whose close people are seated.'),
  steps: z.record(z.string(), stepDates).describe('The dates of each step, under the step names of the procedure.'),
  contested: z.boolean().optional().describe('false: not more than one candidate, so no vote.'),
  departures: z
    .array(z.strictObject({ interval: z.string().regex(idPattern), reason: text, sources, evidence: evidence.optional() }))
    .optional()
    .describe('Limits of the procedure that the published dates do not keep, each with what is known of the reason.'),
  outcomes: z
    .array(
      z.strictObject({
        position: ref('positions').optional(),
        region: ref('regions').optional(),
        what: text.optional().describe('What was decided, if it is not a person in a position.'),
        name: text.optional(),
        how: z.enum(['acclamation', 'election', 'appointment', 'consensus', 'renewal', 'adopted', 'rejected', 'not-stated']),
        term: text.optional(),
        sources,
        evidence: evidence.optional(),
        note: text.optional(),
      }),
    )
    .optional(),
  outcomeKnown: z.boolean().optional().describe('false: we looked for the outcome and did not find it.'),
  ...provenance,
});

const opportunity = z.strictObject({
  ...common,
  type: z.enum(['call', 'programme']).describe('call: open for a time. programme: comes back or stands open.'),
  group: anyRef.optional().describe('The body that calls, as kind/id.'),
  areas: z.array(ref('areas')).optional(),
  opens: moment.optional(),
  closes: moment.optional().describe('The deadline. Needed for a call.'),
  status: z
    .strictObject({ state: z.enum(['running', 'ended', 'unclear']), asOf: when, sources, evidence: evidence.optional() })
    .optional()
    .describe('For programmes: whether it still runs, and when that was seen.'),
  membership,
  does: text.describe('What one would do, in one sentence.'),
  how: text.describe('How to answer or apply.'),
  contact: roleAddress.optional(),
  facts: z.array(fact).optional(),
  ...provenance,
});

const guide = z.strictObject({
  ...common,
  question: text.optional().describe('The question it answers, as a reader would ask it.'),
  section: z.enum(['start', 'membership', 'policy', 'elections', 'background', 'editing']),
  order: z.int().optional(),
  ...provenance,
});

const glossaryEntry = z.strictObject({
  title: text.describe('The word or acronym, as people write it.'),
  expansion: text.optional().describe('What the acronym stands for.'),
  aliases: z.array(text).optional().describe('Other spellings and related words people type.'),
  summary: summary.describe('The meaning in one sentence.'),
  see: z.array(anyRef).optional().describe('Records a reader may want next.'),
  ...provenance,
});

const source = z.strictObject({
  title: text.describe('Title of the page or message.'),
  publisher: text.describe('Who publishes it, or on which list it appeared.'),
  type: z.enum(['wiki-page', 'list-message', 'announcement', 'web-page', 'blog-post', 'press', 'slides', 'transcript', 'document']),
  url,
  published: when.optional().describe('The date it carries. Leave out if it shows none.'),
  publishedInferred: z.boolean().optional().describe('true: the date is our conclusion.'),
  read: when.describe('The day we read it.'),
  access: z.enum(['live', 'stored', 'not-read']).describe('live: read on the web. stored: a stored copy was read. not-read: known, but not read by us.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .describe('Language, if not English.'),
  note: text.optional(),
});

/** Every kind: the folder is the key; the address of a record is `/<key>/<id>/`. */
export const kinds = {
  areas: { extensions: ['md'], schema: area },
  groups: { extensions: ['md'], schema: group },
  regions: { extensions: ['md'], schema: region },
  positions: { extensions: ['md'], schema: position },
  procedures: { extensions: ['md'], schema: procedure },
  cycles: { extensions: ['yml'], schema: cycle },
  opportunities: { extensions: ['md'], schema: opportunity },
  guides: { extensions: ['md', 'mdx'], schema: guide },
  glossary: { extensions: ['yml'], schema: glossaryEntry },
  sources: { extensions: ['yml'], schema: source },
} as const;

export type Kind = keyof typeof kinds;
export type Data<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
export const kindNames = Object.keys(kinds) as Kind[];

/** The settings of the whole site: `content/site.yml`. */
export const siteSettings = z.strictObject({
  name: text,
  tagline: text,
  disclaimer: text,
  readOn: when.describe('When the sources were read.'),
  contacts: z.array(z.strictObject({ purpose: text, address: roleAddress, sources })),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  meetings: z
    .array(
      z.strictObject({
        id: z.string().regex(/^icann\d+$/),
        title: text,
        annual: z.boolean().describe('true: the annual general meeting (AGM).'),
        year: z.int(),
        closes: whenOrMeeting.optional().describe('Closing day. Leave out if not known.'),
        sources,
        evidence: evidence.optional(),
      }),
    )
    .describe('ICANN meetings that start and end terms.'),
});
export type SiteSettings = z.infer<typeof siteSettings>;
