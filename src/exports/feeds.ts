/** What the feeds say: what is new and changed, over all and for each region, and what is open. */
import { agenda, openCalls, type AgendaEntry } from '../model/agenda.ts';
import { openingOf } from '../model/intake.ts';
import { momentAhead } from '../model/cycle-state.ts';
import { shownTitle } from '../model/page.ts';
import { regionOf } from '../model/region-of.ts';
import { addressOf, allRecords, type AnyRecord, type RecordOf } from '../model/site.ts';
import { phaseOf, type StepDates } from '../model/timetable.ts';
import { datedIn, lastTurn } from '../model/transitions.ts';
import { later, latestOf, startOf } from './changes.ts';
import type { Publication } from './publication.ts';

export interface FeedEntry {
  /** Address of the page below the root. */
  readonly address: string;
  /** What tells the entries of one page apart. */
  readonly part?: string;
  readonly title: string;
  readonly summary: string;
  readonly category: { readonly term: string; readonly label: string };
  readonly published: string;
  readonly updated: string;
}

export interface Feed {
  /** File name without extension, below `/feeds/`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The page it is about, below the root. */
  readonly page: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** Address of a feed below the root. */
export const feedAddress = (feed: { readonly name: string }, format: 'xml' | 'json') =>
  `/feeds/${feed.name}.${format}`;

/** A feed reader asks often and keeps what it read; more would only cost bytes. */
const longest = 50;

/** Every feed. Sources are left out: they are news only through the pages that cite them. */
export function feedsOf(publication: Publication): Feed[] {
  const { site, words, changeOf } = publication;
  const { t } = words;
  const records = allRecords(site).filter((record) => record.kind !== 'sources');
  const latest = (some: readonly AnyRecord[]) =>
    latestOf(some.map(changeOf)) ?? startOf(site.settings.readOn);
  const ofChanges = (
    name: string,
    title: string,
    description: string,
    page: string,
    some: readonly AnyRecord[],
  ): Feed => {
    const entries = newest(some.map((record) => changeEntry(publication, record)));
    return { name, title, description, page, entries, updated: latest(some) };
  };
  const dated = records.filter(({ kind }) => kind === 'cycles' || kind === 'opportunities');
  return [
    ofChanges('changes', t('feeds.changes'), t('feeds.changesLead'), '/', records),
    {
      name: 'open',
      title: t('feeds.open'),
      description: t('feeds.openLead'),
      page: '/open/',
      entries: openEntries(publication),
      // It also changes when something opens or ends, though nobody touches a file.
      updated: later(
        latest(dated),
        lastTurn(
          dated.flatMap((record) => datedIn(site, record)),
          site.now,
        ),
      ),
    },
    ...site.records.regions.map((region) => {
      const acronym = { region: region.data.acronym };
      const own = records.filter((record) => regionOf(record) === region.id);
      return ofChanges(
        region.id,
        t('feeds.region', acronym),
        t('feeds.regionLead', acronym),
        addressOf(region),
        own,
      );
    }),
  ];
}

/** The latest entries first; what changed at the same instant in the order of addresses. */
const newest = (entries: FeedEntry[]) =>
  entries
    .sort((a, b) =>
      a.updated === b.updated ? (a.address < b.address ? -1 : 1) : a.updated < b.updated ? 1 : -1,
    )
    .slice(0, longest);

function changeEntry(publication: Publication, record: AnyRecord): FeedEntry {
  const { t } = publication.words;
  const { published, updated, what } = publication.changeOf(record);
  const title = shownTitle(record);
  return {
    address: addressOf(record),
    title: what ? t(`feeds.${what}`, { title }) : title,
    summary: 'summary' in record.data ? record.data.summary : '',
    category: { term: record.kind, label: t(`kind.${record.kind}.one`) },
    published,
    updated,
  };
}

/** Calls with a deadline ahead, and the steps of rounds that are open or coming, in the order of the agenda. */
export const openEntries = (publication: Publication): FeedEntry[] => [
  ...openCalls(publication.site).map((call) => callEntry(publication, call)),
  ...agenda(publication.site).map((entry) => stepEntry(publication, entry)),
];

function callEntry(publication: Publication, call: RecordOf<'opportunities'>): FeedEntry {
  const { site } = publication;
  const { opens, closes } = openingOf(site, call) ?? {};
  const entry = changeEntry(publication, call);
  return {
    ...entry,
    title: shownTitle(call),
    summary: `${entry.summary} ${whenOf(publication, { opens, closes }, phaseOf({ opens, closes }, site.now) === 'coming' ? 'coming' : 'now')}`,
    updated: later(entry.updated, lastTurn([{ opens }], site.now)),
  };
}

function stepEntry(
  publication: Publication,
  { cycle, step, dates, phase, since }: AgendaEntry,
): FeedEntry {
  const { t } = publication.words;
  const { published, updated } = publication.changeOf(cycle);
  return {
    address: addressOf(cycle),
    part: step.id,
    title: t('calendar.step', { step: step.title, title: cycle.data.title }),
    summary: whenOf(publication, dates, phase),
    category: { term: cycle.kind, label: t(`kind.${cycle.kind}.one`) },
    published,
    updated: later(updated, lastTurn([{ opens: since }], publication.site.now)),
  };
}

/** `Open until 9 May 2031, 23:59 UTC.`, `From 5 May 2031.`, or `By 2 May 2031, 23:59 UTC.` where only an end is known: the text changes when the thing opens, and so does its date. */
const whenOf = (
  { words: { t, moment } }: Publication,
  dates: Pick<StepDates, 'opens' | 'closes'>,
  phase: AgendaEntry['phase'],
) =>
  t(phase === 'now' ? 'feeds.stepUntil' : dates.opens ? 'feeds.stepFrom' : 'feeds.stepBy', {
    day: moment(momentAhead({ dates, phase })!, 'plain', phase === 'now' || !dates.opens),
  });
