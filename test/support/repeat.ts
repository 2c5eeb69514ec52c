/**
 * `node test/support/repeat.ts [content folder]`: builds the site twice at one instant, in two copies of the project, with another
 * time zone, another language, files made in another order, and nothing kept from earlier builds, and shows every file that
 * differs. Exit code 1 if any does.
 */
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { project, runBuild } from './build.ts';
import { copyProject } from './copy.ts';
import { differences } from './tree.ts';

const circumstances = [
  { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LC_TIME: 'fr_FR.UTF-8' },
] as const;

/** Builds a content folder twice as of an instant and returns what differs, one line for each file, with how many files there are. */
export async function repeat(
  content: string,
  now: Temporal.Instant,
): Promise<{ files: number; differing: string[] }> {
  const copies = circumstances.map((_, index) => copyProject(index === 1));
  try {
    const built: string[] = [];
    for (const [index, { folder }] of copies.entries()) {
      const site = join(folder, `a-site-${'longer-'.repeat(index)}name`);
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...circumstances[index] };
      const own = {
        CONTENT_DIR: relative(project, content),
        BUILD_DIR: site,
        SITE_URL: 'https://guide.example',
        SOURCE_DATE_EPOCH: String(Math.floor(now.epochMilliseconds / 1000)),
      };
      const { code, complaint, printed } = await runBuild({ ...env, ...own }, undefined, folder);
      if (code !== 0) throw new Error(complaint || printed);
      built.push(site);
    }
    const [one, other] = built as [string, string];
    return {
      files: readdirSync(one, { recursive: true }).length,
      differing: differences(one, other),
    };
  } finally {
    for (const { remove } of copies) remove();
  }
}

if (import.meta.main) {
  const content = resolve(process.argv[2] ?? join(project, 'content'));
  const { files, differing } = await repeat(content, Temporal.Now.instant());
  console.log(
    differing.length === 0
      ? `Two builds, ${files} files each: the same to the byte.`
      : `Not the same:\n${differing.join('\n')}`,
  );
  process.exitCode = differing.length === 0 ? 0 : 1;
}
