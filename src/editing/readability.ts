/** How easily prose reads, as advice: the Flesch reading ease, higher is easier; 60 to 70 suits a reader of 14. */
import { flesch } from 'flesch';
import { syllable } from 'syllable';
import type { AnyRecord } from '../model/site.ts';

/** Below this a text is hard for people who do not read English every day. */
export const hard = 50;

/** The reading ease of a text; undefined if it is too short to tell. */
export function readingEase(text: string): number | undefined {
  const prose = text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^#+ .*$/gm, '')
    .replaceAll(/^\s*[-|].*$/gm, '')
    .replaceAll(/[*_`]/g, '');
  const sentences = prose
    .split(/[.!?]+(?:\s|$)/)
    .filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = prose.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.length < 100
    ? undefined
    : Math.round(
        flesch({
          sentence: sentences,
          word: words.length,
          syllable: words.reduce((sum, word) => sum + syllable(word), 0),
        }),
      );
}

/** One line of advice over all prose: the median and the hardest texts. */
export function readingAdvice(records: readonly AnyRecord[]): string {
  const measured = records.flatMap((record) => {
    const ease = readingEase(record.body);
    return ease === undefined ? [] : [{ file: record.file, ease }];
  });
  if (measured.length === 0) return '';
  measured.sort((a, b) => a.ease - b.ease);
  const hardest = measured
    .filter((one) => one.ease < hard)
    .slice(0, 3)
    .map((one) => `${one.file} (${one.ease})`);
  return `Reading ease of ${measured.length} texts: median ${measured[Math.floor(measured.length / 2)]!.ease} (60 to 70 reads easily).${hardest.length > 0 ? ` Hardest: ${hardest.join(', ')}.` : ''}`;
}
