import { describe, expect, test } from 'vitest';
import { directionOf } from '../../src/i18n/direction.ts';

describe('a page runs', () => {
  test.each([
    ['en', 'ltr'],
    ['ru', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
  ])('in %s as that language is written: %s', (language, direction) =>
    expect(directionOf(language, {})).toBe(direction),
  );
  test('as the build was asked to', () =>
    expect(directionOf('en', { DIRECTION: 'rtl' })).toBe('rtl'));
  test('nowhere, if what was asked is no direction', () =>
    expect(() => directionOf('en', { DIRECTION: 'up' })).toThrow(
      'DIRECTION is `up`; it must be `ltr` or `rtl`, or be left out.',
    ));
});
