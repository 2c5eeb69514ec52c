import { describe, expect, test } from 'vitest';
import { roundInTheMiddle } from '../../src/views/design/examples.ts';
import { tokensOf } from '../../src/views/design/tokens.ts';
import { theWorld } from '../support/world.ts';

describe('the tokens on the page of the look', () => {
  test('are those the style sheets set, each once, without what comments say', () => {
    const css =
      ':root { /* --not: here; */ --paper: #fff; --ink: #000;\n --color-page: light-dark(var(--paper), var(--ink)); }\n.a { --paper: #eee; color: var(--ink); }';
    expect(tokensOf(css)).toEqual([
      { name: '--paper', value: '#fff' },
      { name: '--ink', value: '#000' },
      { name: '--color-page', value: 'light-dark(var(--paper), var(--ink))' },
    ]);
  });
});

describe('the timetable on the page of the look', () => {
  test('stands in the middle of a step that others surround', () => {
    const world = theWorld();
    expect(roundInTheMiddle(world)).toBeUndefined();
    const cycles = world.records.cycles.map((cycle) => ({
      ...cycle,
      data: {
        ...cycle.data,
        steps: { ...cycle.data.steps, acceptance: { opens: '2031-04-26', closes: '2031-05-02' } },
      },
    }));
    const { cycle, now } = roundInTheMiddle({ ...world, records: { ...world.records, cycles } })!;
    expect([cycle.id, now.toString().slice(0, 10)]).toEqual(['2031-gardener', '2031-04-29']);
  });
});
