/** What the feeds say: what is new and changed, over all and for each region, and what is open. */
import { agenda, openCalls, type AgendaEntry } from '../model/agenda.ts';
import { momentAhead } from '../model/cycle-state.ts';
import { shownTitle } from '../model/page.ts';
import { regionOf } from '../model/region-of.ts';
import { addressOf, allRecords, type AnyRecord } from '../model/site.ts';
import { latestOf, startOf } from './changes.ts';
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
export const feedAddress = (feed: { readonly name: string }, format: 'xml' | 'json') => `/feeds/${feed.name}.${format}`;

/** A feed reader asks often and keeps what it read; more would only cost bytes. */
const longest = 50;

/** Every feed. Sources are left out: they are news only through the pages that cite them. */
export function feedsOf(publication: Publication): Feed[] {
  const { site, words, changeOf } = publication;
  const { t } = words;
  const records = allRecords(site).filter((record) => record.kind !== 'sources');
  const all = latestOf(records.map(changeOf)) ?? startOf(site.settings.readOn);
  const feed = (name: string, title: string, description: string, page: string, entries: FeedEntry[]): Feed => ({
    name,
    title,
    description,
    page,
    updated:
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1) ?? all,
    entries,
  });
  return [
    feed('changes', t('feeds.changes'), t('feeds.changesLead'), '/', newest(records.map((record) => changeEntry(publication, record)))),
    feed('open', t('feeds.open'), t('feeds.openLead'), '/opportunities/', openEntries(publication)),
    ...site.records.regions.map((region) => {
      const acronym = { region: region.data.acronym };
      const own = records.filter((record) => regionOf(record) === region.id);
      return feed(
        region.id,
        t('feeds.region', acronym),
        t('feeds.regionLead', acronym),
        addressOf(region),
        newest(own.map((record) => changeEntry(publication, record))),
      );
    }),
  ];
}

/** The latest entries first; what changed at the same instant in the order of addresses. */
const newest = (entries: FeedEntry[]) =>
  entries.sort((a, b) => (a.updated === b.updated ? (a.address < b.address ? -1 : 1) : a.updated < b.updated ? 1 : -1)).slice(0, longest);

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
function openEntries(publication: Publication): FeedEntry[] {
  const { site } = publication;
  return [
    ...openCalls(site).map((call) => ({ ...changeEntry(publication, call), title: shownTitle(call) })),
    ...agenda(site).map((entry) => stepEntry(publication, entry)),
  ];
}

function stepEntry(publication: Publication, { cycle, step, dates, phase }: AgendaEntry): FeedEntry {
  const { t, date } = publication.words;
  const { published, updated } = publication.changeOf(cycle);
  return {
    address: addressOf(cycle),
    part: step.id,
    title: t('feeds.step', { step: step.title, title: cycle.data.title }),
    summary: t(phase === 'now' ? 'feeds.stepUntil' : 'feeds.stepFrom', { day: date(momentAhead({ dates, phase })!.split(' ')[0]!) }),
    category: { term: cycle.kind, label: t(`kind.${cycle.kind}.one`) },
    published,
    updated,
  };
}
