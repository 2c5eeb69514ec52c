/** The regular meetings of groups and regions as series: an anchor day, a rhythm, and a local hour that summer time does not move. */
import { seriesStart, seriesWeekday, type Meeting } from '../model/meetings.ts';
import { addressOf, type RecordOf } from '../model/site.ts';
import { slug } from '../model/slug.ts';
import type { Words } from '../i18n/index.ts';
import type { RevisionOf } from './events.ts';

export interface MeetingSeries {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly start: Temporal.ZonedDateTime;
  /** Length, if it is known. */
  readonly minutes: number | undefined;
  readonly rhythm:
    | { readonly every: number; readonly unit: 'week' }
    | {
        readonly every: number;
        readonly unit: 'month';
        readonly weekday: string;
        readonly which: number;
      };
  readonly until: Temporal.PlainDate | undefined;
  readonly changed: Temporal.Instant;
}

/**
 * The series of a record that say enough to be put into a calendar. They are known by the titles of their meetings in the English record,
 * which neither their order nor a translation changes.
 */
export function seriesOf(
  record: RecordOf<'groups'> | RecordOf<'regions'>,
  words: Words,
  revisionOf: RevisionOf,
  english: Pick<typeof record, 'data'> = record,
): MeetingSeries[] {
  const titles = (english.data.meetings ?? []).map(({ title }) => title);
  return (record.data.meetings ?? []).flatMap((meeting, index) => {
    const series = asSeries(meeting, words);
    if (!series) return [];
    const title = titles[index]!;
    const before = titles.slice(0, index).filter((one) => slug(one) === slug(title)).length;
    const name = [slug(title), ...(before > 0 ? [before + 1] : [])].join('-');
    return [
      {
        ...series,
        uid: `${record.kind}.${record.id}.meeting.${name}@at-large-guide`,
        address: addressOf(record),
        changed: revisionOf(record, [{ path: ['meetings', title], fields: told }]),
      },
    ];
  });
}

/** What an entry of a meeting tells. */
const told = ['title', 'rhythm', 'times', 'zone', 'minutes', 'series', 'languages', 'note'];

function asSeries(meeting: Meeting, { t, date, list, languageName }: Words) {
  const start = seriesStart(meeting);
  if (!start || !meeting.series) return undefined;
  const [, amount, unit] = /^(\d+) (week|month)/.exec(meeting.series.every)!;
  const every = Number(amount);
  return {
    title: meeting.title,
    description: [
      t('calendar.seen', { rhythm: meeting.rhythm, day: date(meeting.asOf) }),
      meeting.languages &&
        t('calendar.languages', { languages: list(meeting.languages.map(languageName)) }),
      meeting.note,
    ]
      .filter(Boolean)
      .join('\n'),
    start,
    minutes: meeting.minutes,
    rhythm:
      unit === 'week'
        ? ({ every, unit: 'week' } as const)
        : ({ every, unit: 'month', ...seriesWeekday(start.toPlainDate()) } as const),
    until: meeting.series.until ? Temporal.PlainDate.from(meeting.series.until) : undefined,
  };
}
