/** Builds the real guide at this moment, as it is published every day, for the tests that read all of it. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { guideBuild, project as root } from './build.ts';
import { provideSite } from './site.ts';

export const setup = (project: TestProject) =>
  provideSite(project, 'guide', join(root, 'content'), guideBuild);
