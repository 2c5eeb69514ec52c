import { execFileSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { project } from '../../support/build.ts';

test('search keeps every target of its benchmark', () => {
  const { PATH, HOME } = process.env;
  const printed = execFileSync(process.execPath, ['test/bench/search/run.ts'], {
    cwd: project,
    env: { PATH, HOME, BUILD_DIR: inject('site').folder },
    encoding: 'utf8',
  });
  expect(printed).toContain('question');
});
