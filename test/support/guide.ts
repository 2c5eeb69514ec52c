/** The real guide, read once for all tests of a worker. */
import { join } from 'node:path';
import type { ContentFile } from '../../src/editing/parse.ts';
import { readContent } from '../../src/editing/read.ts';
import { validate } from '../../src/editing/validate.ts';
import { kindNames, type SiteSettings } from '../../src/model/kinds.ts';
import { buildSite, type Records, type Site } from '../../src/model/site.ts';
import { project } from './build.ts';

export const guideFolder = join(project, 'content');
/** A day on which rounds were open, others were over, and others still lay ahead. */
export const guideNow = Temporal.Instant.from('2026-11-28T12:00:00Z');

let files: readonly ContentFile[] | undefined;
/** The files of the guide as the check reads them. */
export const guideFiles = (): readonly ContentFile[] => (files ??= readContent(guideFolder).files);

let guide: Site | undefined;
/** The guide of all records that can be read, linked but not checked: the rules take four times as long as reading does. */
export const theGuide = (): Site => (guide ??= linked());

function linked(): Site {
  const sound = guideFiles().flatMap((file) => {
    const { data } = validate(file);
    return data === undefined ? [] : [{ ...file, data }];
  });
  const records = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      sound
        .filter((one) => one.kind === kind)
        .map(({ id, file, data, body }) => ({ kind, id, file, data, body })),
    ]),
  ) as unknown as Records;
  const settings = sound.find(({ kind }) => kind === 'site')?.data as SiteSettings;
  return buildSite(settings, records, guideNow);
}
