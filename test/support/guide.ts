/** The real guide, read and checked once for all tests of a worker. */
import { join } from 'node:path';
import { checkContent, type CheckResult } from '../../src/editing/check.ts';
import type { ContentFile } from '../../src/editing/parse.ts';
import { readContent } from '../../src/editing/read.ts';
import { project } from './build.ts';

export const guideFolder = join(project, 'content');
/** A day on which rounds were open, others were over, and others still lay ahead. */
export const guideNow = Temporal.Instant.from('2026-11-28T12:00:00Z');

let checked: CheckResult | undefined;
/** What the check says of the guide. */
export const checkedGuide = (): CheckResult => (checked ??= checkContent(guideFolder, guideNow));

let files: readonly ContentFile[] | undefined;
/** The files of the guide as the check reads them. */
export const guideFiles = (): readonly ContentFile[] => (files ??= readContent(guideFolder).files);
