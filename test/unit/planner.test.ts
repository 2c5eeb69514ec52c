import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { timetableChecks } from '../../src/model/checks/index.ts';
import { kinds } from '../../src/model/kinds.ts';
import { planRound, type Plan, type PlanRequest } from '../../src/model/planner/plan.ts';
import { measuredIntervals, type Interval } from '../../src/model/timetable.ts';
import type { RecordOf } from '../../src/model/site.ts';
import { planCalendar } from '../../src/planner/calendar.ts';
import { checkPasted } from '../../src/planner/check-pasted.ts';
import { cycleOf } from '../../src/planner/planned-round.ts';
import { planData, recordOf, smallSite, type PlanData } from '../../src/planner/data.ts';
import { anchorName, explain } from '../../src/planner/explain.ts';
import { requestOf } from '../../src/planner/request.ts';
import { theWorld, worldNow } from '../support/world.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const none = { gaps: {}, toAgm: undefined };

/** An invented procedure: call, nominations, acceptance, vote, result, seating, with the given limits. */
const procedure = (limits: readonly Partial<Interval>[] = []): PlanData['procedures'][number] => ({
  id: 'invented',
  positions: [],
  habits: none,
  data: {
    title: 'Invented election',
    steps: (['call', 'nominations', 'acceptance', 'vote', 'result', 'seating'] as const).map(
      (id, index) => ({
        id,
        title: id,
        actor: 'everyone',
        what: 'It happens.',
        does: (['call', 'nominate', 'accept', 'vote', 'announce', 'seat'] as const)[index]!,
        ...(id === 'vote' ? { onlyIf: 'contested' as const } : {}),
        sources: ['x'],
        intervals: limits
          .filter((limit) => (limit.to === 'agm' ? limit.from : limit.to)!.startsWith(`${id}.`))
          .map(
            (limit, place) =>
              ({
                id: `limit-${index}-${place}`,
                says: 'A limit.',
                binding: 'rule' as const,
                sources: ['x'],
                ...limit,
              }) as Interval,
          ),
      }),
    ),
  },
});
const request = (one: PlanData['procedures'][number], more: Partial<PlanRequest>): PlanRequest => ({
  procedure: one.data as PlanRequest['procedure'],
  habits: one.habits,
  ...more,
});
const daysOf = (plan: Plan | undefined) =>
  Object.fromEntries(plan!.days.map((one) => [one.anchor, one.day.toString()]));
const data = (one: PlanData['procedures'][number]): PlanData => ({
  procedures: [one],
  meetings: [],
  regions: [],
});

const usual = [
  {
    from: 'nominations.opens',
    to: 'nominations.closes',
    limit: 'at least 10 working days',
    inclusive: true,
  },
  { from: 'nominations.closes', to: 'acceptance.closes', limit: 'at most 7 days' },
  { from: 'acceptance.closes', to: 'vote.opens', limit: 'at most 7 days' },
  { from: 'acceptance.closes', to: 'vote.closes', limit: 'at most 14 days' },
];

describe('a planned timetable', () => {
  test('keeps the shortest rule and takes two weeks where nothing is said', () => {
    expect(daysOf(planRound(request(procedure(usual), { start: day('2031-04-14') })))).toEqual({
      'call.opens': '2031-04-14',
      'nominations.opens': '2031-04-14',
      'nominations.closes': '2031-04-28',
      'acceptance.closes': '2031-05-05',
      'vote.opens': '2031-05-06',
      'vote.closes': '2031-05-13',
      'result.opens': '2031-05-14',
    });
  });
  test('has no vote with one candidate, and seats nobody without a meeting', () => {
    const plan = planRound(request(procedure(usual), { start: day('2031-04-14'), candidates: 1 }));
    expect(Object.keys(daysOf(plan))).toEqual([
      'call.opens',
      'nominations.opens',
      'nominations.closes',
      'acceptance.closes',
      'result.opens',
    ]);
  });
  test('goes round days to avoid, and stretches what may last longer', () => {
    const avoid = [{ from: day('2031-04-26'), to: day('2031-05-04') }];
    const plan = planRound(request(procedure(usual), { start: day('2031-04-14'), avoid }));
    expect(daysOf(plan)).toMatchObject({
      'nominations.closes': '2031-05-05',
      'acceptance.closes': '2031-05-12',
    });
    for (const { day: one } of plan!.days)
      expect(one.toString() < '2031-04-26' || one.toString() > '2031-05-04').toBe(true);
  });
  test('begins early enough for what a rule asks before the meeting', () => {
    const long = procedure([{ from: 'result.opens', to: 'agm', limit: 'at least 6 months' }]);
    const plan = planRound(request(long, { agm: day('2031-10-30') }));
    expect(
      plan!.days.find((one) => one.anchor === 'result.opens')!.day.toString() <= '2031-04-30',
    ).toBe(true);
    expect(daysOf(plan)['seating.opens']).toBe('2031-10-30');
  });
  test('is refused where the rules leave no day', () => {
    const never = procedure([
      { from: 'call.opens', to: 'vote.opens', limit: 'at least 30 days' },
      { from: 'call.opens', to: 'vote.opens', limit: 'at most 10 days' },
    ]);
    expect(planRound(request(never, { start: day('2031-04-14') }))).toBeUndefined();
    expect(() => planRound(request(never, {}))).toThrow('needs the day');
  });
  test('says why each day was chosen', () => {
    const one = procedure(usual);
    const words = wordsOf('en');
    const plan = planRound(request(one, { start: day('2031-04-14') }))!;
    const why = (anchor: string) =>
      explain(
        plan.days.find((planned) => planned.anchor === anchor)!,
        anchorName(one.data.steps, words),
        words,
      ).join(' ');
    expect(why('call.opens')).toBe('You chose this day.');
    expect(why('nominations.closes')).toBe(
      'Nothing says how long: we take 14 days after the beginning of nominations. Rule: A limit. Here: 11 working days.',
    );
  });
});

const anchors = [
  'call.opens',
  'nominations.opens',
  'nominations.closes',
  'acceptance.closes',
  'vote.opens',
  'vote.closes',
  'result.opens',
];
const limits = fc.array(
  fc
    .record({
      pair: fc
        .tuple(fc.nat(anchors.length - 1), fc.nat(anchors.length - 1))
        .filter(([a, b]) => a < b),
      bound: fc.constantFrom('at least', 'at most'),
      amount: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('day', 'working day', 'week', 'month'),
      inclusive: fc.boolean(),
    })
    .map(({ pair, bound, amount, unit, inclusive }) => ({
      from: anchors[pair[0]]!,
      to: anchors[pair[1]]!,
      limit: `${bound} ${amount} ${unit}s`,
      inclusive,
    })),
  { maxLength: 5 },
);
const starts = fc
  .integer({ min: 0, max: 4000 })
  .map((offset) => day('2025-01-01').add({ days: offset }));
/** Every run plans a whole round; a hundred find what a thousand would. */
const runs = { numRuns: 100 };

/** The plan as a round of its procedure. */
function asRound(one: PlanData['procedures'][number], plan: Plan, asked: PlanRequest) {
  const cycle = cycleOf(plan, asked, recordOf(one), ['somebody'], day('2025-01-01'));
  const record = {
    kind: 'cycles',
    id: 'planned',
    file: 'cycles/planned.yml',
    data: cycle,
    body: '',
  } as unknown as RecordOf<'cycles'>;
  return { cycle, record, site: smallSite(data(one), one, [record], worldNow) };
}

describe('whatever the rules, the planner', () => {
  test('proposes only timetables that pass the checks, on working days', () => {
    let planned = 0;
    fc.assert(
      fc.property(limits, starts, (rules, start) => {
        const one = procedure(rules);
        const asked = request(one, { start });
        const plan = planRound(asked);
        if (!plan) return;
        planned++;
        const { site } = asRound(one, plan, asked);
        expect(timetableChecks.flatMap((check) => [...check(site, new Set())])).toEqual([]);
        for (const { day: chosen } of plan.days) expect(chosen.dayOfWeek).toBeLessThan(6);
      }),
      runs,
    );
    expect(planned).toBeGreaterThan(30);
  });
  test('plans a round that the schema of rounds accepts as it is', () => {
    fc.assert(
      fc.property(starts, (start) => {
        const one = procedure(usual);
        const asked = request(one, { start });
        const { cycle } = asRound(one, planRound(asked)!, asked);
        const read = kinds.cycles.schema.parse(cycle);
        expect(read).toEqual({ ...cycle, evidence: 'read' });
      }),
      runs,
    );
  });
  test('and a day shifted just over a limit makes exactly that rule report', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(0, 1, 3), (start, which) => {
        const one = procedure(usual);
        const asked = request(one, { start });
        const plan = planRound(asked)!;
        const { cycle } = asRound(one, plan, asked);
        const [step, end] = (
          [['nominations', 'opens'], ['acceptance', 'closes'], [], ['vote', 'closes']] as const
        )[which] as [string, string];
        const broken = structuredClone(cycle);
        const from = day(
          (which === 0 ? plan.days[2] : which === 1 ? plan.days[2] : plan.days[3])!.day.toString(),
        );
        broken.steps[step]![end] = (
          which === 0 ? from.subtract({ days: 4 }) : from.add({ days: which === 1 ? 8 : 15 })
        ).toString();
        if (which === 0) broken.steps['call']!['opens'] = broken.steps[step]![end];
        if (which === 1) broken.steps['vote'] = {};
        const record = {
          kind: 'cycles',
          id: 'planned',
          file: 'x',
          data: broken,
          body: '',
        } as unknown as RecordOf<'cycles'>;
        const site = smallSite(data(one), one, [record], worldNow);
        expect(measuredIntervals(site, record).filter((measured) => !measured.kept)).toHaveLength(
          1,
        );
        expect(
          timetableChecks
            .flatMap((check) => [...check(site, new Set())])
            .map((found) => found.rule),
        ).toEqual(['limit-not-kept']);
      }),
      runs,
    );
  });
});

describe('a timetable pasted in', () => {
  const world = planData(theWorld());
  const election = world.procedures.find((one) => one.id === 'gardener-election')!;
  const check = (text: string) => checkPasted(text, world, election, worldNow);
  const steps =
    'steps:\n  nominations:\n    opens: 2031-04-14\n    closes: 2031-04-25\n  acceptance:\n    closes: 2031-05-04\n';

  test('is told what it breaks, with the line', () => {
    expect(check(steps).problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '6 limit-not-kept',
    ]);
    expect(check(steps).weekends.map(({ anchor, day: one }) => `${anchor} ${one}`)).toEqual([
      'acceptance.closes 2031-05-04',
    ]);
  });
  test('may be only its steps', () => {
    const { problems, measured } = check(
      'nominations:\n  opens: 2031-04-14\n  closes: 2031-04-23\n',
    );
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['3 limit-not-kept']);
    expect(measured).toHaveLength(1);
  });
  test('that is not one is answered in the words of the check', () => {
    expect(
      check('nominations:\n  opens: soon\n').problems.map(({ line, rule }) => `${line} ${rule}`),
    ).toEqual(['2 date-form']);
    expect(check('').problems).toHaveLength(1);
    expect(check('hello').problems).toHaveLength(1);
  });
});

describe('what one asks of the planner', () => {
  const world = planData(theWorld());
  test.each([
    [
      {
        procedure: 'gardener-election',
        start: '2031-04-14',
        avoid: '2031-04-20, 2031-04-22..2031-04-23',
      },
      undefined,
    ],
    [{ procedure: 'gardener-election', agm: 'icann900' }, undefined],
    [{ procedure: 'no-such', start: '2031-04-14' }, 'plan.wrong.procedure'],
    [{ procedure: 'gardener-election' }, 'plan.wrong.none'],
    [{ procedure: 'gardener-election', start: '2031-02-30' }, 'plan.wrong.day'],
    [{ procedure: 'gardener-election', start: '2031-04-14', avoid: 'Easter' }, 'plan.wrong.day'],
    [
      { procedure: 'gardener-election', start: '2031-04-14', candidates: 'many' },
      'plan.wrong.candidates',
    ],
  ])('%o → %s', (asked, wrong) => {
    const answer = requestOf(asked, world);
    expect('wrong' in answer ? answer.wrong.key : undefined).toBe(wrong);
  });
});

describe('the calendar of a plan', () => {
  const one = procedure([]);
  const uids = (asked: Partial<PlanRequest>, today = '2025-01-01') => {
    const full = request(one, asked);
    const cycle = cycleOf(planRound(full)!, full, recordOf(one), ['somebody'], day(today));
    const text = planCalendar(cycle, data(one), one, wordsOf('en'), '');
    return [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  };
  test('shares no entry with that of another year or region, so neither moves the other', () => {
    const plans = [
      uids({ start: day('2027-04-12') }),
      uids({ start: day('2028-04-10') }),
      uids({ start: day('2027-04-12'), region: 'northland' }),
    ];
    expect(plans[0]!.length).toBeGreaterThan(2);
    expect(new Set(plans.flat()).size).toBe(plans.flat().length);
  });
  test('has the same entries when the same plan is taken again on another day', () => {
    expect(uids({ start: day('2027-04-12') }, '2026-02-02')).toEqual(
      uids({ start: day('2027-04-12') }),
    );
  });
});
