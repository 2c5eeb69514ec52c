/** Every rule, in no particular order. Each file exports its own; a new file is a new row. */
import type { Site } from '../site.ts';
import agreement from './agreement.ts';
import annualMeetings from './annual-meetings.ts';
import belonging from './belonging.ts';
import bodies from './bodies.ts';
import calls from './calls.ts';
import countedFields from './counted-fields.ts';
import counted from './counted.ts';
import countries from './countries.ts';
import deadlines from './deadlines.ts';
import glossary from './glossary.ts';
import inTime from './in-time.ts';
import intake from './intake.ts';
import knownHosts from './known-hosts.ts';
import lengthsInWords from './lengths-in-words.ts';
import links from './links.ts';
import longForms from './long-forms.ts';
import meetings from './meetings.ts';
import names from './names.ts';
import outcomePeople from './outcome-people.ts';
import outcomes from './outcomes.ts';
import people from './people.ts';
import present from './present.ts';
import procedures from './procedures.ts';
import properties from './properties.ts';
import proseFacts from './prose-facts.ts';
import proseSense from './prose-sense.ts';
import provenance from './provenance.ts';
import references from './references.ts';
import rotation from './rotation.ts';
import rounds from './rounds.ts';
import seats from './seats.ts';
import spelling from './spelling.ts';
import stepOrder from './step-order.ts';
import structure from './structure.ts';
import summaries from './summaries.ts';
import terms from './terms.ts';
import timetable from './timetable.ts';
import toldTwice from './told-twice.ts';
import weekdays from './weekdays.ts';
import years from './years.ts';
import type { Check, Finding } from './finding.ts';

export type { Finding } from './finding.ts';

/** The rules that need nothing but a round, its procedure and the meetings. */
export const timetableChecks: readonly Check[] = [...timetable, ...deadlines, ...outcomes];

export const checks: readonly Check[] = [
  ...agreement,
  ...annualMeetings,
  ...belonging,
  ...bodies,
  ...calls,
  ...countedFields,
  ...counted,
  ...countries,
  ...deadlines,
  ...glossary,
  ...inTime,
  ...intake,
  ...knownHosts,
  ...lengthsInWords,
  ...links,
  ...longForms,
  ...meetings,
  ...names,
  ...outcomePeople,
  ...outcomes,
  ...people,
  ...present,
  ...procedures,
  ...properties,
  ...proseFacts,
  ...proseSense,
  ...provenance,
  ...references,
  ...rotation,
  ...rounds,
  ...seats,
  ...spelling,
  ...stepOrder,
  ...structure,
  ...summaries,
  ...terms,
  ...timetable,
  ...toldTwice,
  ...weekdays,
  ...years,
];

/** What all rules find. `broken` names records that exist but could not be read, so that naming them is not reported twice. */
export const runChecks = (site: Site, broken: ReadonlySet<string> = new Set()): Finding[] =>
  checks.flatMap((check) => [...check(site, broken)]);
