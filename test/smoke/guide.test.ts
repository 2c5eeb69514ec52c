/** The real guide can be published: built once, with a few looks at what `npm run test:all` reads in full. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { parseAtomFeed } from 'feedsmith';
import { verifySite } from '../../src/build/finish/verify.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { guideBuild, project, runBuild, temporaryFolder } from '../support/build.ts';
import { heaviest, pageBudget, tooHeavy } from '../support/budgets.ts';
import { builtPages, leadsOn } from '../support/built-pages.ts';
import { unfilledIn } from '../support/unfilled.ts';

const { folder: around, remove } = temporaryFolder();
const folder = join(around, 'site');
beforeAll(async () => {
  const { code, printed, complaint } = await runBuild(guideBuild(folder));
  if (code !== 0) throw new Error(printed + complaint);
});
afterAll(remove);

test('every record has its page, and every link of every page leads somewhere', () => {
  const shown = builtPages(folder).filter((page) => !leadsOn(page));
  for (const kind of kindNames) {
    const records = globSync(`content/${kind}/*.{md,mdx,yml}`, { cwd: project });
    const pages = shown.filter(({ address }) => new RegExp(`^/${kind}/[^/]+/$`).test(address));
    expect([kind, pages.length]).toEqual([kind, records.length]);
  }
  expect(verifySite(folder, '/').problems).toEqual([]);
});
test('no page prints a placeholder or an unformatted value', () =>
  expect(
    builtPages(folder).flatMap(({ address, html }) =>
      unfilledIn(html).map((found) => `${address}: ${found}`),
    ),
  ).toEqual([]));
test('every page fits its budget in the compressed copy that hosts send', () => {
  const weights = builtPages(folder).map(({ address, file }) => ({
    address,
    bytes: statSync(join(folder, `${file}.br`)).size,
  }));
  const lines = heaviest(weights, 5).map(
    ({ address, bytes }) => `  ${bytes} of ${pageBudget(address)} ${address}`,
  );
  console.log(`The heaviest pages (bytes with brotli):\n${lines.join('\n')}`);
  expect(tooHeavy(weights, pageBudget)).toEqual([]);
});
test('the feed of changes knows from the history of the repository what is new', () =>
  expect(
    parseAtomFeed(readFileSync(join(folder, 'feeds/changes.xml'), 'utf8')).entries?.length,
  ).toBeGreaterThan(10));
