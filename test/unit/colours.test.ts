import { describe, expect, test } from 'vitest';
import { sections } from '../../src/model/static-pages.ts';
import { coloursIn, contrastOf, inks, rootColour, schemes, tokens } from '../support/colours.ts';

/** What words stand on. */
const grounds = ['--color-page', '--color-surface'];
/** Colours that no words have on these grounds; every other colour of tokens.css is asked to stand out from them. */
const noWords = new Set([
  ...grounds,
  // Words on a button, which stand out from the accent.
  '--color-on-accent',
  // Lines between parts: the page says the same without them.
  '--color-border',
  // The edges of fields.
  '--color-control',
]);

/** The pairs of colours that words have, with a contrast below 4.5 to 1 (WCAG 1.4.3), in words. */
function faintPairs(css: string, inkCss: string): string[] {
  const all = coloursIn(css);
  const onAccent = rootColour(css, '--color-on-accent');
  const words = [...all.filter(({ property }) => !noWords.has(property)), ...coloursIn(inkCss)];
  const pairs = [
    ...words.flatMap((word) => grounds.map((ground) => [word, rootColour(css, ground)] as const)),
    ...all
      .filter(({ property }) => property === '--color-accent')
      .map((accent) => [onAccent, accent] as const),
  ];
  const named = ({ of, property }: { of: string; property: string }) =>
    of === ':root' ? property : `${property} of ${of}`;
  return schemes.flatMap((scheme) =>
    pairs
      .filter(([word, ground]) => contrastOf(word[scheme], ground[scheme]) < 4.5)
      .map(
        ([word, ground]) =>
          `${named(word)} (${word[scheme]}) on ${named(ground)} (${ground[scheme]}), ${scheme}: ${contrastOf(word[scheme], ground[scheme]).toFixed(2)} to 1`,
      ),
  );
}

/** Accents of sections that are inks of the map as well, and are another colour there. */
function unlikeInks(css: string, inkCss: string): string[] {
  const shared = { '.in-doing': '.ink-2', '.in-places': '.ink-3', '.in-reading': '.ink-4' };
  const pairOf = (text: string, rule: string) => {
    const one = coloursIn(text).find(({ of }) => of === rule);
    return one && `${one.light}, ${one.dark}`;
  };
  return Object.entries(shared)
    .map(([accent, ink]) => [accent, pairOf(css, accent), ink, pairOf(inkCss, ink)])
    .filter(([, one, , other]) => one === undefined || one !== other)
    .map(
      ([accent, one, ink, other]) =>
        `${accent} of tokens.css is ${one}, ${ink} of inks.css is ${other}`,
    );
}

describe('the colours of words', () => {
  test('are all read', () => {
    const declared = tokens.match(/--color-[\w-]+(?=\s*:)/g)!;
    expect(coloursIn(tokens).map(({ property }) => property)).toEqual(declared);
    expect(declared.length).toBeGreaterThan(12);
    expect(declared).toEqual(expect.arrayContaining([...noWords]));
    expect(coloursIn(inks)).toHaveLength(5);
  });
  test('stand out from every ground, by day and by night', () =>
    expect(faintPairs(tokens, inks)).toEqual([]));
  test('that stand out too little are named with their ground and scheme', () => {
    const planted = tokens
      .replace('#2f4f9a, #a3b8f7', '#2f4f9a, #435489')
      .replace('#5d564b', '#8d8678')
      .replace('light-dark(#fff, #2a0d04)', 'light-dark(#d98, #2a0d04)');
    expect(faintPairs(planted, inks.replace('#875500', '#a87000'))).toMatchInlineSnapshot(`
      [
        "--color-text-muted (#8d8678) on --color-page (#fbf9f4), light: 3.43 to 1",
        "--color-text-muted (#8d8678) on --color-surface (#f2eee4), light: 3.12 to 1",
        "color of .ink-1 (#a87000) on --color-page (#fbf9f4), light: 4.01 to 1",
        "color of .ink-1 (#a87000) on --color-surface (#f2eee4), light: 3.64 to 1",
        "--color-on-accent (#d98) on --color-accent (#a8321a), light: 2.87 to 1",
        "--color-on-accent (#d98) on --color-accent of .in-doing (#0c675f), light: 2.88 to 1",
        "--color-on-accent (#d98) on --color-accent of .in-choosing (#a8321a), light: 2.87 to 1",
        "--color-on-accent (#d98) on --color-accent of .in-places (#2f4f9a), light: 3.32 to 1",
        "--color-on-accent (#d98) on --color-accent of .in-reading (#8b2f6b), light: 3.31 to 1",
        "--color-accent of .in-places (#435489) on --color-page (#171614), dark: 2.47 to 1",
        "--color-accent of .in-places (#435489) on --color-surface (#211f1c), dark: 2.25 to 1",
        "--color-on-accent (#2a0d04) on --color-accent of .in-places (#435489), dark: 2.48 to 1",
      ]
    `);
  });
  test('that are new are asked too', () =>
    expect(
      faintPairs(
        tokens.replace(
          '--color-text:',
          '--color-hint: light-dark(#ccc, #f0ebe1);\n  --color-text:',
        ),
        inks,
      ),
    ).toEqual([
      '--color-hint (#ccc) on --color-page (#fbf9f4), light: 1.53 to 1',
      '--color-hint (#ccc) on --color-surface (#f2eee4), light: 1.39 to 1',
    ]));
  test('of a section that is an ink of the map too are the same in both sheets', () => {
    expect(unlikeInks(tokens, inks)).toEqual([]);
    expect(unlikeInks(tokens.replace('#6fc9bb', '#6fc9bc'), inks)).toEqual([
      '.in-doing of tokens.css is #0c675f, #6fc9bc, .ink-2 of inks.css is #0c675f, #6fc9bb',
    ]);
  });
  test('of elections are those of the guide', () => {
    const pairs = (css: string) =>
      coloursIn(css)
        .filter(({ of, property }) => property === '--color-accent' && /^:root$|choosing/.test(of))
        .map(({ light, dark }) => `${light}, ${dark}`);
    const [accent, elections] = pairs(tokens);
    expect(elections).toBe(accent);
    const { dark } = rootColour(tokens, '--color-accent');
    expect(new Set(pairs(tokens.replace(dark, '#123456'))).size).toBe(2);
  });
  test('belong to sections that there are', () =>
    expect(
      coloursIn(tokens)
        .flatMap(({ of }) => /^\.in-(.*)$/.exec(of)?.[1] ?? [])
        .filter((name) => !Object.hasOwn(sections, name)),
    ).toEqual([]));
});
