import { describe, expect, test } from 'vitest';
import { costs, properties, shares, verdictOn, type Target } from '../bench/search/targets.ts';

describe('the benchmark of search', () => {
  test('fails where a share of questions falls below what was measured before', () => {
    const target = { target: 0.95, held: 0.92 };
    expect(verdictOn(0.95, target, 'more')).toBe('reached');
    expect(verdictOn(0.94, target, 'more')).toBe('held');
    expect(verdictOn(0.91, target, 'more')).toBe('worse');
  });

  test('fails where a cost rises above what was measured before', () => {
    const target = { target: 110, held: 116 };
    expect(verdictOn(110, target, 'less')).toBe('reached');
    expect(verdictOn(114, target, 'less')).toBe('held');
    expect(verdictOn(117, target, 'less')).toBe('worse');
  });

  test('lets nothing pass that misses a target which was once reached', () => {
    expect(verdictOn(0.94, { target: 0.95 }, 'more')).toBe('worse');
    expect(verdictOn(9, { target: 8 }, 'less')).toBe('worse');
  });

  test('holds less than the target only where the target is not reached', () => {
    const more: Target[] = [
      ...Object.values(shares.heldOut),
      ...Object.values(shares.unseen),
      shares.property,
      ...properties.values(),
    ];
    const less: Target[] = [...Object.values(costs.name), ...Object.values(costs.text)];
    for (const { target, held = target } of more) expect(held).toBeLessThanOrEqual(target);
    for (const { target, held = target } of less) expect(held).toBeGreaterThanOrEqual(target);
  });
});
