import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readRedirects } from '../../src/editing/published-addresses.ts';
import { checkContent } from '../../src/editing/check.ts';
import { compare, type Version } from '../../src/maintenance/diff/compare.ts';
import { render } from '../../src/maintenance/diff/render.ts';
import { code } from '../../src/maintenance/markdown.ts';
import { copyOf, plant, worldFolder, worldNow } from '../support/world.ts';

function versionIn(folder: string): Version {
  const { readable, problems } = checkContent(folder, worldNow);
  return { site: readable, problems, redirects: readRedirects(folder).redirects };
}

const world = versionIn(worldFolder);

/** What a change of the invented world means. */
function meaningOf(change: (folder: string) => void) {
  const folder = copyOf(worldFolder);
  change(folder);
  return compare(world, versionIn(folder));
}
/** The same as lines, `record: sentence`. */
const inLines = (change: (folder: string) => void) =>
  meaningOf(change).records.flatMap(({ name, fate, says }) =>
    (fate === 'changed' ? [] : [`${name}: ${fate}`]).concat(
      says.map(({ text }) => `${name}: ${text}`),
    ),
  );
const after = (file: string, from: string, to: string) =>
  inLines((folder) => plant(folder, file, from, to));

describe('what a change means', () => {
  test('nothing, if only the form of a file changed', () => {
    expect(after('groups/alpha.md', 'title: Alpha Group', 'title: "Alpha Group"')).toEqual([]);
    expect(
      render(
        meaningOf(() => undefined),
        [],
      ),
    ).toBe('## What this change means\n\nNo record says anything else than before.\n');
  });

  test('a new chair', () => {
    expect(
      after(
        'groups/alpha.md',
        'chairs:\n',
        'chairs:\n  - name: User One\n    role: Chair\n    from: icann900\n    asOf: 2031-11\n    sources:\n      - minutes\n',
      ),
    ).toEqual(['groups/alpha: chair added: `User One` (`Chair`), from `icann900`, seen `2031-11`']);
  });
  test('a chair gone, or with another term', () => {
    expect(after('groups/alpha.md', 'User Zero', 'User Two')).toEqual([
      'groups/alpha: chair added: `User Two` (`Chair`), from `2029-10-30`, until `icann900`, seen `2031-01`',
      'groups/alpha: chair removed: `User Zero` (`Chair`), from `2029-10-30`, until `icann900`, seen `2031-01`',
    ]);
    expect(after('groups/alpha.md', 'until: icann900', 'until: 2031-12-31')).toEqual([
      'groups/alpha: chair `User Zero` (`Chair`), until: `icann900` → `2031-12-31`',
    ]);
  });
  test('a group that closes', () => {
    expect(after('groups/alpha.md', 'state: active', 'state: closed\n  ended: 2031')).toEqual([
      'groups/alpha: status: `active` → `closed`',
      'groups/alpha: status ended added: `2031`',
    ]);
  });

  test('a vote that closes two days earlier', () => {
    expect(
      after(
        'cycles/2031-gardener.yml',
        'closes: 2031-05-09 23:59 UTC',
        'closes: 2031-05-07 23:59 UTC',
      ),
    ).toEqual([
      'cycles/2031-gardener: `vote` closes 2 days earlier: `2031-05-09 23:59 UTC` → `2031-05-07 23:59 UTC`',
    ]);
  });
  test('a vote that closes at another hour of the same day', () => {
    expect(
      after('cycles/2031-gardener.yml', '2031-05-09 23:59 UTC', '2031-05-09 18:00 UTC'),
    ).toEqual([
      'cycles/2031-gardener: `vote` closes `2031-05-09 18:00 UTC` instead of `2031-05-09 23:59 UTC`',
    ]);
  });
  test('a date that comes or goes', () => {
    expect(
      after('cycles/2031-gardener.yml', '  acceptance:\n    closes: 2031-05-02\n', ''),
    ).toEqual([
      'cycles/2031-gardener: step `acceptance` removed',
      'cycles/2031-gardener: `acceptance` closes: date removed; it was `2031-05-02`',
    ]);
    expect(
      after(
        'cycles/2031-gardener.yml',
        '    closes: 2031-05-02\n',
        '    opens: 2031-04-26\n    closes: 2031-05-02\n',
      ),
    ).toEqual([
      'cycles/2031-gardener: `acceptance` opens `2031-04-26`, which was not given before',
    ]);
  });
  test('a deadline moved so that a rule is now broken: the rule is named', () => {
    const meaning = meaningOf((folder) =>
      plant(folder, 'cycles/2031-gardener.yml', 'closes: 2031-04-25', 'closes: 2031-04-24'),
    );
    expect(meaning.records[0]!.says.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "\`nominations\` closes 1 day earlier: \`2031-04-25\` → \`2031-04-24\`",
        "rule \`alpha-rules-2030 4.2\` now broken: \`at least 10 working days\`, but the dates give 9 working days",
        "limit \`acceptance-window\` now broken: \`at most 7 days\`, but the dates give 8 days",
      ]
    `);
    expect(meaning.newProblems.map((one) => one.rule)).toContain('limit-not-kept');
  });
  test('a rule made stricter: the round nobody touched is named', () => {
    expect(
      after(
        'procedures/gardener-election.md',
        'limit: at least 10 working days',
        'limit: at least 12 working days',
      ),
    ).toMatchInlineSnapshot(`
      [
        "cycles/2031-gardener: rule \`alpha-rules-2030 4.2\` now broken: \`at least 12 working days\`, but the dates give 10 working days",
        "procedures/gardener-election: steps \`nominations\`, intervals \`nomination-window\`, limit: \`at least 10 working days\` → \`at least 12 working days\`",
      ]
    `);
  });
  test('a recorded departure', () => {
    const lines = inLines((folder) => {
      plant(folder, 'cycles/2031-gardener.yml', 'closes: 2031-04-25', 'closes: 2031-04-24');
      plant(
        folder,
        'cycles/2031-gardener.yml',
        'sources:\n',
        'departures:\n  - interval: nomination-window\n    reason: A holiday.\n    sources:\n      - minutes\nsources:\n',
      );
    });
    expect(lines).toContain(
      'cycles/2031-gardener: departure from `nomination-window` recorded: `A holiday.`',
    );
    expect(lines.join()).toContain('(recorded as a departure)');
  });
  test('an outcome', () => {
    expect(
      after(
        'cycles/2031-gardener.yml',
        'sources:\n',
        'outcomes:\n  - position: head-gardener\n    name: User One\n    how: acclamation\n    sources:\n      - minutes\nsources:\n',
      ),
    ).toEqual(['cycles/2031-gardener: outcome added: `head-gardener`, `User One` (`acclamation`)']);
  });
  test('seats and terms of office', () => {
    expect(after('positions/head-gardener.md', 'number: 1', 'number: 2')).toEqual([
      'positions/head-gardener: seats: `1` → `2`',
    ]);
    expect(after('positions/head-gardener.md', 'length: 2 years', 'length: 3 years')).toEqual([
      'positions/head-gardener: term of office: `2 years` → `3 years`',
    ]);
  });
  test('the deadline of a call', () => {
    expect(after('opportunities/seed-fund.md', 'closes: 2031-02-01', 'closes: 2031-02-08')).toEqual(
      [
        'opportunities/seed-fund: closes 7 days later: `2031-02-01 18:00 Europe/Paris` → `2031-02-08 18:00 Europe/Paris`',
      ],
    );
  });
  test('a statement in a list of lists, by the item it stands in', () => {
    expect(
      after(
        'groups/alpha.md',
        '        says: Nominations stay open at least 10 working days.',
        '        says: Nominations stay open long.',
      ),
    ).toEqual([
      'groups/alpha: rules `alpha-rules-2030`, paragraphs `4.2`, text: `Nominations stay open at least 10 working days.` → `Nominations stay open long.`',
    ]);
  });
  test('another order of a list', () => {
    expect(
      after(
        'groups/alpha.md',
        'aliases:\n  - First group',
        'aliases:\n  - First group\n  - Garden group',
      ),
    ).toEqual(['groups/alpha: aliases added: `Garden group`']);
    const two = (folder: string) =>
      plant(folder, 'groups/alpha.md', '  - First group', '  - First group\n  - Garden group');
    const swapped = (folder: string) =>
      plant(folder, 'groups/alpha.md', '  - First group', '  - Garden group\n  - First group');
    const [one, other] = [two, swapped].map((change) => {
      const folder = copyOf(worldFolder);
      change(folder);
      return versionIn(folder);
    });
    expect(compare(one!, other!).records[0]!.says.map(({ text }) => text)).toEqual([
      'aliases: in another order',
    ]);
  });
  test('prose, in words that came and went', () => {
    expect(
      after('groups/alpha.md', 'People water plants.', 'People water plants and trees.'),
    ).toEqual(['groups/alpha: prose: 3 words added, 1 word removed']);
  });
  test('the settings of the site', () => {
    expect(after('site.yml', 'closes: 2031-10-30', 'closes: 2031-10-31')).toEqual([
      'site: meetings `icann900`, closes: `2031-10-30` → `2031-10-31`',
    ]);
  });

  test('a page that comes', () => {
    expect(
      inLines((folder) =>
        writeFileSync(
          join(folder, 'glossary/bed.yml'),
          'title: Bed\nsummary: Where plants grow.\nsources:\n  - minutes\nchecked: 2031-01-10\n',
        ),
      ),
    ).toEqual(['glossary/bed: added', 'glossary/bed: `Where plants grow.`']);
  });
  test('a page that goes, and whether its address still leads somewhere', () => {
    const remove = (folder: string) => rmSync(join(folder, 'glossary/alg.yml'));
    expect(inLines(remove)).toEqual([
      'glossary/alg: removed',
      'glossary/alg: no redirect leads on from `/glossary/alg/`: whoever follows an old link finds nothing',
    ]);
    const withRedirect = meaningOf((folder) => {
      remove(folder);
      writeFileSync(join(folder, 'redirects.yml'), '/glossary/alg/: /groups/alpha/\n', {
        flag: 'a',
      });
    });
    expect(withRedirect.records[0]!.says.map(({ text }) => text)).toEqual([
      'its address leads to `/groups/alpha/`',
    ]);
    expect(withRedirect.redirects.map(({ text }) => text)).toEqual([
      '`/glossary/alg/` added: `/groups/alpha/`',
    ]);
  });
  test('a page under another name', () => {
    expect(
      inLines((folder) => {
        cpSync(join(folder, 'glossary/alg.yml'), join(folder, 'glossary/alpha-group.yml'));
        rmSync(join(folder, 'glossary/alg.yml'));
      }).join('\n'),
    ).toContain('glossary/alg: its title now belongs to `glossary/alpha-group`');
  });

  test('a problem that only moved to another line is no new problem', () => {
    const unused = (folder: string) =>
      writeFileSync(
        join(folder, 'sources/unused.yml'),
        'title: Unused\npublisher: Nobody\ntype: web-page\nurl: https://example.org/unused\nread: 2031-01-10\naccess: live\n',
      );
    const folder = copyOf(worldFolder);
    unused(folder);
    const before = versionIn(folder);
    expect(before.problems.map((one) => one.rule)).toContain('unused-source');
    expect(compare(before, before).newProblems).toEqual([]);
    expect(compare(before, versionIn(worldFolder)).solved).toBe(1);
    expect(compare(world, before).newProblems.map((one) => one.rule)).toEqual(['unused-source']);
  });
  test('a file that can no longer be read is told by its problem', () => {
    const meaning = meaningOf((folder) =>
      plant(folder, 'glossary/alg.yml', 'title: ALG', 'titel: ALG'),
    );
    expect(meaning.newProblems.map((one) => one.rule)).toContain('unknown-field');
  });
});

describe('hostile content is only letters in a review', () => {
  test.each([
    ['a mention', '@everyone', '`@everyone`'],
    ['a backtick that would end the code', 'a`@b`', '`` a`@b` ``'],
    ['many backticks', '``` `` `', '```` ``` `` ` ````'],
    ['lines that would begin a list or a heading', 'a\n\n# b\n- c', '`a # b - c`'],
    ['text that reads backwards', 'abc\u202Edef', '`abc{U+202E}def`'],
    ['letters that cannot be seen', 'a\u200Bb\u0007c', '`a{U+200B}b{U+0007}c`'],
    ['nothing', '   ', '*nothing*'],
    ['a text without end', 'x'.repeat(300), `\`${'x'.repeat(200)}…\``],
  ])('%s', (_, text, shown) => expect(code(text)).toBe(shown));

  test('in every place a record can put it', () => {
    const evil =
      '</details><img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](https://example.org/y.png) @everyone #1';
    const markdown = render(
      meaningOf((folder) => {
        plant(folder, 'groups/alpha.md', 'title: Alpha Group', `title: '${evil}'`);
        plant(folder, 'groups/alpha.md', 'User Zero', `'${evil}'`);
        plant(
          folder,
          'cycles/2031-gardener.yml',
          '  vote:\n',
          `  '${evil}':\n    about: '${evil}'\n  vote:\n`,
        );
      }),
      [`src/${evil}`],
    );
    const outsideCode = markdown.replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    expect(markdown.match(/onerror/g)!.length).toBeGreaterThan(4);
    expect(outsideCode).not.toMatch(/onerror|javascript|@everyone|example\.org|</);
  });
  test('a very long change is cut, and says so', () => {
    const meaning = meaningOf((folder) => {
      for (let n = 0; n < 80; n++)
        writeFileSync(
          join(folder, `glossary/w${n}.yml`),
          `title: W${n}\nsummary: A word.\nsources:\n  - minutes\nchecked: 2031-01-10\n`,
        );
    });
    const markdown = render(meaning, []);
    expect(markdown).toContain('80 added');
    expect(markdown).toContain('- and 20 more');
    expect(markdown.length).toBeLessThan(60_000);
  });
});

// Each of these starts Git and Node anew, which is slow on a busy machine.
describe('npm run diff', { timeout: 60_000 }, () => {
  const cli = join(import.meta.dirname, '../../src/maintenance/diff/cli.ts');
  function repository() {
    const folder = mkdtempSync(join(tmpdir(), 'guide-repository-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(worldFolder, join(folder, 'content'), { recursive: true });
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        [
          '-c',
          'user.name=User Zero',
          '-c',
          'user.email=staff@example.org',
          '-c',
          'commit.gpgsign=false',
          ...args,
        ],
        {
          cwd: folder,
          stdio: 'pipe',
        },
      );
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'First');
    return {
      folder,
      git,
      run: (...args: string[]) =>
        execFileSync(process.execPath, [cli, ...args], {
          cwd: folder,
          encoding: 'utf8',
          stdio: 'pipe',
        }),
    };
  }

  test('compares the files here with those of a commit, and names files outside the content', () => {
    const { folder, run } = repository();
    plant(join(folder, 'content'), 'positions/head-gardener.md', 'number: 1', 'number: 2');
    writeFileSync(join(folder, 'package.json'), '{}');
    const markdown = run('main');
    expect(markdown).toContain('- `positions/head-gardener` `Head Gardener`\n  - seats: `1` → `2`');
    expect(markdown).toContain(
      'A maintainer should read these files themselves:\n\n- `package.json`',
    );
  });
  test('leaves the files here as they are', () => {
    const { git, run } = repository();
    run('HEAD');
    expect(git('status', '--porcelain').toString()).toBe('');
  });
  test.each([
    ['no name', [], 'Name the branch or commit to compare with'],
    ['a name that is none', ['nowhere'], 'There is no commit nowhere here.'],
    [
      'a name that looks like an option of git',
      ['--', '--output=stolen'],
      'There is no commit --output=stolen here.',
    ],
  ])('%s is answered in a sentence', (_, args, answer) => {
    const { run } = repository();
    expect(() => run(...args)).toThrow(answer);
  });
  test('a link in the content to a file of the machine does not show that file', () => {
    const { folder, run } = repository();
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'title: my secret\nmy secret: 1\n');
    symlinkSync(secret, join(folder, 'content/glossary/stolen.yml'));
    expect(run('main')).not.toContain('my secret');
  });
});
