/** What a page tells search engines about itself, in the words of schema.org, as JSON-LD. */
import { phasesOf } from '../model/cycle-state.ts';
import { momentParts } from '../model/fields.ts';
import { shownTitle } from '../model/page.ts';
import { addressOf, type AnyRecord, type RecordOf, type Site } from '../model/site.ts';
import type { StepDates } from '../model/timetable.ts';

/** A thing of a type of schema.org. */
export type Thing = Readonly<{ '@type': string } & Record<string, unknown>>;
type At = (path: string) => string;

/** Things as the text of a script element; nothing in it can end the element early. */
export const ldText = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

/** The site with its search, for the home page. */
export const webSite = ({ settings }: Site, language: string, at: At): Thing => ({
  '@type': 'WebSite',
  name: settings.name,
  description: settings.tagline,
  url: at('/'),
  inLanguage: language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${at('/search/')}?q={query}` },
    'query-input': 'required name=query',
  },
});

/** The way from the home page to this one. The last step is the page itself and needs no address. */
export const breadcrumbs = (
  steps: readonly { label: string; address: string }[],
  here: string,
  at: At,
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...steps.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: at(address),
    })),
    { '@type': 'ListItem', position: steps.length + 1, name: here },
  ],
});

/** All entries of the glossary, for its list. */
export const termSet = (name: string, at: At): Thing => ({
  '@type': 'DefinedTermSet',
  name,
  url: at('/glossary/'),
});

/** What the record is, if schema.org has a word for it. */
export function thingOf(site: Site, record: AnyRecord, at: At): Thing | undefined {
  switch (record.kind) {
    case 'groups':
    case 'regions':
      return organization(site, record, at);
    case 'cycles':
      return round(site, record, at);
    case 'opportunities':
      return record.data.type === 'call'
        ? eventOf(record.data.title, record.data, {
            description: record.data.summary,
            url: at(addressOf(record)),
          })
        : undefined;
    case 'glossary':
      return present({
        '@type': 'DefinedTerm',
        name: record.data.title,
        alternateName: record.data.expansion,
        description: record.data.summary,
        inDefinedTermSet: at('/glossary/'),
      });
    default:
      return undefined;
  }
}

function organization(site: Site, record: RecordOf<'groups'> | RecordOf<'regions'>, at: At): Thing {
  const { data } = record;
  const parent = 'parent' in data && data.parent ? site.find(data.parent) : undefined;
  return present({
    '@type': 'Organization',
    name: data.title,
    alternateName: data.acronym,
    description: data.summary,
    mainEntityOfPage: at(addressOf(record)),
    url: data.workspace?.url,
    parentOrganization: parent && named(parent, at),
    areaServed: 'covers' in data ? data.covers : undefined,
    dissolutionDate: 'status' in data ? data.status.ended : undefined,
  });
}

/** A round with its steps, as far as their days are known; a round without a day is no event. */
function round(site: Site, cycle: RecordOf<'cycles'>, at: At): Thing | undefined {
  const steps = phasesOf(site, cycle).flatMap(
    ({ step, dates }) => eventOf(step.title, dates) ?? [],
  );
  const days = steps
    .flatMap((step) => [String(step['startDate']), String(step['endDate'])])
    .sort(byTime);
  if (days.length === 0) return undefined;
  const region = cycle.data.region && site.find(`regions/${cycle.data.region}`);
  return present({
    '@type': 'Event',
    name: cycle.data.title,
    description: cycle.data.summary,
    startDate: days[0],
    endDate: days.at(-1),
    organizer: region ? named(region, at) : undefined,
    subEvent: steps,
  });
}

const byTime = (a: string, b: string) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 1);

/** Something with a first and last day; undefined if neither is known as a day. One that was called off says so. */
function eventOf(
  name: string,
  { opens, closes, ...rest }: Pick<StepDates, 'opens' | 'closes' | 'withdrawn'>,
  more: object = {},
): Thing | undefined {
  const startDate = isoOf(opens) ?? isoOf(closes);
  const endDate = isoOf(closes) ?? isoOf(opens);
  const eventStatus = rest.withdrawn ? 'https://schema.org/EventCancelled' : undefined;
  return startDate && endDate
    ? present({ '@type': 'Event', name, ...more, startDate, endDate, eventStatus })
    : undefined;
}

/** A moment as schema.org writes it: the day, with time and offset where a time is published. */
function isoOf(moment: string | undefined): string | undefined {
  const parts = moment === undefined ? undefined : momentParts(moment);
  if (!parts || parts.day.length !== 10) return undefined;
  if (!parts.time) return parts.day;
  const zone = parts.zone === undefined ? 'UTC' : parts.zone === 'AoE' ? 'Etc/GMT+12' : parts.zone;
  return Temporal.PlainDateTime.from(`${parts.day}T${parts.time}`)
    .toZonedDateTime(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

const named = (record: AnyRecord, at: At): Thing => ({
  '@type': 'Organization',
  name: shownTitle(record),
  url: at(addressOf(record)),
});

/** The fields that are known. */
const present = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Thing;
