/** The build itself is driven to each refusal that it makes, without the check before it: see test/unit/check-and-build.test.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { describe, expect, inject, test } from 'vitest';
import { requireSoundSite } from '../../../src/build/finish/verify.ts';
import { publishedAddresses } from '../../../src/editing/published-addresses.ts';
import { readKind } from '../../../src/editing/read.ts';
import { requireValid } from '../../../src/editing/validate.ts';
import { rehypeBasePath, rehypeTables, remarkWithoutCode } from '../../../src/markdown.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { refused } from '../../support/refusals.ts';
import { copyOf, worldFolder } from '../../support/world.ts';

const { folder: world } = inject('site');
const page = 'guides/first-day/index.html';
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
  /** Puts the prose as it is drawn into the page that was built, and reads the pages as before they are published. */
  async draws(content: string) {
    const { code } = await renderer.render(bodyOf(content, 'guides/first-day.md'), {
      fileURL: pathToFileURL(join(content, 'guides/first-day.md')),
    });
    const folder = copyOf(world);
    const html = readFileSync(join(folder, page), 'utf8');
    const drawn = html.replace(
      /(<div class="prose">)[^]*?(<\/div>)/,
      (_, start, end) => start + code + end,
    );
    expect(drawn).toContain(code);
    writeFileSync(join(folder, page), drawn);
    requireSoundSite(folder, '/', [], {});
  },
  publishes: (content: string) => requireSoundSite(world, '/', publishedAddresses(content), {}),
};

describe('what the check refuses first, the build would refuse too', () => {
  test.each(refused.flatMap((one) => (one.step ? [[one.what, one] as const] : [])))(
    '%s',
    async (_, { change, step }) => {
      const content = copyOf(worldFolder);
      change(content);
      await expect((async () => steps[step!](content))()).rejects.toThrow();
    },
  );
  test('and none of these steps refuses the world as it is', async () => {
    steps.loads(worldFolder);
    steps.publishes(worldFolder);
    await steps.draws(worldFolder);
  });
});
