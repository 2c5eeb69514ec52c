/** Slips of whole paragraphs: cut, pasted twice, in another language, announced and not kept, a heading with nothing below. */
import { isPast } from '../moments.ts';
import { closingDay } from '../timetable.ts';
import { allRecords, type Site } from '../site.ts';
import { numberOf, numberWords } from '../number-words.ts';
import { warnings, type Check, type Finding } from './finding.ts';

export default [paragraphsAreWhole, nextMeetingsAreAhead] satisfies Check[];

/** A part of a body between empty lines. */
interface Block {
  readonly text: string;
  readonly offset: number;
}

function* paragraphsAreWhole(site: Site): Iterable<Finding> {
  for (const record of allRecords(site)) {
    const blocks = blocksOf(record.body);
    for (const faultsIn of [twice, cut, emptyParts, wrongCounts, otherLanguage])
      for (const { offset, rule, message, repair } of faultsIn(blocks))
        yield warnings(record, rule)({ path: [], bodyOffset: offset }, message, repair);
  }
}

function blocksOf(body: string): Block[] {
  const withoutCode = body.replaceAll(/^```[\s\S]*?^```/gm, (code) => ' '.repeat(code.length));
  return [...withoutCode.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].flatMap(({ 0: text, index }) =>
    text.trim() === '' ? [] : [{ text, offset: index }],
  );
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What is wrong with a paragraph, and where in the body. */
interface Fault extends Pick<Finding, 'rule' | 'message' | 'repair'> {
  readonly offset: number;
}

/** Shorter paragraphs may be repeated on purpose. In characters. */
const leastTwice = 40;

function* twice(blocks: readonly Block[]): Iterable<Fault> {
  const seen = new Set<string>();
  for (const { text, offset } of blocks) {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (words.length >= leastTwice && seen.has(words))
      yield {
        offset,
        rule: 'doubled-word',
        message: `A paragraph stands twice: \`${shortened(words)}\``,
        repair: 'Keep one of the two.',
      };
    seen.add(words);
  }
}

/** A paragraph of words that no sign ends. What begins with a sign of Markdown or ends with a component is no such paragraph. */
function* cut(blocks: readonly Block[]): Iterable<Fault> {
  for (const { text, offset } of blocks) {
    const words = text.trimEnd();
    const isProse = /^[\p{L}“"'‘[(]/u.test(words) && words.split(/\s+/).length >= 6;
    if (isProse && /[\p{L}\p{N}]$/u.test(words))
      yield {
        offset: offset + words.length - 1,
        rule: 'unfinished-text',
        message: `The paragraph ends in the middle of a sentence: \`…${words.slice(-30)}\``,
        repair: 'Finish the sentence.',
      };
  }
}

const depthOf = (text: string) => /^(#{1,6}) \S[^\n]*$/.exec(text)?.[1]!.length;

/** A section that the next one follows at once. Smaller headings may only divide a list. */
function* emptyParts(blocks: readonly Block[]): Iterable<Fault> {
  for (const [index, { text, offset }] of blocks.entries()) {
    const next = blocks[index + 1]?.text.split('\n')[0];
    if (depthOf(text) === 2 && next !== undefined && depthOf(next) === 2)
      yield {
        offset,
        rule: 'unfinished-text',
        message: `Nothing stands below the heading \`${text.replace(/^#+ /, '')}\`.`,
        repair: 'Write what it promises, or remove it.',
      };
  }
}

const announced = new RegExp(`\\b(${numberWords.slice(1).join('|')}|[2-9])\\b`, 'gi');

/** A heading or a sentence with a colon that names one number announces as many items. */
function* wrongCounts(blocks: readonly Block[]): Iterable<Fault> {
  for (const [index, list] of blocks.entries()) {
    const before = blocks[index - 1];
    if (!before || !/^1\. /.test(list.text)) continue;
    // The next list may go on with this one.
    if (/^\d+\. /.test(blocks[index + 1]?.text ?? '')) continue;
    const isHeading = depthOf(before.text) !== undefined;
    if (!isHeading && !/:\s*$/.test(before.text)) continue;
    const sentence = isHeading ? before.text : before.text.split(/(?<=[.!?]) /).at(-1)!;
    const [number, ...more] = [...sentence.matchAll(announced)].map(([, one]) => one!);
    const items = [...list.text.matchAll(/^\d+\. /gm)].length;
    if (number && more.length === 0 && numberOf(number) !== items)
      yield {
        offset: list.offset,
        rule: 'disagrees',
        message: `\`${shortened(sentence.replace(/^#+ /, ''))}\` announces ${number}, but ${items} items follow.`,
        repair: 'Correct the number, or bring back the item that is missing.',
      };
  }
}

const english =
  /\b(?:the|and|of|to|in|is|are|for|that|with|you|it|on|by|from|not|this|can|your|or|as)\b/gi;
const others =
  /(?<!\p{L})(?:le|la|les|des|du|de|une?|et|est|pour|dans|que|qui|avec|chaque|sont|vous|el|los|las|del|y|por|para|una|con|es|se|su|der|die|das|und|ist|für|mit|o|os|da|do|em|não|uma)(?!\p{L})/giu;

/** A sentence in which the small words are those of another language. Links are names and may be foreign. */
function* otherLanguage(blocks: readonly Block[]): Iterable<Fault> {
  for (const { text, offset } of blocks)
    for (const { 0: sentence, index } of text.matchAll(/[^.;!?|\n]{30,}[.;!?|]?/g)) {
      const words = sentence.replaceAll(/\[[^\]]*\]\([^)]*\)|“[^”]*”|"[^"]*"|\*[^*]*\*/g, '');
      const foreign = [...words.matchAll(others)].length;
      if (foreign >= 4 && [...words.matchAll(english)].length * 3 < foreign)
        yield {
          offset: offset + index + sentence.search(/\S/),
          rule: 'other-language',
          message: `\`${shortened(sentence.trim())}\` does not look like English.`,
          repair: 'Write it in English here; translations have files of their own.',
        };
    }
}

const nextMeeting =
  /\b(?:the|our) next (?:ICANN )?meeting (?:is|will be|takes place)\b[^.\n]{0,30}?\bICANN ?(\d+)|\bICANN ?(\d+)\b[^.\n]{0,20} (?:is|will be) the next (?:ICANN )?meeting\b/gi;

/** No meeting that is over is the next one. */
function* nextMeetingsAreAhead(site: Site): Iterable<Finding> {
  for (const record of allRecords(site))
    for (const { 0: found, 1: first, 2: second, index } of record.body.matchAll(nextMeeting)) {
      const day = closingDay(site, `icann${first ?? second}`);
      if (day && isPast(day.toString(), site.now))
        yield warnings(record, 'undated-now')(
          { path: [], bodyOffset: index },
          `\`${found}\`: that meeting is over since ${day}.`,
          'Name the day instead, so that the sentence stays true.',
        );
    }
}
