import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf } from '../../src/editing/json-schema.ts';
import { atExactness, dateParts, dateText } from '../../src/forms/dates.ts';
import { withLinesAround, differenceOf } from '../../src/forms/difference.ts';
import { editPage, longest, newFilePage } from '../../src/forms/handover.ts';
import { labelOf } from '../../src/forms/labels.ts';
import { keepRecord, namedIn, pendingRecords } from '../../src/forms/pending.ts';
import {
  addTo,
  nodeAt,
  sourceLists,
  textsOf,
  treeOf,
  valueOf,
  type Group,
  type List,
} from '../../src/forms/tree.ts';
import { kindNames } from '../../src/model/kinds.ts';

const groupTree = (data?: object) =>
  treeOf(jsonSchemaOf('groups'), data, true, data === undefined) as Group;

describe('a form', () => {
  test.each(kindNames)(
    '%s: before anyone writes in it, says nothing that was not asked for',
    (kind) => {
      const said = JSON.stringify(valueOf(treeOf(jsonSchemaOf(kind), undefined, true, true)));
      expect(said).not.toMatch(/"[^"]*":"/);
    },
  );

  test('a new group starts with one empty purpose and one empty source, and without what may be left out', () => {
    const tree = groupTree();
    expect((tree.parts['purpose'] as List).items).toHaveLength(1);
    expect((tree.parts['sources'] as List).items).toHaveLength(1);
    expect(Object.keys(valueOf(tree) as object)).toEqual(['status', 'purpose', 'sources']);
  });

  test('a group of fields that may be left out is there once one of its fields is written', () => {
    const tree = groupTree({});
    expect(valueOf(tree)).not.toHaveProperty('joining');
    (nodeAt(tree, ['joining', 'how']) as { text: string }).text = 'Write to staff.';
    expect(valueOf(tree)).toHaveProperty('joining', { how: 'Write to staff.', sources: [] });
  });

  test('an empty item of a list of ids is passed over; an empty chair is not', () => {
    const tree = groupTree({ areas: ['care', 'seed'] });
    addTo(tree.parts['areas'] as List);
    addTo(tree.parts['chairs'] as List);
    expect(valueOf(tree)).toMatchObject({ areas: ['care', 'seed'], chairs: [{ sources: [] }] });
  });

  test('a field is found by its path in the data, past empty items', () => {
    const tree = groupTree({ areas: ['care', 'seed'] });
    (nodeAt(tree, ['areas', 0]) as { text: string }).text = '';
    expect(nodeAt(tree, ['areas', 0])).toMatchObject({ text: 'seed' });
    expect(nodeAt(tree, ['areas', 7])).toBe(tree.parts['areas']);
  });

  test('knows every list of sources in the order of the form, the one of the whole record last', () => {
    const tree = groupTree({
      status: { sources: ['a'] },
      purpose: [{ says: 'x', sources: ['b'] }],
      sources: ['c'],
    });
    expect(
      sourceLists(tree)
        .map(textsOf)
        .filter((texts) => texts.length > 0),
    ).toEqual([['a'], ['b'], ['c']]);
  });

  test('a number that is none stays as it was typed, so that the check can name it', () => {
    const tree = treeOf(jsonSchemaOf('cycles'), {}) as Group;
    (tree.parts['year'] as { text: string }).text = 'soon';
    expect(valueOf(tree)).toMatchObject({ year: 'soon' });
  });
});

describe('a date in a form', () => {
  test.each([
    '2026-11-25',
    '2026-11',
    '2026',
    'icann84',
    '2025-04-25 18:00',
    '2025-04-25 18:00 Europe/Paris',
    '2025-04-25 23:59 AoE',
    '',
  ])('%j comes back as it was', (text) => expect(dateText(dateParts(text))).toBe(text));
  test('known less exactly keeps what still holds, known more exactly is asked for', () => {
    expect(atExactness('2026-11-25', 'month')).toBe('2026-11');
    expect(atExactness('2026-11-25', 'year')).toBe('2026');
    expect(atExactness('2026', 'day')).toBe('');
    expect(atExactness('2026-11-25', 'meeting')).toBe('');
    expect(atExactness('icann84', 'year')).toBe('');
  });
  test('a zone without an hour says nothing', () =>
    expect(dateText({ exactness: 'day', date: '2026-11-25', zone: 'UTC' })).toBe('2026-11-25'));
});

describe('what differs', () => {
  test('is the lines added and removed, with their neighbours', () => {
    const lines = differenceOf('a\nb\nc\nd\ne\nf\ng\n', 'a\nb\nc\nd\ne\nX\ng\n');
    expect(withLinesAround(lines, 1).map((line) => (line ? line.sign + line.text : '…'))).toEqual([
      ' e',
      '-f',
      '+X',
      ' g',
    ]);
  });
  test('rebuilds both texts', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'c', ''))
      .map((lines) => lines.map((line) => `${line}\n`).join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = differenceOf(before, after);
        const only = (signs: string) =>
          lines
            .filter((line) => signs.includes(line.sign))
            .map((line) => `${line.text}\n`)
            .join('');
        expect([only(' -'), only(' +')]).toEqual([before, after]);
      }),
    );
  });
});

describe('handing over', () => {
  const repository = {
    address: 'https://github.com/owner/guide',
    forge: 'github',
    branch: 'main',
  } as const;
  test('a short new file goes along in the address', () => {
    const { address, carriesText } = newFilePage(repository, 'groups/x.md', 'a: b & c\n')!;
    expect([address, carriesText]).toEqual([
      'https://github.com/owner/guide/new/main/content/groups?filename=x.md&value=a%3A%20b%20%26%20c%0A',
      true,
    ]);
    expect(new URL(address).searchParams.get('value')).toBe('a: b & c\n');
  });
  test('a long one is pasted', () => {
    const { address, carriesText } = newFilePage(repository, 'groups/x.md', 'é'.repeat(longest))!;
    expect([address, carriesText]).toEqual([
      'https://github.com/owner/guide/new/main/content/groups?filename=x.md',
      false,
    ]);
  });
  test('a change opens the page on which the file is edited', () => {
    expect(editPage(repository, 'groups/cpwg.md')?.address).toBe(
      'https://github.com/owner/guide/edit/main/content/groups/cpwg.md',
    );
  });
});

test('names of fields read as words', () => {
  expect([labelOf('mergedInto', {}), labelOf('url', { url: 'Web address' })]).toEqual([
    'Merged into',
    'Web address',
  ]);
});

describe('a record made here and not published yet', () => {
  const source = {
    kind: 'sources' as const,
    id: 'new-page',
    file: 'sources/new-page.yml',
    data: { title: 'New page' },
  };
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };
  const none = { settings: {}, records: [] };

  test('can be cited at once, in its newest version', () => {
    const device = store();
    keepRecord({ ...source, data: { title: 'Old' } }, device);
    keepRecord(source, device);
    expect(pendingRecords(none, device)).toEqual([source]);
    expect(namedIn('sources:\n  - new-page\n', [source])).toEqual([source]);
    expect(namedIn('sources:\n  - new-page-2\n', [source])).toEqual([]);
  });
  test('is forgotten once it is published', () => {
    const device = store();
    keepRecord(source, device);
    expect(pendingRecords({ records: [source] }, device)).toEqual([]);
  });
  test('never stops a form, whatever a browser kept', () => {
    expect(pendingRecords(none, { getItem: () => '{broken' })).toEqual([]);
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepRecord(source, full)).not.toThrow();
  });
});
