/** Slips of whoever writes in haste, and what is nobody's business: words twice, notes to colleagues, private lives, papers asked for. */
import type { TextRule } from './text-fault.ts';

/** Words that English puts twice. */
const mayBeTwice = /^(?:that|had|is|in|on|so|very|no|yes|bye|ha|long|step)$/;

export const wordRules: readonly TextRule[] = [
  {
    pattern: /(?<![\p{L}\p{N}'’_./-])(\p{Ll}{2,30}) \1(?![\p{L}\p{N}'’_./:-])/gu,
    rule: 'doubled-word',
    level: 'warning',
    say: (found) => {
      const word = found.split(' ')[0]!;
      return mayBeTwice.test(word)
        ? undefined
        : [`\`${found}\`: a word stands twice in a row.`, `Write \`${word}\` once.`];
    },
  },
  {
    pattern:
      /\?\?+|\b(?:can|could|would) (?:you|someone|somebody|anyone|anybody)(?: please)? (?:check|look|verify|confirm|add|fix)\b|\bplease (?:check|verify|confirm) (?:this|that|it|before)\b|\bbefore (?:we|you|i) (?:publish|merge)\b|\bnote to (?:self|editors?)\b/gi,
    rule: 'unfinished-text',
    say: (found) => [
      `\`${found}\` looks like a note to a colleague, which readers would see.`,
      'Remove it; notes belong in the pull request.',
    ],
  },
  {
    pattern:
      /\b(?:delete|remove|replace|overwrite) this (?:line|text|sentence|paragraph|section|part)\b|\b(?:one|two|three)(?: or (?:two|three))? (?:sentences?|paragraphs?|words?) here\b|\b(?:your|some|more) text here\b|\bfill (?:this )?in (?:here|later)\b|\b(?:text|words?|details) (?:to come|follows? later)\b|\bdescribe here\b/gi,
    rule: 'unfinished-text',
    say: (found) => [
      `\`${found}\` tells a writer what to do here.`,
      'Write what is known, or remove it.',
    ],
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:the|a|an|of|to|with|because|and|or|for|by) (?:The|A|An|We|It|They|This|These|There|If|You)(?= \p{Ll})|(?:the|a|an) (?:The|An?)(?= ))/gu,
    rule: 'unfinished-text',
    level: 'warning',
    say: (found) => [
      `Before \`${found.split(' ')[1]!}\` a sentence breaks off: \`${found}\`.`,
      'Finish the sentence, or write the word small.',
    ],
  },
  {
    only: /\b(?:I|me|my)\b/,
    pattern:
      /(?<![\p{L}\p{N}.’'“"‘/-])I (?:think|believe|guess|suppose|know|knew|heard|hear|saw|asked|wrote|spoke|met|hope|doubt|remember|feel|agree|prefer|recommend|suggest|voted|led|chaired|attended|worked|used to|can confirm|personally|was told|was there|am sure|am told|have (?:heard|seen|been|asked|no doubt))\b|(?<![\p{L}\p{N}])I[’'](?:m|ve|d|ll)\b|(?<![\p{L}\p{N}])(?:told|asked|wrote to|wrote) me\b|(?<![\p{L}\p{N}])(?:in my (?:view|opinion|experience)|my (?:guess|friends?|colleagues?|own (?:view|experience)))\b/gu,
    rule: 'own-voice',
    level: 'warning',
    say: (found, text, offset) =>
      isQuoted(text, offset) || isQuestion(text, offset)
        ? undefined
        : [
            `\`${found}\` is one person speaking; what somebody heard is no source.`,
            'Say it with its source, or remove it.',
          ],
  },
  {
    pattern:
      /\b(?:next|last|this|coming) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|weekend)\b|\b(?:tomorrow|yesterday|tonight)\b|\b(?:(?:is|are|was|were|closes?|opens?|ends?|begins?|starts?|meets?|takes place) )(?:next|last|this) (?:week|month|year)\b/gi,
    rule: 'undated-now',
    level: 'warning',
    say: (found, text, offset) =>
      isQuoted(text, offset) || isInAddress(text, offset)
        ? undefined
        : [
            `\`${found}\` is true on one day only.`,
            'Write the date, so that the sentence stays true.',
          ],
  },
];

/** Whether a place stands in what a reader asks. */
const isQuestion = (text: string, offset: number): boolean =>
  /^[^.!\n]*\?/.test(text.slice(offset, offset + 300)) ||
  /^\s*(?:question:|#)/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1));

/** Whether a place stands in a web address, which is as others made it. */
const isInAddress = (text: string, offset: number): boolean =>
  /:\/\/\S*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));

/** Whether a place stands in the words of somebody else. */
export function isQuoted(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.lastIndexOf('“') > line.lastIndexOf('”') || (line.match(/"/g) ?? []).length % 2 === 1;
}

/** Where somebody lives. Offices of organizations have a suite or a floor. */
const street =
  /(?<![\p{L}\p{N}])\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’-]{1,30} ){1,3}(?:Road|Street|Avenue|Lane|Crescent|Terrace|Close)\b|\b(?:Rue|Calle|Rua|Avenida|Carrera) (?:\p{L}[\p{L}'’-]{1,30} ){1,4}(?:n[º°o]\.? ?)?\d{1,5}\b/gu;

export const privateLifeRules: readonly TextRule[] = [
  {
    only: /\d/,
    pattern: street,
    rule: 'private-life',
    level: 'warning',
    say: (found, text, offset) =>
      /\b(?:suite|floor|office)\b/i.test(text.slice(offset, offset + found.length + 40))
        ? undefined
        : [`\`${found}\` looks like the place where somebody lives.`, 'Remove it.'],
  },
  {
    only: /(?:private|home|postal) address|(?:lives|lived|resides|resided) at |(?:straat|gracht|laan|stra(?:ß|ss)e|gasse|gatan|vej) \d/,
    pattern:
      /\b(?:lives|lived|resides|resided) at \p{Lu}[^.\n]{0,60}|\b(?:his|her|their) (?:private|home|postal) address(?:es)? (?:is|are)\b|(?<![\p{L}])\p{Lu}\p{L}{2,30}(?:straat|gracht|laan|stra(?:ß|ss)e|gasse|gatan|vej) \d{1,5}\b/gu,
    rule: 'private-life',
    level: 'warning',
    say: (found) => [
      `\`${found.slice(0, 60)}\` looks like the place where somebody lives.`,
      'Remove it.',
    ],
  },
  {
    pattern:
      /\b(?:his|her|their) (?:wife|husband|spouse|sons?|daughters?|mother|father|children|kids|pregnancy|divorce|religion|(?:\w+ )?(?:illness|sickness|depression|cancer|disease|surgery|diabetes|diagnosis|burn-?out|addiction|drinking|dementia|stroke|disability|mental health))\b|\b(?:suffers?|suffered|recover(?:s|ed|ing)) from (?:an? )?(?:\w+ )?(?:illness|depression|cancer|disease|stroke|surgery|burn-?out|addiction)\b|\b(?:he|she|who) (?:has )?(?:died|passed away)\b|\b(?:he|she) is dead\b|\b(?:in|into|to|from) hospital\b|\b(?:was|is|were|fell|being) (?:ill|sick|pregnant|divorced)\b|\b(?:treated for|diagnosed with|struggl\w+ with|battl\w+) (?:an? )?(?:\w+ )?(?:illness|sickness|depression|cancer|disease|burn-?out|addiction|dementia|condition|health)\b|\b(?:sick|medical|maternity|parental) leave\b/gi,
    rule: 'private-life',
    level: 'warning',
    say: (found) => [
      `\`${found}\` tells of somebody's family or health.`,
      'Remove it: the guide tells what people do in their posts, and no more.',
    ],
  },
  {
    only: /passport|bank|card|password|\bPIN\b|licen[cs]e|social security/i,
    pattern:
      /\b(?:send|e-?mail|upload|attach|enclose|give|enter|share)\b[^.\n]{0,80}\b(?:passport|bank (?:card|account|details)|(?:credit|debit|identity) card|card number|passwords?|PIN|driving licen[cs]e|social security)\b/gi,
    rule: 'asks-for-papers',
    level: 'warning',
    say: () => [
      'The text asks readers for papers or secrets with which somebody could act in their name.',
      'Remove it, or name the page of ICANN that asks for them.',
    ],
  },
];
