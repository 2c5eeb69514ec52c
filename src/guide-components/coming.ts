/** What is open or comes next, of a procedure, in a region or for a post. */
import type { Words } from '../i18n/index.ts';
import { isEndAhead, momentAhead } from '../model/cycle-state.ts';
import { comingInRegion, comingRound, type ComingRound } from '../model/coming-rounds.ts';
import type { ExpectedDay } from '../model/forecast.ts';
import { recordOf, type AttributesOf } from '../model/guide-components.ts';
import { nextRounds } from '../model/next-round.ts';
import { shownTitle } from '../model/page.ts';
import { addressOf, type AnyRecord, type Site } from '../model/site.ts';
import type { Block, Line, Piece } from './drawn.ts';

/** More steps than these say no more about what one can do next. */
const mostSteps = 6;

export function drawComesNext(
  site: Site,
  { of }: AttributesOf<'ComesNext'>,
  words: Words,
): Block[] {
  const [kind] = of.split('/');
  const blocks =
    kind === 'positions'
      ? ofPosition(site, of, words)
      : kind === 'regions'
        ? ofRegion(site, of, words)
        : ofProcedure(site, of, words);
  return [...blocks, { kind: 'built-on' }];
}

function ofProcedure(site: Site, of: string, words: Words): Block[] {
  const coming = comingRound(site, recordOf(site, 'procedures', of));
  const { published, expected, procedure } = coming;
  if (published.length > 0) return [{ kind: 'agenda', entries: published.slice(0, mostSteps) }];
  if (!expected) return [paragraph(nothingKnown(coming, words))];
  return [
    paragraph([words.t('component.next.estimate', { year: String(expected.year) })]),
    {
      kind: 'list',
      items: expected.days
        .slice(0, mostSteps)
        .map((day) => [
          { kind: 'strong', text: stepOf(coming, day, words) },
          `: ${around(day, words)}`,
        ]),
    },
    paragraph([{ kind: 'link', to: addressOf(procedure), text: shownTitle(procedure) }]),
  ];
}

function ofRegion(site: Site, of: string, words: Words): Block[] {
  const region = recordOf(site, 'regions', of);
  const rounds = comingInRegion(site, region.id);
  const published = rounds.flatMap((one) => one.published);
  const others = rounds.filter((one) => one.published.length === 0);
  return [
    ...(published.length > 0
      ? [{ kind: 'agenda' as const, entries: published.slice(0, mostSteps) }]
      : []),
    ...(others.length > 0
      ? [
          {
            kind: 'list' as const,
            items: others.map((one) => [
              linkTo(one.procedure),
              ': ',
              ...(one.expected ? expectedLine(one, words) : nothingKnown(one, words)),
            ]),
          },
        ]
      : []),
    ...(rounds.length === 0 ? [paragraph([words.t('component.next.none')])] : []),
  ];
}

function expectedLine(coming: ComingRound, words: Words): Piece[] {
  const [first] = coming.expected!.days;
  const { posts } = coming;
  return [
    `${stepOf(coming, first!, words)}, ${around(first!, words)}`,
    ...(posts.length > 0
      ? [
          `. ${words.t('component.next.posts')} `,
          ...posts.flatMap((post, index): Piece[] => [
            index > 0 ? `${words.t('component.between')} ` : '',
            linkTo(post),
          ]),
        ]
      : []),
    ` (${words.t('component.estimate')})`,
  ];
}

function ofPosition(site: Site, of: string, words: Words): Block[] {
  const rounds = nextRounds(site, recordOf(site, 'positions', of));
  if (rounds.length === 0) return [paragraph([words.t('component.next.none')])];
  return [
    {
      kind: 'list',
      items: rounds.slice(0, mostSteps).map((round): Line => {
        if (round.kind === 'published')
          return [
            { kind: 'strong', text: round.step.step.title },
            `, ${isEndAhead(round.step) ? `${words.t('component.open.until')} ` : ''}`,
            `${words.moment(momentAhead(round.step)!, 'weekday', isEndAhead(round.step))}: `,
            linkTo(round.cycle),
          ];
        const regions = round.regions.map((id) => site.get('regions', id).data.acronym);
        return [
          ...(regions.length > 0
            ? [{ kind: 'strong' as const, text: words.list(regions) }, ': ']
            : []),
          around(round.first, words),
          ` (${words.t('component.estimate')})`,
        ];
      }),
    },
  ];
}

const paragraph = (line: Line): Block => ({ kind: 'paragraph', line });

const linkTo = (record: AnyRecord): Piece => ({
  kind: 'link',
  to: addressOf(record),
  text: shownTitle(record),
});

const around = (day: ExpectedDay, words: Words) =>
  words.t('component.around', { day: words.date(day.day.toString()) });

function stepOf(
  { procedure, timetable }: ComingRound,
  { anchor }: ExpectedDay,
  { t }: Words,
): string {
  const [id, end] = anchor.split('.');
  // The days of a shared timetable are those of its own procedure, whose steps may have other names.
  const step = [procedure, timetable]
    .flatMap(({ data }) => data.steps)
    .find((one) => one.id === id)!.title;
  return t(end === 'closes' ? 'component.lastDay' : 'component.firstDay', { step });
}

/** That nothing is known, and the newest round on record. */
const nothingKnown = ({ last }: ComingRound, { t }: Words): Line => [
  t('component.next.none'),
  ...(last ? [` ${t('component.next.last')} `, linkTo(last), '.'] : []),
];
