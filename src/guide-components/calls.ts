/** Regular calls of groups and regions, and the ICANN meetings to come. */
import type { Words } from '../i18n/index.ts';
import { gapOf, stopOf } from '../i18n/separators.ts';
import { isDay } from '../i18n/texts.ts';
import { callsOf, type AttributesOf } from '../model/guide-components.ts';
import { isPast } from '../model/moments.ts';
import { meetingsAhead, type IcannMeeting, type Meeting } from '../model/meetings.ts';
import { addressOf, type AnyRecord, type Site } from '../model/site.ts';
import { writeDates } from './dates.ts';
import type { Block, Line } from './drawn.ts';

export function drawCalls(site: Site, { of }: AttributesOf<'Calls'>, words: Words): Block[] {
  const { t } = words;
  return [
    {
      kind: 'table',
      head: [
        t('component.calls.call'),
        t('component.calls.when'),
        t('component.calls.languages'),
        t('component.calls.seen'),
      ],
      rows: of.split(' ').flatMap((name) => {
        const record = site.find(name)!;
        return callsOf(record).map((call) => callRow(record, call, words));
      }),
    },
  ];
}

function callRow(record: AnyRecord, call: Meeting, words: Words): Line[] {
  const { t, list, languageName, date } = words;
  const short =
    'acronym' in record.data && record.data.acronym ? record.data.acronym : record.data.title;
  const hours = call.times && `${list(call.times)} ${call.zone ?? ''}`.trim();
  return [
    [
      { kind: 'link', to: addressOf(record), text: short },
      ...(callsOf(record).length > 1 ? [`: ${call.title}`] : []),
    ],
    [
      [call.rhythm, hours, call.minutes && t('component.calls.minutes', { count: call.minutes })]
        .filter(Boolean)
        .join('; '),
    ],
    [call.languages ? list(call.languages.map(languageName)) : t('component.calls.notFound')],
    [date(call.asOf), { kind: 'source', sources: call.sources }],
  ];
}

/** The meetings that have not closed at the instant, the nearest first; or those that have, the latest first. */
export function drawMeetings(
  site: Site,
  { which }: AttributesOf<'Meetings'>,
  words: Words,
): Block[] {
  const { t } = words;
  const { meetings } = site.settings;
  const drawn =
    which === 'past'
      ? meetings.filter((one) => isOver(one, site.now)).sort((a, b) => numberOf(b) - numberOf(a))
      : meetingsAhead(site);
  if (drawn.length === 0)
    return which === 'past'
      ? []
      : [{ kind: 'paragraph', line: [t('component.meetings.none')] }, { kind: 'built-on' }];
  return [
    {
      kind: 'table',
      head: [
        t('component.meetings.meeting'),
        t('component.meetings.days'),
        t('component.meetings.place'),
      ],
      rows: drawn.map((one) => [
        [
          one.annual ? t('component.meetings.annual', { title: one.title }) : one.title,
          { kind: 'source', sources: one.sources, evidence: one.evidence },
        ],
        [{ kind: 'days', text: daysOf(one, words) }],
        [
          [one.place ?? t('component.meetings.noPlace'), one.note]
            .filter(Boolean)
            .join(stopOf(words.lang) + gapOf(words.lang)),
        ],
      ]),
    },
  ];
}

const numberOf = ({ id }: IcannMeeting) => Number(id.slice('icann'.length));

const isOver = ({ year, closes }: IcannMeeting, now: Temporal.Instant): boolean =>
  isPast(closes ?? String(year), now);

/** Its days. Where only its last day is known, it is said to be that; else its month or its year. */
function daysOf({ year, opens, closes }: IcannMeeting, words: Words): string {
  if (opens) return writeDates({ opens, closes }, words);
  const end = words.moment(closes ?? String(year));
  return closes && isDay(closes) ? `${words.t('component.open.until')} ${end}` : end;
}
