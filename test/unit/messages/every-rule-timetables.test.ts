import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about timetables', () => {
  test('unknown-step', () =>
    expect(said('unknown-step')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:5 error unknown-step: \`aceptance\` is not a step of Election of the Head Gardener. Did you mean \`acceptance\`?"`,
    ));
  test('closes-before-opens', () =>
    expect(said('closes-before-opens')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:11:13 error closes-before-opens: It closes on 2031-04-25, before it opens on 2031-04-28. Correct the day that is wrong."`,
    ));
  test('impossible-order', () =>
    expect(said('impossible-order')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:10:5 error impossible-order: nominations.closes on 2031-04-25 comes after vote.opens on 2031-04-20 12:00 UTC. Correct the day that is wrong."`,
    ));
  test('other-year', () =>
    expect(said('other-year')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:7:6 warning other-year: The round of 2033 ends at a meeting of 2031, \`icann900\`. Name the annual meeting of 2033, or remove the line if it is not known."`,
    ));
  test('limit-not-kept', () =>
    expect(said('limit-not-kept')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:13:13 error limit-not-kept: From nominations.closes (2031-04-25) to acceptance.closes (2031-05-04) is 9 days; the procedure allows at most 7 days. Correct the day, or record it under departures with interval: acceptance-window, a reason and a source."`,
    ));
  test('unknown-interval', () =>
    expect(said('unknown-interval')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:18:15 error unknown-interval: \`aceptance-window\` is not a limit of the procedure. Did you mean \`acceptance-window\`?"`,
    ));
  test('no-departure', () =>
    expect(said('no-departure')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:18:15 error no-departure: A departure from \`nomination-window\` is recorded, but the dates (2031-04-14 to 2031-04-25) keep it. Remove the departure, or correct the date."`,
    ));
  test('other-seating', () =>
    expect(said('other-seating')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:18:12 warning other-seating: seating is on 2031-10-29, but the annual meeting \`icann900\` closes on 2031-10-30. Correct the day or the meeting; if both are right, say why in a note."`,
    ));
  test('other-outcome', () =>
    expect(said('other-outcome')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:18:5 error other-outcome: The outcome says neither who was chosen nor what was decided. Add name or what."`,
    ));
  test('other-procedure', () =>
    expect(said('other-procedure')).toMatchInlineSnapshot(
      `"cycles/2031-under-gardener.yml:7:11 warning other-procedure: \`2031-gardener\` fills none of the posts of this round. Name the shared round of the same posts."`,
    ));
  test('empty-limit', () =>
    expect(said('empty-limit')).toMatchInlineSnapshot(
      `"procedures/gardener-election.md:19:13 error empty-limit: The limit counts from nominations.opens to itself. Correct one of its ends."`,
    ));
  test('no-deadline', () =>
    expect(said('no-deadline')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:4:7 error no-deadline: This is a call, but it has no deadline, so it would never be shown as open. Add closes with the day and time, or write type: programme."`,
    ));
  test('no-intake', () =>
    expect(said('no-intake')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:7:10 error no-intake: This programme runs, but nothing says when it takes people. Add takesPeople with its sources, and as its how: in-rounds if one can apply only while a round is open, on-set-days if each session has its day, or at-any-time if no date is needed."`,
    ));
  test('stray-round', () =>
    expect(said('stray-round')).toMatchInlineSnapshot(
      `"opportunities/seed-fund.md:16:3 error stray-round: Rounds are listed, but it takes people at-any-time. Write how: in-rounds under takesPeople, or remove the rounds."`,
    ));
  test('seen-too-early', () =>
    expect(said('seen-too-early')).toMatchInlineSnapshot(
      `"groups/alpha.md:30:11 warning seen-too-early: User Zero was seen as Chair in 2026, more than a year before the term begins (2029-10-30). Correct the one that is wrong."`,
    ));
  test('other-length', () =>
    expect(said('other-length')).toMatchInlineSnapshot(
      `"positions/head-gardener.md:20:10 warning other-length: A term is \`2 years\` in words, but 3 in years. Correct the one that is wrong."`,
    ));
});
