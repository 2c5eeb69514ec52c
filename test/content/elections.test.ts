import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../src/model/check-rules.ts';
import { runChecks, timetableChecks } from '../../src/model/checks/index.ts';
import weekdayChecks from '../../src/model/checks/weekdays.ts';
import { stateAt } from '../../src/model/cycle-state.ts';
import { habitsOf } from '../../src/model/planner/habits.ts';
import { planRound } from '../../src/model/planner/plan.ts';
import { buildSite, type RecordOf, type Site } from '../../src/model/site.ts';
import { dayOf, instantOf } from '../../src/model/moments.ts';
import { anchorDay, measuredIntervals } from '../../src/model/timetable.ts';
import { theGuide } from '../support/guide.ts';
import { rounds } from '../support/rounds.ts';

const site = theGuide();
type Cycle = RecordOf<'cycles'>;

/** A guide of one round, the rounds it takes dates from, and all procedures and positions: enough for its rules, and quick to check. */
function guideOf(cycle: Cycle): Site {
  const none = Object.fromEntries(
    Object.keys(site.records).map((kind) => [kind, []]),
  ) as unknown as Site['records'];
  return buildSite(
    site.settings,
    {
      ...none,
      procedures: site.records.procedures,
      positions: site.records.positions,
      cycles: [...sharedBy(cycle).filter(({ id }) => id !== cycle.id), cycle],
    },
    site.now,
  );
}
/** The rounds that a round takes dates from, and those that they take theirs from. */
function sharedBy({ data: { inherits } }: Cycle): Cycle[] {
  const shared = site.records.cycles.find(({ id }) => id === inherits);
  return shared ? [shared, ...sharedBy(shared)] : [];
}
const timetables = (small: Site) =>
  [...timetableChecks, ...weekdayChecks].flatMap((check) => [...check(small, new Set())]);
const rulesBroken = (cycle: Cycle) => [
  ...new Set(
    timetables(guideOf(cycle)).flatMap((finding) =>
      finding.record !== 'site' &&
      finding.record.id === cycle.id &&
      finding.record.kind === 'cycles'
        ? [finding.rule]
        : [],
    ),
  ),
];

describe('the real rounds', () => {
  test('are on record', () => expect(site.records.cycles.length).toBeGreaterThan(70));
  test('all pass every check', () => {
    expect(
      runChecks(site).filter(
        (finding) => finding.record !== 'site' && finding.record.kind === 'cycles',
      ),
    ).toEqual([]);
  });
});

/** A seeded choice, so that a failure can be repeated. */
function choices(seed: number) {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return { among: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! };
}

const shift = (moment: string, days: number) =>
  `${dayOf(moment)!.add({ days })}${moment.slice(10)}`;
const withStep = (cycle: Cycle, id: string, dates: object): Cycle => ({
  ...cycle,
  data: {
    ...cycle.data,
    steps: { ...cycle.data.steps, [id]: { ...cycle.data.steps[id], ...dates } },
  },
});
const withData = (cycle: Cycle, data: Partial<Cycle['data']>): Cycle => ({
  ...cycle,
  data: { ...cycle.data, ...data },
});
/** The steps a round states itself with both days. */
const spans = (cycle: Cycle) =>
  Object.entries(cycle.data.steps).filter(
    ([, dates]) => dayOf(dates.opens) && dayOf(dates.closes) && !dates.withdrawn,
  );
const keptRules = (cycle: Cycle) =>
  measuredIntervals(site, cycle).filter(
    ({ kept, interval }) =>
      kept &&
      interval.binding === 'rule' &&
      interval.to !== 'agm' &&
      cycle.data.steps[interval.to.split('.')[0]!],
  );

/** Ways to spoil a round, each with the rule that must say so; undefined where the round offers nothing to spoil. */
const spoilers: Record<
  string,
  (cycle: Cycle, choose: ReturnType<typeof choices>) => { cycle: Cycle; rule: RuleName } | undefined
> = {
  'a step closes before it opens': (cycle, { among }) => {
    const [id, dates] = among(spans(cycle)) ?? [];
    return id
      ? {
          cycle: withStep(cycle, id, { closes: shift(dates.opens!, -1) }),
          rule: 'closes-before-opens',
        }
      : undefined;
  },
  'a day moves over the limit of a rule': (cycle, { among }) => {
    const one = among(keptRules(cycle));
    if (!one) return undefined;
    const [id, end] = one.interval.to.split('.') as [string, string];
    const over = one.interval.limit.startsWith('at most') ? one.from.add({ days: 60 }) : one.from;
    return { cycle: withStep(cycle, id, { [end]: over.toString() }), rule: 'limit-not-kept' };
  },
  'a departure is forgotten': (cycle) =>
    measuredIntervals(site, cycle).some(
      ({ kept, interval }) => !kept && interval.binding === 'rule',
    )
      ? { cycle: withData(cycle, { departures: undefined }), rule: 'limit-not-kept' }
      : undefined,
  'a departure is recorded that is none': (cycle, { among }) => {
    const one = among(keptRules(cycle));
    return one
      ? {
          cycle: withData(cycle, {
            departures: [
              { interval: one.interval.id, reason: 'None.', sources: cycle.data.sources },
            ],
          }),
          rule: 'no-departure',
        }
      : undefined;
  },
  'a departure has a slip in its name': (cycle) => ({
    cycle: withData(cycle, {
      departures: [{ interval: 'nomination-windw', reason: 'None.', sources: cycle.data.sources }],
    }),
    rule: 'unknown-interval',
  }),
  'a step has a slip in its name': (cycle, { among }) => {
    const id = among(Object.keys(cycle.data.steps));
    const { [id]: dates, ...others } = cycle.data.steps;
    return dates
      ? {
          cycle: withData(cycle, { steps: { ...others, [`${id}x`]: dates } }),
          rule: 'unknown-step',
        }
      : undefined;
  },
  'the vote opens before nominations close': (cycle) => {
    const { nominations } = cycle.data.steps;
    const closes = nominations?.withdrawn ? undefined : dayOf(nominations?.closes);
    return closes && cycle.data.steps['vote']
      ? {
          cycle: withStep(cycle, 'vote', {
            opens: closes.subtract({ days: 3 }).toString(),
            closes: closes.add({ days: 9 }).toString(),
          }),
          rule: 'impossible-order',
        }
      : undefined;
  },
  'a note names a weekday that is wrong': (cycle, { among }) => {
    const [id, dates] = among(spans(cycle)) ?? [];
    if (!id) return undefined;
    const day = dayOf(dates.closes)!;
    const weekday = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][
      day.dayOfWeek % 7
    ]!;
    const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
      new Date(day.toString()),
    );
    return {
      cycle: withStep(cycle, id, {
        note: `It ends on ${weekday}, ${day.day} ${month} ${day.year}.`,
      }),
      rule: 'wrong-weekday',
    };
  },
  'a deadline ends at noon although it is meant anywhere on Earth': (cycle, { among }) => {
    const [id, dates] = among(spans(cycle)) ?? [];
    return id
      ? {
          cycle: withStep(cycle, id, { closes: `${dayOf(dates.closes)} 11:59 UTC` }),
          rule: 'deadline-zone',
        }
      : undefined;
  },
  'everyone won by acclamation in a contested round': (cycle, { among }) => ({
    cycle: withData(cycle, {
      contested: true,
      outcomes: [{ name: 'Rose', how: 'acclamation', sources: [among(cycle.data.sources)] }],
    }),
    rule: 'contested',
  }),
  'someone was elected in a round without a vote': (cycle, { among }) => ({
    cycle: withData(cycle, {
      contested: false,
      outcomes: [{ name: 'Rose', how: 'election', sources: [among(cycle.data.sources)] }],
    }),
    rule: 'contested',
  }),
  'someone was elected before the vote closes': (cycle, { among }) =>
    cycle.data.steps['vote']
      ? {
          cycle: withStep(
            withData(cycle, {
              outcomes: [{ name: 'Rose', how: 'election', sources: [among(cycle.data.sources)] }],
            }),
            'vote',
            { opens: '2027-01-04', closes: '2027-01-11' },
          ),
          rule: 'early-outcome',
        }
      : undefined,
  'two people were chosen for the one seat': (cycle) => {
    const single = cycle.data.positions.find(
      (id) => site.get('positions', id).data.seats.number === 1,
    );
    const outcome = (name: string) => ({
      position: single!,
      name,
      how: 'not-stated' as const,
      sources: cycle.data.sources,
    });
    return single
      ? { cycle: withData(cycle, { outcomes: [outcome('Rose'), outcome('Lily')] }), rule: 'seats' }
      : undefined;
  },
};

const count = rounds(200);

describe(`${count} spoiled rounds`, () => {
  const choose = choices(20_261_126);
  // A step that was withdrawn has no dates to hold against a rule.
  const held = site.records.cycles.filter(
    (cycle) => !Object.values(cycle.data.steps).some((dates) => dates.withdrawn),
  );
  const kinds = Object.keys(spoilers);
  const spoiled: { kind: string; cycle: Cycle; rule: RuleName }[] = [];
  for (let tries = 0; spoiled.length < count && tries < 5000; tries++) {
    const kind = kinds[spoiled.length % kinds.length]!;
    const result = spoilers[kind]!(choose.among(held), choose);
    if (result) spoiled.push({ kind, ...result });
  }

  test('were made, of every kind', () => {
    expect(spoiled).toHaveLength(count);
    expect(new Set(spoiled.map((one) => one.kind)).size).toBe(kinds.length);
  });
  test('are each refused or warned of by the right rule', () => {
    const unseen = spoiled.filter(({ cycle, rule }) => !rulesBroken(cycle).includes(rule));
    expect(
      unseen.map(
        ({ kind, cycle, rule }) =>
          `${cycle.id}: ${kind} (${rule}; found ${rulesBroken(cycle).join(', ')})`,
      ),
    ).toEqual([]);
  });
});

describe('the state of a round', () => {
  const order = { undated: 0, planned: 1, running: 2, waiting: 2, over: 3 };
  test('never goes back in time, and what is past stays past', () => {
    const dated = site.records.cycles.filter((cycle) => stateAt(site, cycle).phase !== 'undated');
    const instants = fc
      .integer({ min: 0, max: 30 * 365 * 24 * 60 })
      .map((minutes) => Temporal.Instant.from('2000-01-01T00:00:00Z').add({ minutes }));
    fc.assert(
      fc.property(fc.constantFrom(...dated), instants, instants, (cycle, a, b) => {
        const [earlier, later] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        const [before, after] = [stateAt(site, cycle, earlier), stateAt(site, cycle, later)];
        expect(order[after.phase]).toBeGreaterThanOrEqual(order[before.phase]);
        if (before.phase === 'over') expect(after.phase).toBe('over');
      }),
    );
  });
  test('is open to the last second of a deadline, and not a second longer', () => {
    const cycle = site.get('cycles', '2025-common');
    const end = instantOf('2025-05-16', 'closes')!;
    expect(stateAt(site, cycle, end).open.map((one) => one.step.id)).toEqual(['vote']);
    expect(stateAt(site, cycle, end.add({ seconds: 1 })).open).toEqual([]);
  });
});

describe('the planner, from the day of the call of a real round', () => {
  const plan = (id: string) => {
    const cycle = site.get('cycles', id);
    const procedure = site.get('procedures', cycle.data.procedure);
    const planned = planRound({
      procedure: procedure.data,
      habits: habitsOf(site, procedure),
      start: anchorDay(site, cycle, 'call.opens'),
      agm: anchorDay(site, cycle, 'agm'),
    })!;
    return planned.days.flatMap(({ anchor, day }) => {
      const published = anchorDay(site, cycle, anchor);
      return [
        `${anchor} ${day}${!published ? ' (no day published)' : published.equals(day) ? '' : ` (published: ${published})`}`,
      ];
    });
  };
  test('finds the common round of 2025 again', () => {
    expect(plan('2025-common')).toEqual([
      'call.opens 2025-04-14',
      'nominations.opens 2025-04-14',
      'nominations.closes 2025-04-25',
      'acceptance.closes 2025-05-02',
      'statements.closes 2025-05-05',
      'candidate-calls.opens 2025-05-05',
      'candidate-calls.closes 2025-05-08',
      'vote.opens 2025-05-09',
      'vote.closes 2025-05-16',
      'result.opens 2025-05-19 (no day published)',
      'seating.opens 2025-10-30',
    ]);
  });
  test('finds that of 2023, but for the days on which those who published it chose otherwise', () => {
    expect(plan('2023-common')).toMatchInlineSnapshot(`
      [
        "call.opens 2023-04-17",
        "nominations.opens 2023-04-17",
        "nominations.closes 2023-04-28",
        "acceptance.closes 2023-05-05",
        "statements.closes 2023-05-08 (no day published)",
        "candidate-calls.opens 2023-05-08 (published: 2023-05-09)",
        "candidate-calls.closes 2023-05-11",
        "vote.opens 2023-05-12",
        "vote.closes 2023-05-19",
        "result.opens 2023-05-22 (no day published)",
        "seating.opens 2023-10-26",
      ]
    `);
  });
});
