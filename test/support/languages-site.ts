/** Builds the real guide in all its languages, or in those that LANGUAGES names, for the tests that look at translated pages. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { guideBuild, project as root } from './build.ts';
import { provideSite } from './site.ts';

export const setup = (project: TestProject) =>
  provideSite(project, 'languages', join(root, 'content'), (target) => ({
    ...guideBuild(target),
    LANGUAGES: process.env['LANGUAGES'],
    PRECOMPRESS: 'no',
  }));
