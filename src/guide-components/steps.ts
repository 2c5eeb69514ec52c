/** The steps of a procedure, or those of one round with their days. */
import type { Words } from '../i18n/index.ts';
import { withCommas } from '../i18n/separators.ts';
import { recordOf, type AttributesOf } from '../model/guide-components.ts';
import { meetingOf } from '../model/meetings.ts';
import { shownTitle } from '../model/page.ts';
import { addressOf, type Site } from '../model/site.ts';
import { stepDates, type StepDates } from '../model/timetable.ts';
import { writeDates } from './dates.ts';
import type { Block, Line } from './drawn.ts';

export const drawSteps = (site: Site, { of }: AttributesOf<'Steps'>, words: Words): Block[] =>
  of.startsWith('cycles/') ? ofRound(site, of, words) : ofProcedure(site, of);

function ofProcedure(site: Site, of: string): Block[] {
  const procedure = recordOf(site, 'procedures', of);
  return [
    {
      kind: 'list',
      isOrdered: true,
      items: procedure.data.steps.map((step) => [
        { kind: 'strong', text: step.title },
        ` (${step.actor}). ${step.what}`,
        { kind: 'source', sources: step.sources, evidence: step.evidence },
      ]),
    },
    {
      kind: 'paragraph',
      line: [{ kind: 'link', to: addressOf(procedure), text: shownTitle(procedure) }],
    },
  ];
}

function ofRound(site: Site, of: string, words: Words): Block[] {
  const cycle = recordOf(site, 'cycles', of);
  const { t } = words;
  const dates = stepDates(site, cycle);
  const steps = site
    .get('procedures', cycle.data.procedure)
    .data.steps.filter(({ id }) => dates[id] !== undefined);
  const meeting = steps.some(({ does }) => does === 'seat')
    ? undefined
    : meetingOf(site, cycle.data.agm);
  const seated: Line[] | undefined = meeting && [
    [t('component.steps.seated')],
    [
      withCommas(
        [meeting.title, meeting.closes && writeDates({ opens: meeting.closes }, words)],
        words.lang,
      ),
      { kind: 'source', sources: meeting.sources, evidence: meeting.evidence },
    ],
  ];
  return [
    {
      kind: 'table',
      head: [t('component.steps.step'), t('component.steps.when')],
      rows: [
        ...steps.map(({ id, title }) => [[title], daysOf(dates[id]!, words)]),
        ...(seated ? [seated] : []),
      ],
    },
    {
      kind: 'paragraph',
      line: [{ kind: 'link', to: addressOf(cycle), text: shownTitle(cycle) }],
    },
  ];
}

function daysOf(given: StepDates, words: Words): Line {
  const marks = [
    given.withdrawn && words.t('component.steps.cancelled'),
    given.planned && words.t('component.steps.planned'),
  ].filter((one) => typeof one === 'string');
  return [
    writeDates(given, words) || (given.about ?? words.t('component.steps.noDate')),
    ...(marks.length > 0
      ? [{ kind: 'aside' as const, text: ` (${withCommas(marks, words.lang)})` }]
      : []),
    { kind: 'source', sources: given.sources ?? [], evidence: given.evidence },
  ];
}
