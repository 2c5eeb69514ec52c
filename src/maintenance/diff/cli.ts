/** `npm run diff -- BASE`: what the content here means compared with that of a commit, as Markdown. Exit code 0 whatever it means. */
import { buildInstant } from '../../context/build-time.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedAddresses, readRedirects } from '../../editing/published-addresses.ts';
import { checkContent } from '../../editing/check.ts';
import { Misuse, type Usage } from '../../editing/usage.ts';
import { runCommand } from '../arguments.ts';
import { changedElsewhere, withContentOf } from './base.ts';
import { compare, type Version } from './compare.ts';
import { drawnProseIn } from './drawn-prose.ts';
import { render } from './render.ts';

const content = 'content';

const usage: Usage = {
  does: 'Says in the words of the site what the content here changes against a branch or commit, as Markdown.',
  ways: ['npm run diff -- origin/main', 'npm run diff -- HEAD^1'],
};

await runCommand(usage, () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [base, ...rest] = positionals;
  if (base === undefined || rest.length > 0)
    throw new Misuse('Name the branch or commit to compare with: npm run diff -- origin/main');
  // One instant for both: what time alone changes is not this change's doing.
  const now = buildInstant();
  const before = withContentOf(base, content, (folder) => versionIn(folder, now));
  console.log(
    render(compare(before, versionIn(resolve(content), now)), changedElsewhere(base, content)),
  );
  return 0;
});

function versionIn(folder: string, now: Temporal.Instant): Version {
  const { readable, problems } = checkContent(folder, now);
  return {
    site: readable,
    problems,
    redirects: readRedirects(folder).redirects,
    published: publishedAddresses(folder),
    proseOf: drawnProseIn(readable),
  };
}
