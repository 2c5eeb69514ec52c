import { execFileSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { project } from '../../support/build.ts';

// Targets that are not reached yet stand beside what is held in test/bench/search/targets.ts; the benchmark names them.
test('search finds at least what its benchmark found before, at no greater cost', () => {
  const { PATH, HOME } = process.env;
  const printed = execFileSync(process.execPath, ['test/bench/search/run.ts'], {
    cwd: project,
    env: { PATH, HOME, BUILD_DIR: inject('site').folder },
    encoding: 'utf8',
  });
  expect(printed).toContain('question');
});
