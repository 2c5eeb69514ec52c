import { describe, expect, test } from 'vitest';
import { problemsAfter, problemsWith } from '../support/world.ts';

const guide = (body: string) =>
  `---\ntitle: Your first day\nsummary: A first day.\nsection: start\nsources:\n  - minutes\nchecked: 2031-01-10\n---\n${body}\n`;
const inGuide = (body: string) => problemsWith('guides/first-day.md', guide(body));
const inMdx = (body: string) =>
  problemsWith('guides/second-day.mdx', guide(body).replace('Your first day', 'Your second day'));

describe('prose is never code', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'raw-html'],
    ['a picture with an event handler', 'Look: <img src=x onerror=alert(1)>', 'raw-html'],
    ['a frame', '<iframe src="https://example.org"></iframe>', 'raw-html'],
    ['an inline style', '<p style="color:red">red</p>', 'raw-html'],
    ['a comment', '<!-- hidden -->', 'raw-html'],
    ['a script link', '[the page](javascript:alert(1))', 'unsafe-link'],
    ['a script link in disguise', '[the page](JaVaScRiPt&colon;alert(1))', 'unsafe-link'],
    ['a script link by reference', '[the page][1]\n\n[1]: javascript:alert(1)', 'unsafe-link'],
    ['a data link', '[the page](data:text/html;base64,PHNjcmlwdD4=)', 'unsafe-link'],
    ['a picture from elsewhere', '![a cat](https://example.org/cat.png)', 'unsafe-link'],
  ])('%s is refused', (_, body, rule) => {
    expect(inGuide(body)).toMatch(
      new RegExp(
        `^guides/first-day\\.md:9:\\d+ error ${rule}|^guides/first-day\\.md:11:\\d+ error ${rule}`,
        'm',
      ),
    );
  });
  test.each([
    ['an import', "import x from 'y'", 'code-in-prose'],
    ['an export', 'export const x = 1', 'code-in-prose'],
    ['an expression', 'Two is {1 + 1}.', 'code-in-prose'],
    ['a component that nobody knows', '<Danger />', 'unknown-component'],
  ])('in MDX %s is refused', (_, body, rule) => {
    expect(inMdx(body)).toContain(`guides/second-day.mdx:9:`);
    expect(inMdx(body)).toContain(`error ${rule}`);
  });
  test('a guide in MDX that is only prose is fine', () =>
    expect(inMdx('## Where do I go?\n\nTo the [garden](/groups/alpha/).')).toBe(''));
});

describe('prose leads somewhere', () => {
  test('to a page that exists', () => {
    expect(inGuide('See the [Alpha Group](/groups/alfa/).')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:9 error page-link: There is no page /groups/alfa/. Did you mean \`alpha\`?"`,
    );
    expect(inGuide('See the [Alpha Group](/group/alpha/).')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:9 error page-link: There is no page /group/alpha/. Did you mean \`groups\`?"`,
    );
    expect(inGuide('See the [Alpha Group](/groups/alpha).')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:9 error page-link: The link \`/groups/alpha\` does not end with /. Write /groups/alpha/."`,
    );
    expect(inGuide('See the [Alpha Group](alpha/).')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:9 error page-link: The link \`alpha/\` does not begin with /. Link to another page as /groups/cpwg/."`,
    );
  });
  test('in words that say where', () => {
    expect(inGuide('For the garden [click here](/groups/alpha/).')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:16 error link-words: The words of the link, \`click here\`, do not say where it leads. Use the name of the page it leads to."`,
    );
    expect(inGuide('For the garden [](/groups/alpha/).')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:16 error empty-link: A link has no words to follow. Write what it leads to between the square brackets."`,
    );
    expect(inGuide('See https://example.org/garden for more.')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:5 warning bare-link: A bare address stands in the text. Write [the name of the page](its address)."`,
    );
  });
  test('under headings in order', () => {
    expect(inGuide('# Again')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:1 error heading-level: The text has a first heading (#); the page already has one: its title. Begin headings in the text with ##."`,
    );
    expect(inGuide('## One\n\n#### Three')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error heading-level: A heading of level 4 follows one of level 2. Write it with ###, so that no level is left out."`,
    );
  });
  test('with pictures and tables for everyone', () => {
    expect(inGuide('![](/favicon.svg)')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:1 error image-text: A picture has no text for those who cannot see it. Say what it shows: ![what it shows](address)."`,
    );
    expect(inGuide('| | b |\n|---|---|\n| 1 | 2 |')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:1 error table-head: A column of the table has no heading. Name every column in the first line of the table."`,
    );
  });
  test('and shows no marks that were meant as format', () =>
    expect(inGuide('This is ** bold **.')).toMatchInlineSnapshot(
      `"guides/first-day.md:9:9 warning stray-marks: Asterisks or underlines stand in the text and would be visible. Write **bold** with no space inside the marks, or remove them."`,
    ));
});

describe('no text holds', () => {
  const summary = (words: string) =>
    problemsAfter('groups/beta.md', 'The group that once counted flowers.', words);
  test.each([
    ['a personal address', 'Write to jane.doe@example.com.', 'personal-address'],
    ['a staff member’s own address', 'Write to jane.doe@icann.org.', 'personal-address'],
    ['a meeting room', 'Join https://icann.zoom.us/j/123456789.', 'meeting-link'],
    ['a passcode', '"Passcode: 4x!7"', 'meeting-link'],
    ['a telephone number', 'Call +1 310 301 5800 now.', 'telephone'],
    ['a tracking mark', 'See https://example.org/a?utm_source=x now.', 'tracking'],
    ['an invisible letter', 'The gr\u200Boup.', 'invisible-letter'],
    ['a letter that turns the line round', 'The \u202Egroup.', 'text-direction'],
  ])('%s', (_, words, rule) => {
    expect(summary(words)).toMatch(new RegExp(`^groups/beta\\.md:3:\\d+ error ${rule}`));
    expect(inGuide(words)).toContain(`error ${rule}`);
  });
  test('an accent apart from its letter, or it is told how to write it', () =>
    expect(summary('The cafe\u0301 group.')).toContain('warning letter-form'));
  test('but role addresses, accents and numbers are fine', () => {
    expect(summary('Café Crépin-Leblond, cpwg@icann.org, 2031-2033, +1 seat.')).toBe('');
  });
});
