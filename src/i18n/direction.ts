/** From which side the lines of a page run. */
export type Direction = 'ltr' | 'rtl';

/**
 * The direction of a language, or the one that DIRECTION asks for: a build in which every page runs from right to left shows
 * how the guide will stand in Arabic, before anything is translated. Throws if DIRECTION is something else.
 */
export function directionOf(
  language: string,
  env: Readonly<Record<string, string | undefined>>,
): Direction {
  const asked = env['DIRECTION'];
  if (asked && asked !== 'ltr' && asked !== 'rtl')
    throw new Error(`DIRECTION is \`${asked}\`; it must be \`ltr\` or \`rtl\`, or be left out.`);
  if (asked) return asked as Direction;
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);
