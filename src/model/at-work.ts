/** Groups that are provably at work, and calls that are held regularly, those that serve a newcomer most first. */
import { lastSeen } from './status.ts';
import type { Meeting } from './meetings.ts';
import type { RecordOf, Site } from './site.ts';

type Group = RecordOf<'groups'>;

/** How easily one comes in, the easiest first. */
export const doors = ['open', 'observers', 'members', 'unknown', 'appointed'];

/** Whether a group was seen at work within a year of the site's instant. */
export const isAtWork = (site: Site, group: Group): boolean =>
  ['active', 'new'].includes(group.data.status.state) && !lastSeen(site, group);

/** Groups that meet every week come first, then those with another rhythm, then those whose calls are not known. */
const rhythmRank = ({ data }: Group) =>
  !data.meetings ? 2 : data.meetings.some(({ rhythm }) => rhythm.startsWith('weekly')) ? 0 : 1;

/**
 * The groups of At-Large at work: first those anyone may join, then those one may listen to; among equals those that meet most
 * often, then those seen last. Bodies of ICANN as a whole are left out.
 */
export const groupsAtWork = (site: Site): Group[] =>
  site.records.groups
    .filter((group) => group.data.kind !== 'icann-wide' && isAtWork(site, group))
    .map((group) => ({
      group,
      rank: [
        doors.indexOf(group.data.joining?.open ?? 'unknown'),
        rhythmRank(group),
        group.data.kind === 'association' ? 1 : 0,
      ],
    }))
    .sort(
      (a, b) =>
        a.rank[0]! - b.rank[0]! ||
        a.rank[1]! - b.rank[1]! ||
        a.rank[2]! - b.rank[2]! ||
        (a.group.data.status.asOf < b.group.data.status.asOf ? 1 : -1),
    )
    .map(({ group }) => group);

/** A call that is held regularly, and who holds it. */
interface RegularCall {
  readonly body: Group | RecordOf<'regions'>;
  readonly meeting: Meeting;
}

/** The regular calls one may join or listen to: of groups at work, then of the regions. */
export const regularCalls = (site: Site): RegularCall[] =>
  [
    ...groupsAtWork(site).filter(({ data }) =>
      ['open', 'observers'].includes(data.joining?.open ?? ''),
    ),
    ...site.records.regions,
  ].flatMap((body) => (body.data.meetings ?? []).map((meeting) => ({ body, meeting })));
