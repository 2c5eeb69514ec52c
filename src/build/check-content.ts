/** The first step: nothing broken is published. */
import { checkContent as check } from '../editing/check.ts';
import { formats } from '../editing/report.ts';
import { siteUrl } from '../editing/site-url.ts';
import type { Site } from '../model/site.ts';
import type { Settings } from '../context/settings.ts';

/** Checks the content, prints what was found, and returns the site that it makes. Throws if it has errors. */
export function checkContent({ content, now, env }: Settings): Site {
  const { problems, count, site } = check(content, now, env);
  console.log(formats.pretty(problems, { root: content, count, siteUrl: siteUrl(env) }));
  if (site && !problems.some(({ level }) => level === 'error')) return site;
  throw new Error(
    'The content has errors, so nothing was built. The site that was built before is untouched.',
  );
}
