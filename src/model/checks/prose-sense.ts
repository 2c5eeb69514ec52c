/** Slips of whole paragraphs: cut, pasted twice, in another language, announced and not kept, a heading with nothing below. */
import { isPast } from '../moments.ts';
import { closingDay } from '../timetable.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { numberOf, numberWords } from '../number-words.ts';
import type { Check, Finding } from './finding.ts';

/** A part of a body between empty lines. */
interface Block {
  readonly text: string;
  readonly offset: number;
}

export const paragraphsAreWhole: Check = (site) =>
  allRecords(site).flatMap((record) => {
    if (record.body.trim() === '') return [];
    const blocks = blocksOf(record.body);
    return [
      ...twice(record, blocks),
      ...cut(record, blocks),
      ...emptyParts(record, blocks),
      ...wrongCounts(record, blocks),
      ...otherLanguage(record, blocks),
      ...pastMeetings(site, record),
    ];
  });

function blocksOf(body: string): Block[] {
  const withoutCode = body.replaceAll(/^```[\s\S]*?^```/gm, (code) => ' '.repeat(code.length));
  return [...withoutCode.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].flatMap(({ 0: text, index }) =>
    text.trim() === '' ? [] : [{ text, offset: index }],
  );
}

const finding = (
  record: AnyRecord,
  bodyOffset: number,
  rule: Finding['rule'],
  message: string,
  repair: string,
): Finding => ({ record, path: [], bodyOffset, level: 'warning', rule, message, repair });

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Shorter ones may be said again on purpose. */
const leastTwice = 40;

function twice(record: AnyRecord, blocks: readonly Block[]): Finding[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ text, offset }) => {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (words.length < leastTwice || !seen.has(words)) {
      seen.add(words);
      return [];
    }
    return [
      finding(
        record,
        offset,
        'doubled-word',
        `A paragraph stands twice: \`${shortened(words)}\``,
        'Keep one of the two.',
      ),
    ];
  });
}

/** A paragraph of words that no sign ends. What begins with a sign of Markdown or ends with a component is no such paragraph. */
function cut(record: AnyRecord, blocks: readonly Block[]): Finding[] {
  return blocks.flatMap(({ text, offset }) => {
    const words = text.trimEnd();
    const isProse = /^[\p{L}“"'‘[(]/u.test(words) && words.split(/\s+/).length >= 6;
    return isProse && /[\p{L}\p{N}]$/u.test(words)
      ? [
          finding(
            record,
            offset + words.length - 1,
            'unfinished-text',
            `The paragraph ends in the middle of a sentence: \`…${words.slice(-30)}\``,
            'Finish the sentence.',
          ),
        ]
      : [];
  });
}

const depthOf = (text: string) => /^(#{1,6}) \S[^\n]*$/.exec(text)?.[1]!.length;

/** A section that the next one follows at once. Smaller headings may only divide a list. */
function emptyParts(record: AnyRecord, blocks: readonly Block[]): Finding[] {
  return blocks.flatMap(({ text, offset }, index) => {
    const next = blocks[index + 1]?.text.split('\n')[0];
    return depthOf(text) === 2 && next !== undefined && depthOf(next) === 2
      ? [
          finding(
            record,
            offset,
            'unfinished-text',
            `Nothing stands below the heading \`${text.replace(/^#+ /, '')}\`.`,
            'Write what it promises, or remove it.',
          ),
        ]
      : [];
  });
}

const announced = new RegExp(`\\b(${numberWords.slice(1).join('|')}|[2-9])\\b`, 'gi');

/** A heading or a sentence with a colon that names one number announces as many items. */
function wrongCounts(record: AnyRecord, blocks: readonly Block[]): Finding[] {
  return blocks.flatMap((list, index) => {
    const before = blocks[index - 1];
    if (!before || !/^1\. /.test(list.text)) return [];
    // The next list may go on with this one.
    if (/^\d+\. /.test(blocks[index + 1]?.text ?? '')) return [];
    const isHeading = depthOf(before.text) !== undefined;
    if (!isHeading && !/:\s*$/.test(before.text)) return [];
    const sentence = isHeading ? before.text : before.text.split(/(?<=[.!?]) /).at(-1)!;
    const numbers = [...sentence.matchAll(announced)];
    const items = [...list.text.matchAll(/^\d+\. /gm)].length;
    return numbers.length === 1 && numberOf(numbers[0]![1]!) !== items
      ? [
          finding(
            record,
            list.offset,
            'disagrees',
            `\`${shortened(sentence.replace(/^#+ /, ''))}\` announces ${numbers[0]![1]!}, but ${items} items follow.`,
            'Correct the number, or bring back the item that is missing.',
          ),
        ]
      : [];
  });
}

const english =
  /\b(?:the|and|of|to|in|is|are|for|that|with|you|it|on|by|from|not|this|can|your|or|as)\b/gi;
const others =
  /(?<!\p{L})(?:le|la|les|des|du|de|une?|et|est|pour|dans|que|qui|avec|chaque|sont|vous|el|los|las|del|y|por|para|una|con|es|se|su|der|die|das|und|ist|für|mit|o|os|da|do|em|não|uma)(?!\p{L})/giu;

/** A sentence in which the small words are those of another language. Links are names and may be foreign. */
function otherLanguage(record: AnyRecord, blocks: readonly Block[]): Finding[] {
  return blocks.flatMap(({ text, offset }) =>
    [...text.matchAll(/[^.;!?|\n]{30,}[.;!?|]?/g)].flatMap(({ 0: sentence, index }) => {
      const words = sentence.replaceAll(/\[[^\]]*\]\([^)]*\)|“[^”]*”|"[^"]*"|\*[^*]*\*/g, '');
      const foreign = [...words.matchAll(others)].length;
      return foreign >= 4 && [...words.matchAll(english)].length * 3 < foreign
        ? [
            finding(
              record,
              offset + index + sentence.search(/\S/),
              'other-language',
              `\`${shortened(sentence.trim())}\` does not look like English.`,
              'Write it in English here; translations have files of their own.',
            ),
          ]
        : [];
    }),
  );
}

/** No meeting that is over is the next one. */
const pastMeetings = (site: Site, record: AnyRecord): Finding[] =>
  [
    ...record.body.matchAll(
      /\b(?:the|our) next (?:ICANN )?meeting (?:is|will be|takes place)\b[^.\n]{0,30}?\bICANN ?(\d+)|\bICANN ?(\d+)\b[^.\n]{0,20} (?:is|will be) the next (?:ICANN )?meeting\b/gi,
    ),
  ].flatMap(({ 0: found, 1: first, 2: second, index }) => {
    const day = closingDay(site, `icann${first ?? second}`);
    return day && isPast(day.toString(), site.now)
      ? [
          finding(
            record,
            index,
            'undated-now',
            `\`${found}\`: that meeting is over since ${day}.`,
            'Name the day instead, so that the sentence stays true.',
          ),
        ]
      : [];
  });
