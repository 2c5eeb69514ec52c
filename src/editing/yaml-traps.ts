/** What YAML reads without complaint but not as an editor means it, or as another program would not: refused before it does harm. */
import {
  isAlias,
  isCollection,
  isScalar,
  Scalar,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { YamlFault } from './yaml-words.ts';
import type { RuleName } from '../model/check-rules.ts';

/** Every trap in a document that parsed. */
export function findYamlTraps(document: Document, source: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const report = (offset: number, rule: RuleName, message: string, repair: string) =>
    faults.push({ offset, rule, message, repair });

  const directive = /^%.*$/m.exec(source);
  if (directive)
    report(
      directive.index,
      'document-marker',
      'A line begins with %, which gives orders to the YAML reader.',
      'Remove it.',
    );

  visit(document, {
    Pair(_, pair) {
      const key = pair.key as Node | null;
      if (isCollection(key))
        report(
          startOf(key),
          'brackets',
          'A list or a group of fields stands where a field name is expected.',
          'Write a plain field name.',
        );
      else if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN')
        report(
          startOf(key),
          'merge-key',
          'A merge key (<<) copies fields from elsewhere.',
          'Write the fields out; every file stands for itself.',
        );
      else if (isAlias(key)) aliasFault(key);
      else if (
        key === null ||
        (isScalar(key) &&
          (key.value === null || key.value === '') &&
          key.type !== Scalar.QUOTE_DOUBLE)
      )
        report(
          colonBefore(pair),
          'missing-colon',
          'A colon stands here without a field name before it.',
          'Write the field name before the colon.',
        );
    },
    Alias: (_, alias) => aliasFault(alias),
    Map: (_, map) => checkMarks(map),
    Seq: (_, seq) => checkMarks(seq),
    Scalar(key, scalar) {
      checkMarks(scalar);
      if (key !== 'key' && scalar.type === Scalar.PLAIN) plainFault(scalar);
    },
  });
  return faults;

  function aliasFault(alias: Node): void {
    report(
      startOf(alias),
      'anchor',
      'A value begins with *, which repeats a value from elsewhere.',
      'Write the value out, or put it between quotes.',
    );
  }

  function checkMarks(node: Scalar | YAMLMap | YAMLSeq): void {
    if (node.anchor)
      report(
        before(node, '&'),
        'anchor',
        `\`&${node.anchor}\` gives a name to a value, to repeat it elsewhere.`,
        'Put the value between quotes if & is a part of it; else remove the name.',
      );
    if (node.tag) tagFault(node);
  }

  function tagFault(node: Node): void {
    const offset = before(node, '!') - (source[before(node, '!') - 1] === '!' ? 1 : 0);
    const written = source.slice(offset).split(/\s/, 1)[0]!;
    report(
      offset,
      'tag',
      `\`${written}\` tells the reader to make something else of the value.`,
      'Remove it, or put the value between quotes if it is a part of it.',
    );
  }

  function colonBefore(pair: Pair): number {
    const end = pair.value ? startOf(pair.value as Node) : source.length;
    return Math.max(source.lastIndexOf(':', end), 0);
  }

  /** Names and tags stand before the value they belong to, perhaps on an earlier line. */
  function before(node: Node, mark: string): number {
    const found = source.lastIndexOf(mark, startOf(node));
    return found >= 0 ? found : startOf(node);
  }

  function plainFault(scalar: Scalar): void {
    const offset = startOf(scalar);
    const written = source.slice(offset, scalar.range?.[1] ?? offset);
    const rest = source.slice(offset + written.length).split('\n', 1)[0]!;
    for (const trap of [trapInValue(scalar.value, written), glued(written, rest)]) {
      if (!trap) continue;
      const [at, ...words] = trap;
      report(offset + at, ...words);
    }
  }
}

/** What is wrong with a value, so many characters after its start. */
type Trap = readonly [at: number, rule: RuleName, message: string, repair: string];

/** What another reader would take a value without quotes for, or what its writer meant by it. */
function trapInValue(value: unknown, written: string): Trap | undefined {
  if (/^(?:yes|no|on|off)$/i.test(written))
    return [
      0,
      'yes-no',
      `\`${written}\` without quotes is a word for some programs, and true or false for others.`,
      `Write '${written}' between quotes if the word is meant, else true or false.`,
    ];
  if (numberTrap(value, written)) {
    const readAs = typeof value === 'number' ? ` (${value})` : '';
    return [
      0,
      'number-form',
      `\`${written}\` without quotes is read as a number${readAs}, and not by every program as the same one.`,
      `Put it between quotes, '${written}', or write the number without signs, letters and leading noughts.`,
    ];
  }
  if (/^-[^\s\d.]/.test(written))
    return [
      0,
      'list-form',
      'A hyphen stands here without a space after it, so this is not a list.',
      'Put a space after each hyphen.',
    ];
  const continued = /\n[ \t]*(?=-[ \t])/.exec(written);
  if (!continued) return undefined;
  return [
    continued.index + continued[0].length,
    'indentation',
    'The item is indented further than the one before, so both are read as one.',
    'Begin all hyphens of a list in the same column.',
  ];
}

/** A # right before a word, after the value: YAML takes it for a remark. */
function glued(written: string, rest: string): Trap | undefined {
  const remark = /^[ \t]+(?=#[^\s#])/.exec(rest);
  if (!remark) return undefined;
  return [
    written.length + remark[0].length,
    'hash',
    `\`${rest.slice(remark[0].length)}\` follows a space and #, so it is a remark and not a part of the value.`,
    'Put the value between quotes; for a remark, write a space after #.',
  ];
}

/** Numbers whose written form is not the plain one, and words that other readers take for numbers. */
const numberTrap = (value: unknown, written: string) =>
  (typeof value === 'number' && String(value) !== written) ||
  /^[-+]?(?:0[bo]?[0-7_]+|0x[\da-f_]+|[1-9][\d]*_[\d_]*|\d+(?::[0-5]?\d)+:[0-5]?\d)$/i.test(
    written,
  );

const startOf = (node: Node | Pair): number => ('range' in node && node.range ? node.range[0] : 0);
