/**
 * Every calendar of the invented world with its town, and of the real guide, before parsers that know nothing of ours: ical.js, and of Debian
 * icalendar, vobject and libical. The last two also hold each entry against the standard: what must and what may stand in it, and how often.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, describe, expect, test } from 'vitest';
import { calendarFeeds } from '../../../src/calendar/feeds.ts';
import { icsOf } from '../../../src/calendar/ics.ts';
import { seriesOf } from '../../../src/calendar/meetings.ts';
import { checkContent } from '../../../src/editing/check.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { readTranslations } from '../../../src/languages/files.ts';
import { translatedLanguages, type TranslatedLanguage } from '../../../src/languages/languages.ts';
import { siteIn } from '../../../src/languages/translate.ts';
import type { Site } from '../../../src/model/site.ts';
import { temporaryFolder } from '../../support/build.ts';
import { guideFolder, theGuide } from '../../support/guide.ts';
import { worldWithTown } from '../../support/town.ts';
import { worldNow } from '../../support/world.ts';

const words = wordsOf('en');
const absolute = (address: string) => `https://guide.example${address}`;
const revised = () => Temporal.Instant.from('2030-05-01T10:00:00Z');
const packages = 'python3-icalendar python3-vobject python3-gi gir1.2-ical-3.0';

const { folder, remove } = temporaryFolder();
const { content, remove: removeContent } = worldWithTown();
afterAll(() => {
  remove();
  removeContent();
});

/** Debian's own Python; the project needs none. */
function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    throw new Error(
      `This trial needs Debian's parsers: run \`sudo apt-get install --no-install-recommends ${packages}\`.\n${(error as { stderr?: string }).stderr ?? ''}`,
      { cause: error },
    );
  }
}

type Entry = readonly [uid: string, begin: string, end: string | null, summary: string];

/** What ical.js reads, in the form of `read-calendars.py`. */
function entriesOf(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const at = (time: ICAL.Time | null) =>
    time &&
    (time.isDate
      ? time.toString()
      : Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString());
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return [
      event.uid,
      at(event.startDate)!,
      one.hasProperty('dtend') ? at(event.endDate) : null,
      event.summary,
    ];
  });
}

/** Writes the calendars of a site in its language; their files with their texts. */
function written(name: string, site: Site): Map<string, string> {
  mkdirSync(join(folder, name));
  return new Map(
    calendarFeeds(site, wordsOf(site.language), revised).map((feed) => {
      const file = join(folder, name, feed.address.slice(1).replaceAll('/', '-'));
      const text = icsOf(feed, absolute);
      writeFileSync(file, text);
      return [file, text];
    }),
  );
}

/**
 * A calendar of meetings in zones of every kind: renamed ones, such without changes of clocks, with half hours, with days of no rule. Debian's
 * icalendar knows zones by itself, so none is here whose law is newer than Debian's.
 */
function ofZones(site: Site): Map<string, string> {
  const group = site.get('groups', 'alpha');
  const zones = [
    'Africa/Accra',
    'Africa/Cairo',
    'America/Santiago',
    'Asia/Calcutta',
    'Australia/Lord_Howe',
    'Etc/GMT+12',
    'Europe/Dublin',
    'Europe/Kiev',
  ];
  const series = zones.flatMap((zone, index) =>
    seriesOf(
      {
        ...group,
        id: `zone-${index}`,
        data: {
          ...group.data,
          meetings: [
            {
              title: `A call, in ${zone}; weekly`,
              rhythm: 'weekly',
              series: { first: '2031-07-03', every: '1 week' },
              times: ['18:00'],
              zone,
              minutes: 60,
              asOf: '2031',
              sources: ['minutes'],
            },
          ],
        },
      },
      words,
      revised,
    ),
  );
  const file = join(folder, 'zones.ics');
  const text = icsOf({ title: 'Zones', description: 'Every kind.', events: [], series }, absolute);
  writeFileSync(file, text);
  return new Map([[file, text]]);
}

const world = checkContent(content, worldNow).site!;
const guide = theGuide();
const guideIn = (language: TranslatedLanguage) =>
  siteIn(guide, readTranslations(guideFolder, language));

describe.each([
  ['the invented world', () => written('world', world), 10],
  ['the real guide', () => written('guide', guide), 60],
  ...translatedLanguages.map(
    (language) =>
      [`the real guide in ${language}`, () => written(language, guideIn(language)), 60] as const,
  ),
  ['meetings in zones of every kind', () => ofZones(world), 1],
] as const)('calendars of %s', (_, write, least) => {
  const files = write();
  test('are valid, and read alike by ical.js, icalendar, vobject and libical', () => {
    expect(files.size).toBeGreaterThanOrEqual(least);
    const lines = run('/usr/bin/python3', [
      join(import.meta.dirname, 'read-calendars.py'),
      ...files.keys(),
    ]);
    const read = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, { entries?: Entry[]; fault?: string }>);
    expect(read).toHaveLength(files.size);
    for (const { file, ...parsers } of read) {
      const known = entriesOf(files.get(String(file))!);
      expect(known.length).toBeGreaterThan(0);
      for (const [parser, { entries, fault }] of Object.entries(parsers))
        expect([file, parser, fault, entries]).toEqual([file, parser, undefined, known]);
    }
  });
});

/** What a subscriber has of a calendar, but for its words. */
const facts = (file: string, text: string) => [
  basename(file),
  ...entriesOf(text)
    .map(([uid, begin, end]) => `${uid} ${begin} ${end}`)
    .sort(),
];

test.each(translatedLanguages)(
  'the calendars in %s have the entries of the English ones under names of their own',
  (language) => {
    const [english, translated] = [guide, guideIn(language)].map((site, index) =>
      [...written(`${language}-${index}`, site)].sort(([a], [b]) => (a < b ? -1 : 1)),
    ) as [[string, string][], [string, string][]];
    expect(translated.map(([file, text]) => facts(file, text))).toEqual(
      english.map(([file, text]) => facts(file, text)),
    );
    const names = translated.map(
      ([, text]) => /^NAME:(.*)$/m.exec(text.replaceAll('\r\n ', ''))![1],
    );
    expect(new Set(names).size).toBe(names.length);
  },
);

test('a calendar that breaks a rule would be found by each', () => {
  const [text] = [...ofZones(world).values()];
  const broken = join(folder, 'broken.ics');
  writeFileSync(
    broken,
    text!
      .replaceAll(/^UID:.*\r\n/gm, '')
      .replaceAll(/^DTSTART;TZID=.*\r$/gm, 'DTSTART:on Thursday\r'),
  );
  const [line] = run('/usr/bin/python3', [join(import.meta.dirname, 'read-calendars.py'), broken])
    .trim()
    .split('\n');
  const { file: _, ...parsers } = JSON.parse(line!) as Record<string, { fault?: string }>;
  expect(Object.values(parsers).filter(({ fault }) => !fault)).toEqual([]);
});
