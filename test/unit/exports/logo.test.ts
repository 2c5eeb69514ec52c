import { expect, test } from 'vitest';
import { faviconSvg, palette } from '../../../src/exports/logo.ts';
import { rootColour, tokens } from '../../support/colours.ts';

/** The colours that leave the style sheets, as `tokens.css` has them. */
const inTokens = (css: string): typeof palette => ({
  paper: rootColour(css, '--color-page').light,
  ink: rootColour(css, '--color-text').light,
  brand: rootColour(css, '--color-accent').light,
  muted: rootColour(css, '--color-text-muted').light,
  border: rootColour(css, '--color-border').light,
  inkOnDark: rootColour(css, '--color-text').dark,
  brandOnDark: rootColour(css, '--color-accent').dark,
});

test('its colours are those of the style sheets', () => expect(palette).toEqual(inTokens(tokens)));
test.each(Object.entries(palette))(
  'a new colour of the style sheets in the place of %s is missed in it',
  (name, colour) => {
    // The first place alone: the accent of the guide stands in a section again.
    const changed = inTokens(tokens.replace(colour, '#123456'));
    expect(changed).toEqual({ ...palette, [name]: '#123456' });
  },
);
test('the icon of the tab has the colours of light and of dark ground', () => {
  for (const name of ['ink', 'brand', 'inkOnDark', 'brandOnDark'] as const)
    expect(faviconSvg).toContain(palette[name]);
});
