/** The dated steps of rounds and the deadlines of calls as events, before they become a file. Nothing here depends on the day of the build. */
import { addressOf, type AnyRecord, type RecordOf, type Site } from '../model/site.ts';
import { dayOf, instantOf } from '../model/moments.ts';
import { stepOrigins, type StepDates } from '../model/timetable.ts';
import type { Words } from '../i18n/index.ts';

export interface CalendarEvent {
  /** Stable for as long as the step exists, whatever its dates: clients replace the old entry by the new one. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** Address below the site's root. */
  readonly address: string;
  /** Whole days, the last one included, or an instant. */
  readonly when:
    | { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }
    | { readonly at: Temporal.Instant };
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** When what the entry says last changed: it orders its versions. */
  readonly changed: Temporal.Instant;
}

/**
 * When the last of some parts of a record changed, each named by fields below a path of keys and ids:
 * `[{ path: ['steps', 'vote'], fields: ['opens', 'closes'] }]`. To hold a record against its sources again changes nothing.
 */
export type RevisionOf = (
  record: AnyRecord,
  parts: readonly { readonly path: readonly string[]; readonly fields: readonly string[] }[],
) => Temporal.Instant;

/**
 * The events of a round: its own steps, or with `inherited` those of the timetable it shares too. A shared step is one event, so it says
 * the same wherever it stands: what the procedure of the round says whose timetable it is.
 */
export function eventsOfCycle(
  site: Site,
  cycle: RecordOf<'cycles'>,
  words: Words,
  revisionOf: RevisionOf,
  inherited = false,
): CalendarEvent[] {
  const origins = stepOrigins(site, cycle);
  const own = site.get('procedures', cycle.data.procedure);
  return own.data.steps.flatMap((ownStep) => {
    const origin = origins[ownStep.id];
    if (!origin || (origin.cycle !== cycle && !inherited)) return [];
    const shared = site.get('procedures', origin.cycle.data.procedure);
    const sharedStep = shared.data.steps.find(({ id }) => id === ownStep.id);
    const [procedure, step] = sharedStep ? [shared, sharedStep] : [own, ownStep];
    const { t } = words;
    const about = {
      title: t('calendar.step', { step: step.title, title: origin.cycle.data.title }),
      description: [step.what, t('calendar.actor', { actor: step.actor }), origin.dates.note]
        .filter(Boolean)
        .join('\n'),
    };
    const isDeadline =
      hasDeadline.has(step.does) ||
      !origin.dates.opens ||
      origin.dates.closes?.includes(':') === true;
    return eventsOf(
      origin.cycle,
      step.id,
      origin.dates,
      about,
      isDeadline ? words : undefined,
      latest(
        revisionOf(origin.cycle, [
          { path: [], fields: ['title'] },
          { path: ['steps', step.id], fields: [...dateFields, 'note'] },
        ]),
        revisionOf(procedure, [
          { path: ['steps', step.id], fields: ['title', 'what', 'actor', 'does'] },
        ]),
      ),
    );
  });
}

const dateFields = ['opens', 'closes', 'withdrawn', 'planned'];

const latest = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? other : one;

/** Steps in which a reader does something by a last minute. */
const hasDeadline: ReadonlySet<string> = new Set(['nominate', 'apply', 'accept', 'vote']);

/** The deadline of a call, and the time in which it is open. */
export function eventsOfCall(
  call: RecordOf<'opportunities'>,
  words: Words,
  revisionOf: RevisionOf,
): CalendarEvent[] {
  const { opens, closes, title, does, how } = call.data;
  const dates: StepDates = { ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) };
  return eventsOf(
    call,
    'call',
    dates,
    { title, description: `${does}\n${how}` },
    words,
    revisionOf(call, [{ path: [], fields: ['title', 'opens', 'closes', 'does', 'how'] }]),
  );
}

/** The rounds in which a programme takes people, each as a call of its own; one whose days are our estimate is tentative. */
export function eventsOfRounds(
  programme: RecordOf<'opportunities'>,
  words: Words,
  revisionOf: RevisionOf,
): CalendarEvent[] {
  const { title, does, how, rounds = [] } = programme.data;
  return rounds.flatMap(({ opens, closes, evidence }) => {
    const dates: StepDates = {
      ...(opens ? { opens } : {}),
      ...(closes ? { closes } : {}),
      ...(evidence === 'inferred' ? { planned: true } : {}),
    };
    return eventsOf(
      programme,
      // The day on which it opens is what hardly ever moves.
      `round-${(opens ?? closes ?? '').slice(0, 10)}`,
      dates,
      { title, description: `${does}\n${how}` },
      words,
      revisionOf(programme, [{ path: [], fields: ['title', 'does', 'how', 'rounds'] }]),
    );
  });
}

/** A period or a day stands as whole days, so that no time zone shifts it; a deadline, named in `words`, stands a second time as the instant at which it ends. */
function eventsOf(
  record: RecordOf<'cycles'> | RecordOf<'opportunities'>,
  step: string,
  dates: StepDates,
  about: { title: string; description: string },
  words: Words | undefined,
  changed: Temporal.Instant,
): CalendarEvent[] {
  const { opens, closes } = dates;
  const [first, last] = [dayOf(opens ?? closes), dayOf(closes ?? opens)];
  if (!first || !last) return [];
  const shared = {
    ...about,
    address: addressOf(record),
    status: dates.withdrawn
      ? ('CANCELLED' as const)
      : dates.planned
        ? ('TENTATIVE' as const)
        : ('CONFIRMED' as const),
    changed,
  };
  const uid = `${record.kind}.${record.id}.${step}`;
  const end = closes && words && instantOf(closes, 'closes');
  return [
    ...(opens ? [{ ...shared, uid: `${uid}.days@at-large-guide`, when: { first, last } }] : []),
    // The minute is printed, not the last second that still counts.
    ...(end
      ? [
          {
            ...shared,
            uid: `${uid}.deadline@at-large-guide`,
            title: words.t('calendar.step', {
              step: words.t('calendar.deadline'),
              title: about.title,
            }),
            when: { at: end.subtract({ seconds: 59 }) },
          },
        ]
      : []),
  ];
}
