/** The build itself is driven to each refusal that it makes, without the check before it: see test/unit/check-and-build.test.ts. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { requireSoundSite, verifySite } from '../../../src/build/finish/verify.ts';
import { publishedAddresses } from '../../../src/editing/published-addresses.ts';
import { readKind } from '../../../src/editing/read.ts';
import { requireValid } from '../../../src/editing/validate.ts';
import { rehypeBasePath, rehypeTables, remarkWithoutCode } from '../../../src/markdown.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { temporaryFolder } from '../../support/build.ts';
import { refused } from '../../support/refusals.ts';
import { copyOf, worldFolder } from '../../support/world.ts';

const { folder: world } = inject('site');
const shared = { syntaxHighlight: false } as const;
const processor = unified({
  remarkPlugins: [remarkWithoutCode],
  rehypePlugins: [rehypeBasePath('/'), rehypeTables],
});
const renderer = await processor.createRenderer(shared);
const compiler = await processor.createMdxRenderer!(shared, { optimize: false });

const bodyOf = (content: string, file: string) =>
  readFileSync(join(content, file), 'utf8').replace(/^---\n[^]*?\n---\n/, '');

/** What a step of the build does with changed content; it throws where it refuses. */
const steps = {
  loads: (content: string) =>
    kindNames.forEach((kind) => readKind(content, kind).forEach(requireValid)),
  compiles: (content: string) =>
    compiler.process(
      bodyOf(content, 'guides/second-day.mdx'),
      '/content/guides/second-day.mdx',
      {},
    ),
  publishes: (content: string) => requireSoundSite(world, '/', publishedAddresses(content), {}),
};

/** Puts the prose of the guide as it is drawn into a page of its own beside the one that was built. */
async function draw(site: string, content: string, name: string): Promise<void> {
  const { code } = await renderer.render(bodyOf(content, 'guides/first-day.md'), {
    fileURL: pathToFileURL(join(content, 'guides/first-day.md')),
  });
  cpSync(join(site, 'guides/first-day'), join(site, 'guides', name), { recursive: true });
  const page = join(site, 'guides', name, 'index.html');
  const drawn = readFileSync(page, 'utf8').replace(
    /(<div class="prose">)[^]*?(<\/div>)/,
    (_, start, end) => start + code + end,
  );
  expect(drawn).toContain(code);
  writeFileSync(page, drawn);
}

describe('what the check refuses first, the build would refuse too', () => {
  const named = (cases: typeof refused) => cases.map((one) => [one.what, one] as const);

  test.each(named(refused.filter(({ step }) => step !== undefined && step !== 'draws')))(
    '%s',
    async (_, { change, step }) => {
      const content = copyOf(worldFolder);
      change(content);
      await expect((async () => steps[step as keyof typeof steps](content))()).rejects.toThrow();
    },
  );
  test('and none of these steps refuses the world as it is', () => {
    steps.loads(worldFolder);
    steps.publishes(worldFolder);
  });

  describe('where it draws', () => {
    const { folder: around, remove } = temporaryFolder();
    const site = join(around, 'site');
    const cases = refused.filter(({ step }) => step === 'draws');
    const pageOf = (one: (typeof cases)[number]) => `first-day-${cases.indexOf(one)}`;
    // All pages are read once for all cases.
    const problems: string[] = [];
    beforeAll(async () => {
      cpSync(world, site, { recursive: true });
      for (const one of cases) {
        const content = join(around, pageOf(one));
        cpSync(worldFolder, content, { recursive: true });
        one.change(content);
        await draw(site, content, pageOf(one)).catch((error: unknown) =>
          problems.push(`guides/${pageOf(one)}/index.html: ${String(error)}`),
        );
      }
      await draw(site, worldFolder, 'first-day-again');
      problems.push(...verifySite(site, '/').problems);
    });
    afterAll(remove);
    test.each(named(cases))('%s', (_, one) =>
      expect(problems).toContainEqual(
        expect.stringContaining(`guides/${pageOf(one)}/index.html: `),
      ),
    );
    test('and nothing else', () =>
      expect(problems.filter((problem) => !/^guides\/first-day-\d+\//.test(problem))).toEqual([]));
  });
});
