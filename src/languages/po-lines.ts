/** Where the texts of a translation file stand in it. */

/** The line of the translation of an English text, counted from 1; asked for only where something is wrong. */
export function linesOfPo(text: string): (english: string) => number {
  let lines: Map<string, number> | undefined;
  return (english) => (lines ??= readLines(text)).get(english) ?? 1;
}

function readLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let english = '';
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const [, key, string = ''] = /^(?:(msgid|msgstr) )?"(.*)"\s*$/.exec(line) ?? [];
    if (key === 'msgid') [english, isOpen] = ['', true];
    if (key === 'msgstr') {
      lines.set(english, index + 1);
      isOpen = false;
    }
    if (isOpen) english += string.replaceAll(/\\(.)/g, (_, one: string) => plain[one] ?? one);
  }
  return lines;
}

const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
