/** Letters that deceive: those nobody sees, those that look like others, and those that were lost. */
import type { TextRule } from './text-fault.ts';

const code = (found: string) =>
  `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Joiners belong to Arabic, Persian and the scripts of India, and to pictures made of several signs. */
const needsJoiner =
  /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Syriac}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes = 'аеорсухіјѕһԁԛԝАВСЕНІЈКМОРЅТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';

export const letterRules: readonly TextRule[] = [
  {
    pattern: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g,
    rule: 'text-direction',
    say: (found) =>
      /[\u200E\u200F\u061C]/.test(found)
        ? [
            `An invisible character that sets the direction of the text stands here (${code(found)}).`,
            'Delete it; the page sets the direction by itself.',
          ]
        : [
            `A character that turns the direction of the text round stands here (${code(found)}): readers see something else than what is written.`,
            'Delete it and type the text again.',
          ],
  },
  {
    pattern:
      /[\u200B-\u200D\u2060-\u2064\u206A-\u206F\u00AD\uFEFF\u034F\u115F\u1160\u17B4\u17B5\u180E\u3164\uFFA0\u2800\uE000-\uE003\u2028\u2029\u{E0000}-\u{E007F}\u{FE00}-\u{FE0E}]/gu,
    rule: 'invisible-letter',
    say: (found, text, offset) => {
      if (/[\u200C\u200D]/.test(found) && needsJoiner.test(letterBefore(text, offset)))
        return undefined;
      if (/[\uFE00-\uFE0E]/.test(found) && /^\P{ASCII}$/u.test(letterBefore(text, offset)))
        return undefined;
      return found === '\uFEFF'
        ? [
            'A byte-order mark stands in the middle of the file (U+FEFF), where nobody sees it.',
            'Delete it and type the text again.',
          ]
        : [
            `An invisible character stands here (${code(found)}).`,
            'Delete it and type the text again.',
          ];
    },
  },
  {
    pattern: /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g,
    rule: 'control-character',
    say: (found) => [`A control character stands here (${code(found)}).`, 'Delete it.'],
  },
  {
    pattern:
      /\uFFFD|[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]|Ã[\u0080-\u00BF]|â€[\u0080-\u00BF™œž˜]|Â[\u00A0-\u00BF]/gu,
    rule: 'lost-letter',
    say: (found) => [
      `A letter was lost here when the text was copied (\`${found}\`).`,
      'Type the word again as the source prints it.',
    ],
  },
  {
    only: /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u,
    // Words that hold a Latin or Greek letter too, and those of letters that look like Latin ones.
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?=[\\p{L}\\p{M}]*?[\\p{Script=Latin}\\p{Script=Greek}]|[${lookAlikes}]+(?![\\p{L}\\p{M}]))[\\p{L}\\p{M}]+`,
      'gu',
    ),
    rule: 'look-alike',
    say: (word, text, offset) => {
      const latin = /\p{Script=Latin}/u.test(word);
      const other =
        /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.exec(word);
      if (!other) return undefined;
      if (latin || (/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Greek}/u.test(word)))
        return [
          `In \`${word}\` the letter \`${other[0]}\` (${code(other[0])}) is of another alphabet than its neighbours.`,
          'Type the word again on one keyboard.',
        ];
      if (
        [...word].length > 1 &&
        [...word].every((letter) => lookAlikes.includes(letter)) &&
        amongLatin(text, offset, word.length)
      )
        return [
          `\`${word}\` looks like Latin letters, but is written in another alphabet (${code(word)}).`,
          'Type the word again in Latin letters.',
        ];
      return undefined;
    },
  },
  {
    pattern: /[\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]+/gu,
    rule: 'look-alike',
    say: (found) => [
      `\`${found}\` is made of letters that only look like ordinary ones, so search does not find it.`,
      `Type it again as \`${found.normalize('NFKC')}\`.`,
    ],
  },
  {
    pattern: /[^\P{Nd}0-9]+/gu,
    rule: 'foreign-digits',
    say: (found) => [
      `\`${found}\` is made of digits of another script.`,
      'Type the number again with the digits 0 to 9.',
    ],
  },
  {
    only: /[\u0321-\u0322\u0334-\u0338\u20D0-\u20F0]|\p{M}{4}/u,
    pattern: /[\p{L}\p{N}](?:[\u0321-\u0322\u0334-\u0338\u20D0-\u20F0]|\p{M}{4})\p{M}*/gu,
    rule: 'letter-form',
    say: (found) => [
      `\`${found}\` is a letter with strokes through or around it, which nobody can search for or read aloud.`,
      `Type it again as \`${found.replaceAll(/\p{M}/gu, '')}\`.`,
    ],
  },
  {
    only: /[\p{M}\u1100-\u11FF]/u,
    pattern: /\p{L}\p{M}+|[\u1100-\u11FF]+/gu,
    rule: 'letter-form',
    level: 'warning',
    say: (found) =>
      found.normalize('NFC') === found
        ? undefined
        : [
            `\`${found}\` is written as a letter with a separate accent, which search may miss.`,
            `Type it again as \`${found.normalize('NFC')}\`.`,
          ],
  },
];

const letterBefore = (text: string, offset: number) =>
  [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';

/** Whether the neighbours of a word on its line, without the name of a field, are written in Latin letters only. */
function amongLatin(text: string, offset: number, length: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const before = text.slice(start, offset).replace(/^\s*(?:- +)*[\w-]+:(?=\s|$)/, '');
  const after = text.slice(offset + length, end < 0 ? undefined : end);
  const others = (before + after).match(/\p{L}/gu) ?? [];
  const latin = others.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return latin > 0 && latin === others.length;
}
