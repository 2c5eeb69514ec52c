import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectionAnchors } from '../../src/editing/section-anchors.ts';
import { ruleAddress, ruleNames, rules, type RuleName } from '../../src/model/check-rules.ts';

const src = join(import.meta.dirname, '../../src');

/** The rules a piece of code names. Where the type `RuleName` holds, the compiler sees to it that there is no other. */
const namedIn = (code: string) =>
  [
    ...code.matchAll(/\b(?:rule: |(?:errors|warnings)\((?:\w+(?:\.\w+)?|'site'), )'([a-z-]+)'/g),
  ].map((match) => match[1]!);

describe('the table of rules', () => {
  const code = globSync(['model/**/*.ts', 'editing/**/*.ts', 'languages/*.ts'], { cwd: src }).map(
    (file) => readFileSync(join(src, file), 'utf8'),
  );

  test('explains every rule the code names', () => {
    const named = new Set(code.flatMap(namedIn));
    expect(named.size).toBeGreaterThan(80);
    expect([...named].filter((name) => !ruleNames.includes(name as RuleName))).toEqual([]);
  });
  test('would miss a rule without explanation', () => {
    const named = namedIn("rule: 'new-rule'; errors(record, 'newer-rule')");
    expect(named).toEqual(['new-rule', 'newer-rule']);
    expect(named.filter((name) => ruleNames.includes(name as RuleName))).toEqual([]);
  });
  test.each(ruleNames)('%s has a reason in one sentence and two examples that differ', (name) => {
    const { why, wrong, right } = rules[name];
    expect(why).toMatch(/^[A-Z0-9].{20,140}[.]$/);
    expect(wrong).not.toBe(right);
  });
  test('gives every rule an address', () => {
    expect(ruleAddress('tab')).toBe('/editing/rules/#tab');
    expect(ruleAddress('tab', 'https://guide.example/base/')).toBe(
      'https://guide.example/base/editing/rules/#tab',
    );
  });
});

describe('the parts of a page that links may name', () => {
  test('stand in the views', () => {
    const views = globSync('views/**/*.astro', { cwd: src })
      .map((file) => readFileSync(join(src, file), 'utf8'))
      .join('\n');
    // The two lists of rules share one view, which is told which of them it is.
    const stands = (id: string) => views.includes(`id="${id}"`) || views.includes(`which="${id}"`);
    expect([...sectionAnchors].filter((id) => !stands(id))).toEqual([]);
  });
});
