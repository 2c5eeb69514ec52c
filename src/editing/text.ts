/** What no text of the guide may hold, wherever it stands: private data, tracking, and letters that deceive. */

import type { TextProblem } from '../model/problem.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly rule: string;
  readonly level?: 'warning';
  /** Undefined if this find is fine. */
  readonly say: (found: string) => readonly [message: string, repair: string] | undefined;
}

/** Domains of lists and role addresses in the community; example.org is reserved for examples. */
const roleDomains = /@(?:[\w-]+\.)*(?:icann\.org|iana\.org|example\.org)$/i;

const rules: readonly Rule[] = [
  {
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    rule: 'personal-address',
    say: (found) =>
      roleDomains.test(found) && !/^[a-z]+\.[a-z]+@/i.test(found)
        ? undefined
        : [`\`${found}\` looks like a person's address.`, 'Only role addresses are published, such as staff@atlarge.icann.org. Remove it.'],
  },
  {
    pattern: /https?:\/\/[\w.-]*(?:zoom\.us|zoom\.com|meet\.google\.com|teams\.microsoft\.com|webex\.com)\/\S*/gi,
    rule: 'meeting-link',
    say: () => ['A link to a meeting room stands here.', 'Link to the public page that announces the meeting.'],
  },
  { pattern: /pass(?:code|word)\s*[:=]\s*\S+/gi, rule: 'meeting-link', say: () => ['A passcode stands here.', 'Remove it.'] },
  {
    pattern: /(?<![\w/=.-])\+\d[\d ().-]{7,}\d/g,
    rule: 'telephone',
    say: (found) => [`\`${found}\` looks like a telephone number.`, 'Telephone numbers are not published. Remove it.'],
  },
  {
    pattern: /[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)=[^&\s)]*/g,
    rule: 'tracking',
    say: (found) => [`The link carries a tracking mark: \`${found}\`.`, 'Remove it from the address.'],
  },
  {
    pattern: /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u00AD\uFEFF]/g,
    rule: 'invisible-letter',
    say: (found) => [
      `An invisible character stands here (U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}).`,
      'Delete it and type the text again.',
    ],
  },
  {
    pattern: /\p{Letter}\p{Mark}+/gu,
    rule: 'letter-form',
    level: 'warning',
    say: (found) =>
      found.normalize('NFC') === found
        ? undefined
        : [`\`${found}\` is written as a letter with a separate accent, which search may miss.`, `Type it again as \`${found.normalize('NFC')}\`.`],
  },
];

/** Everything wrong in one text. Offsets count characters from its start. */
export const textProblems = (text: string): TextProblem[] =>
  rules.flatMap(({ pattern, rule, level = 'error' as const, say }) =>
    [...text.matchAll(pattern)].flatMap((match): TextProblem[] => {
      const said = say(match[0]);
      return said ? [{ offset: match.index, level, rule, message: said[0], repair: said[1] }] : [];
    }),
  );
