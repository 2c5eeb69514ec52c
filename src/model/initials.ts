/** The letter under which a title stands in a list, as readers of a language look for it. */
import { withoutMarks } from './english-marks.ts';
import { byTitleIn } from './site.ts';

/**
 * Chinese is looked up by the Latin letter with which its sound begins. The platform sorts by sound but does not tell it: each of
 * these is the first character of its letter in that order.
 */
const firstOfLetter = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];
const lettersOfSound = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];

/** Returns the letter of a title in a language: `Élection` → É is under E in French, `会议` is under H in Chinese. */
export function initialIn(language: string): (title: string) => string {
  const compare = byTitleIn(language);
  return (title) => {
    const first = withoutMarks(title).match(/[\p{L}\p{N}]/u)?.[0] ?? '';
    if (language === 'zh' && /\p{Script=Han}/u.test(first))
      return (
        lettersOfSound[firstOfLetter.findLastIndex((one) => compare(one, first) <= 0)] ?? first
      );
    return /\p{Script=Arabic}/u.test(first)
      ? // An alef is looked for under alef, whatever sits on it.
        first.normalize('NFD').charAt(0)
      : first.normalize('NFD').charAt(0).toUpperCase();
  };
}
