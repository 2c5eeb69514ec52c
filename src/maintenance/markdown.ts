/** Text from content, put into Markdown so that nothing in it can act as Markdown, as HTML or as a call to a person. */

/**
 * A text as a code span: links, mentions, pictures and HTML inside it are only letters. White space becomes one space,
 * characters that are invisible or change the direction of reading are written out, and a long text is cut.
 */
export function code(text: string, most = 200): string {
  const visible = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu,
      (character) => `{U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`,
    )
    .trim();
  const letters = [...visible];
  const short = letters.length > most ? `${letters.slice(0, most).join('')}…` : visible;
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space on each side keeps a backtick at an end apart from the fence; a renderer takes both away.
  return short === ''
    ? '*nothing*'
    : longest > 0
      ? `${fence} ${short} ${fence}`
      : `${fence}${short}${fence}`;
}
