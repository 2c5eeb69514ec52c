/** Regular calls of groups and regions, and the ICANN meetings to come. */
import type { Words } from '../i18n/index.ts';
import { callsOf, type AttributesOf } from '../model/guide-components.ts';
import { isPast } from '../model/moments.ts';
import type { Meeting } from '../model/meetings.ts';
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

/** The meetings that have not closed at the instant, the nearest first. */
export function drawMeetings(site: Site, _: unknown, words: Words): Block[] {
  const { t } = words;
  const ahead = site.settings.meetings
    .filter(({ opens, closes }) => opens && closes && !isPast(closes, site.now))
    .sort((a, b) => (a.opens! < b.opens! ? -1 : 1));
  if (ahead.length === 0)
    return [{ kind: 'paragraph', line: [t('component.meetings.none')] }, { kind: 'built-on' }];
  return [
    {
      kind: 'table',
      head: [
        t('component.meetings.meeting'),
        t('component.meetings.days'),
        t('component.meetings.place'),
      ],
      rows: ahead.map((one) => [
        [
          one.annual ? t('component.meetings.annual', { title: one.title }) : one.title,
          { kind: 'source', sources: one.sources, evidence: one.evidence },
        ],
        [writeDates(one, words)],
        [one.place ?? t('component.meetings.noPlace')],
      ]),
    },
  ];
}
