import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about prose', () => {
  test('heading-level', () =>
    expect(said('heading-level')).toMatchInlineSnapshot(
      `"guides/first-day.md:13:1 error heading-level: A heading of level 4 follows one of level 2. Write it with ###, so that no level is left out."`,
    ));
  test('empty-link', () =>
    expect(said('empty-link')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error empty-link: A link leads nowhere. Write the address between the round brackets."`,
    ));
  test('link-words', () =>
    expect(said('link-words')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:10 error link-words: The words of the link, \`click here\`, do not say where it leads. Use the name of the page it leads to."`,
    ));
  test('bare-link', () =>
    expect(said('bare-link')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:5 warning bare-link: A bare address stands in the text. Write [the name of the page](its address)."`,
    ));
  test('page-link', () =>
    expect(said('page-link')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error page-link: There is no page /groups/alfa/. Did you mean \`alpha\`?"`,
    ));
  test('anchor-link', () =>
    expect(said('anchor-link')).toMatchInlineSnapshot(
      `"guides/first-day.md:13:5 error anchor-link: There is no heading \`#jioning\` on this page. Did you mean \`joining\`?"`,
    ));
  test('own-address', () =>
    expect(said('own-address')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error own-address: A link to our own site is written with its full address, which breaks when the site moves. Write /groups/alpha/."`,
    ));
  test('broken-link', () =>
    expect(said('broken-link')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error broken-link: The link \`www.example.org/minutes\` does not begin with https://. Write https://www.example.org/minutes."`,
    ));
  test('unsafe-link', () =>
    expect(said('unsafe-link')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error unsafe-link: A link begins with \`javascript:\`. Link to a page that begins with https://, or to mailto: and a role address."`,
    ));
  test('image-text', () =>
    expect(said('image-text')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error image-text: A picture has no text for those who cannot see it. Say what it shows: ![what it shows](address)."`,
    ));
  test('table-head', () =>
    expect(said('table-head')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error table-head: Lines with | stand here that make no table: its line of headings, or the line |---| below it, is missing. Begin the table with a line of headings and a line |---|---|."`,
    ));
  test('raw-html', () =>
    expect(said('raw-html')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:3 error raw-html: There is raw HTML in the text: \`<b>\`. Write it in Markdown, or remove it."`,
    ));
  test('code-in-prose', () =>
    expect(said('code-in-prose')).toMatchInlineSnapshot(
      `"guides/second-day.mdx:12:8 error code-in-prose: There are curly brackets in the text; in a guide they would be run as code. Remove them."`,
    ));
  test('stray-marks', () =>
    expect(said('stray-marks')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:9 warning stray-marks: Asterisks or underlines stand in the text and would be visible. Write **bold** with no space inside the marks, or remove them."`,
    ));
  test('nested-too-deeply', () =>
    expect(said('nested-too-deeply')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error nested-too-deeply: Quotations or lists stand inside each other so deeply that the prose cannot be read. Write it with fewer steps to the right."`,
    ));
  test('same-heading', () =>
    expect(said('same-heading')).toMatchInlineSnapshot(
      `"guides/first-day.md:15:1 warning same-heading: There is another heading with the words of \`Joining\`. Give one of them other words, so that a link can name it."`,
    ));
  test('frame-heading', () =>
    expect(said('frame-heading')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error frame-heading: The page has a part of its own called \`sources\`, so a link could not tell the two apart. Write the heading in other words."`,
    ));
  test('missing-picture', () =>
    expect(said('missing-picture')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error missing-picture: There is no picture /no-such-plan.svg. Put the file into public/, or correct its address."`,
    ));
  test('table-row', () =>
    expect(said('table-row')).toMatchInlineSnapshot(
      `"guides/first-day.md:13:1 warning table-row: The row has 3 cells, but the table has 2 columns. Remove a |, or write \\| where the sign is meant; the last cells would not be shown."`,
    ));
  test('other-address', () =>
    expect(said('other-address')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error other-address: The words of the link are \`www.icann.org\`, but it leads to example.org. Write the name of the page instead, or correct the address."`,
    ));
  test('unfinished-text', () =>
    expect(said('unfinished-text')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error unfinished-text: \`TODO\` only keeps the place of a text. Write what is known, or remove it."`,
    ));
  test('own-voice', () =>
    expect(said('own-voice')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 warning own-voice: \`I think\` is one person speaking; what somebody heard is no source. Say it with its source, or remove it."`,
    ));
  test('unknown-host', () =>
    expect(said('unknown-host')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:13 warning unknown-host: The link leads to \`garden-signin.com\`, a site of which the guide has no source. Add the page as a source of the record once you have read it, or link to a known site."`,
    ));
});
