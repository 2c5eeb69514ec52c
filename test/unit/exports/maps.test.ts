import { describe, expect, test } from 'vitest';
import { llmsText } from '../../../src/exports/llms.ts';
import { sitemapText } from '../../../src/exports/sitemap.ts';
import { host, thePublication } from '../../support/publication.ts';

const publication = thePublication();

describe('the sitemap', () => {
  const text = sitemapText(publication, ['/about/']);
  const lastmod = (path: string) =>
    new RegExp(`<loc>${host}${path}</loc>(?:<lastmod>([^<]*)</lastmod>)?</url>`).exec(text)?.[1];
  test('gives the day on which a record changed, and the latest of its kind for a list', () => {
    expect([lastmod('/regions/northland/'), lastmod('/regions/')]).toEqual([
      '2030-12-24',
      '2030-12-24',
    ]);
    expect([lastmod('/groups/alpha/'), lastmod('/groups/')]).toEqual(['2031-01-10', '2031-01-10']);
  });
  test('claims no day for a page made of words of the interface', () =>
    expect(lastmod('/about/')).toBeUndefined());
  const at = (instant: string) =>
    sitemapText(thePublication(Temporal.Instant.from(instant)), ['/about/']);
  test('does not know the time of the build', () => expect(at('2031-01-20T03:00:00Z')).toBe(text));
  test('knows the day on which a round moved on by itself', () => {
    const dayOfRound = (instant: string) =>
      /cycles\/2031-gardener\/<\/loc><lastmod>([^<]*)/.exec(at(instant))?.[1];
    expect(
      ['2031-04-13', '2031-04-20', '2031-05-20', '2032-05-05'].map((day) =>
        dayOfRound(`${day}T12:00:00Z`),
      ),
    ).toEqual(['2031-01-10', '2031-04-14', '2031-05-10', '2031-05-10']);
  });
});

describe('llms.txt', () => {
  const text = llmsText(publication, [
    { address: '/about/', title: 'About', summary: 'Who writes.' },
  ]);
  test('has a title, a sentence that says what this is, and lists of links', () => {
    expect(text.split('\n\n').map((part) => part.split('\n')[0])).toMatchInlineSnapshot(`
      [
        "# Guide of the invented world",
        "> A small world for tests. Invented.",
        "Each link to a page below leads to its text as plain Markdown. Every statement carries numbers that lead to its sources, and a mark where it is old, a draft or our estimate. Where we looked and found nothing, the page says so.",
        "## Start here",
        "- [Your first day](https://guide.example/base/guides/first-day/index.md): A first day in the garden.",
        "## Lists",
        "- [Contribution areas](https://guide.example/base/areas/index.md): The kinds of work you can do here. Start with what you like doing; the page tells you whether you must be a member.",
        "## Everything in this guide",
        "- [About](https://guide.example/base/about/index.md): Who writes.",
        "## Data",
        "- [The list of all data files](https://guide.example/base/api/v1/index.json): Begin here. It names every other file.",
      ]
    `);
  });
  test('leads to Markdown and data by whole addresses', () => {
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(10);
    expect(
      links.filter((link) => !link.startsWith(`${host}/`) || !/\.(md|json)$/.test(link)),
    ).toEqual([]);
  });
});
