import { describe, expect, test } from 'vitest';
import { ruleNames } from '../../src/model/check-rules.ts';
import { canHideFiles, problemsOfExample } from '../support/rule-examples.ts';

describe('the examples of the editors’ manual', () => {
  test.each(ruleNames.filter((name) => name !== 'unreadable-file' || canHideFiles))(
    'the wrong one of %s breaks that rule, the right one breaks none',
    (name) => {
      expect(problemsOfExample(name, 'wrong').map(({ rule }) => rule)).toContain(name);
      expect(problemsOfExample(name, 'right')).toEqual([]);
    },
  );
});
