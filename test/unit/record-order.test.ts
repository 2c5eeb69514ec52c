import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { kindNames, type Kind } from '../../src/model/kinds.ts';
import { isFolded, movedParts, partsOf, recordOrder } from '../../src/model/record-order.ts';
import { titleKey } from '../../src/views/part-title.ts';

const folder = join(import.meta.dirname, '../../src/views/facts');
/** The parts that the view of a kind draws, by the names of its slots. */
const drawn = (view: string) => [
  ...new Set(view.matchAll(/ slot="([\w-]+)"/g).map(([, name]) => name!)),
];
const views = globSync('*.astro', { cwd: folder }).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { kind: /page: Page<'(\w+)'>/.exec(text)![1] as Kind, text };
});

describe('the order of a page', () => {
  test.each(kindNames)('of %s begins with the fact box, then prose', (kind) => {
    const first = partsOf(kind).filter((part) => part === 'box' || part === 'prose');
    expect(partsOf(kind).slice(0, first.length)).toEqual(first);
    expect(first).toEqual(first.toSorted());
  });
  test('names each part of a kind once', () => {
    for (const kind of kindNames) expect(new Set(partsOf(kind)).size).toBe(partsOf(kind).length);
  });
  test('folds what few look up: superseded rules, history, who was there earlier, rounds behind the newest', () => {
    for (const kind of kindNames)
      for (const part of partsOf(kind))
        if (/-earlier$|-superseded$|^history$|^rules$|^old$/.test(part))
          expect([kind, part, isFolded(kind, part)]).toEqual([kind, part, true]);
  });
  test('moves to a page of its own what is over, of that which is folded; rules that may be in force stay', () => {
    for (const kind of kindNames) {
      const { folded = [] } = recordOrder[kind];
      const isOver = (part: string) =>
        /-earlier$|-superseded$|^(history|founded|assemblies|old)$/.test(part);
      expect([kind, movedParts(kind)]).toEqual([kind, folded.filter(isOver)]);
    }
  });
  test('never folds what one needs to take part', () => {
    for (const { open, folded = [] } of Object.values(recordOrder)) {
      expect(open.filter((part) => folded.includes(part))).toEqual([]);
      expect(
        folded.filter((part) =>
          /^(box|prose|joining|meetings|lists|steps|eligibility)$/.test(part),
        ),
      ).toEqual([]);
    }
  });
  test('is the one of the views: each draws the parts of its kind and no other', () => {
    expect(views.length).toBeGreaterThan(6);
    for (const { kind, text } of views)
      expect([kind, drawn(text).toSorted()]).toEqual([kind, [...partsOf(kind)].toSorted()]);
  });
  test('gives a text for the title to each part of statements, events or people that brings none', () => {
    const untitled = views.flatMap(({ kind, text }) =>
      [...text.matchAll(/<(?:FactList|Events|Holders)\s(?:(?!title=|\/>)[^])*\/>/g)].map(([tag]) =>
        titleKey(kind, /\bid="([\w-]+)"/.exec(tag)![1]!),
      ),
    );
    expect(untitled.length).toBeGreaterThan(20);
    expect(untitled.filter((key) => !wordsOf('en').has(key))).toEqual([]);
  });
  test('a part that no table knows is found', () => {
    expect(drawn('<FactList slot="purpose" /><Rules slot="rulez" />')).toEqual([
      'purpose',
      'rulez',
    ]);
  });
});
