import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf, textOf } from '../../src/forms/correction.ts';
import { memoryStore } from '../../src/forms/device-store.ts';
import {
  draftOf,
  draftsUnder,
  dropDraft,
  keepDraft,
  onToday,
  type KeptDraft,
} from '../../src/forms/drafts.ts';
import { issuePage, longest, messageTo, newFilePage } from '../../src/forms/handover.ts';
import { withInheritedSources } from '../../src/forms/inherited-sources.ts';
import { namesOf } from '../../src/forms/names.ts';
import { nameOfPart, partNamed } from '../../src/forms/parts.ts';
import { blocksOf, headingsOf, isSameSection, withBlock } from '../../src/forms/prose-blocks.ts';
import { textChanges } from '../../src/forms/sentences.ts';
import { jsonSchemaOf } from '../../src/editing/json-schema.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { allRecords } from '../../src/model/site.ts';
import { theWorld } from '../support/world.ts';

describe('an address names a part of a record', () => {
  test.each([
    ['', { type: 'choice' }],
    ['all', { type: 'all' }],
    ['chairs', { type: 'field', path: ['chairs'] }],
    ['chairs.0', { type: 'field', path: ['chairs', 0] }],
    ['steps.vote', { type: 'field', path: ['steps', 'vote'] }],
    ['text', { type: 'text' }],
    ['text.how-to-join', { type: 'text', section: 'how-to-join' }],
  ] as const)('%j, there and back', (name, part) => {
    expect(partNamed(name)).toEqual(part);
    expect(nameOfPart(part)).toBe(name);
  });
});

describe('a text in its paragraphs', () => {
  const text = 'First.\n\n## Who’s there\n\nOne.\n\n- a\n- b\n\n### More\n\nTwo.';
  test('has the paragraphs of each heading', () => {
    expect(blocksOf(text).map((block) => [block.section, block.text])).toEqual([
      [undefined, 'First.'],
      ['who-s-there', '## Who’s there'],
      ['who-s-there', 'One.'],
      ['who-s-there', '- a\n- b'],
      ['more', '### More'],
      ['more', 'Two.'],
    ]);
    expect(headingsOf(blocksOf(text)).map(({ title }) => title)).toEqual(['Who’s there', 'More']);
    expect(isSameSection('who-s-there', 'whos-there')).toBe(true);
  });
  test.each([
    ['code', '```\na\n\nb\n```'],
    ['a component', '<Steps>\n\n1. a\n\n2. b\n\n</Steps>'],
  ])('keeps %s whole', (_, piece) =>
    expect(blocksOf(`Before.\n\n${piece}\n\nAfter.`).map((block) => block.text)).toEqual([
      'Before.',
      piece,
      'After.',
    ]),
  );
  test('is the same text again when one is written as it was', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '## b', '', ' ', '```', '- c', '<D>', '</D>', '\t')),
        fc.nat(),
        (lines, seed) => {
          const whole = lines.join('\n').trim();
          const blocks = blocksOf(whole);
          if (blocks.length === 0) return whole === '';
          const place = seed % blocks.length;
          return withBlock(blocks, place, blocks[place]!.text) === whole;
        },
      ),
    ));
  test('loses a paragraph that was emptied with the line after it', () =>
    expect(withBlock(blocksOf('a\n\nb\n\nc'), 1, ' ')).toBe('a\n\nc'));
});

describe('the sources of a new record', () => {
  const schema = jsonSchemaOf('groups');
  const data = (own: string[], part: string[]) => ({
    status: { state: 'active', sources: part },
    purpose: [{ says: 'x', sources: [] }],
    sources: own,
  });
  test('are those of its parts that name none', () =>
    expect(withInheritedSources(schema, data(['minutes'], ['rulebook']))).toEqual({
      status: { state: 'active', sources: ['rulebook'] },
      purpose: [{ says: 'x', sources: ['minutes'] }],
      sources: ['minutes'],
    }));
  test('are those of its parts, if it names none itself', () =>
    expect(withInheritedSources(schema, data([], ['rulebook']))['sources']).toEqual(['rulebook']));
  test('are missing where nothing names any', () =>
    expect(withInheritedSources(schema, data([], []))['sources']).toEqual([]));
});

describe('records are called by their names', () => {
  const names = namesOf(
    allRecords(theWorld()).map(({ kind, id, file, data }) => ({
      kind,
      id,
      file,
      data: data,
    })),
  );
  test('with the acronym, and found by it again', () => {
    expect(names.nameOf('*', 'groups/alpha')).toBe('Alpha Group (ALG)');
    expect(names.idOf('*', ' alpha group  (ALG)')).toBe('groups/alpha');
    expect(names.idOf('groups', 'alpha')).toBe('alpha');
    expect(names.nameOf('rule', 'alpha-rules-2030 4.2')).toBe('Rules of the Alpha Group, 4.2');
  });
  test('and guessed from a few letters or a slip', () => {
    expect(names.guess('groups', 'alpha')).toBe('Alpha Group (ALG)');
    expect(names.guess('sources', 'Minuts of the first meeting')).toBe(
      'Minutes of the first meeting',
    );
    expect(names.idOf('groups', 'Nobody')).toBeUndefined();
  });
  test('two of one title bear their ids', () => {
    const twins = ['one', 'two'].map((id) => ({
      kind: 'groups' as const,
      id,
      file: `groups/${id}.md`,
      data: { title: 'Twin' },
    }));
    expect(namesOf(twins).choices('groups')).toEqual(['Twin (one)', 'Twin (two)']);
  });
});

describe('a draft', () => {
  const draft: KeptDraft = {
    key: 'groups/alpha',
    title: 'Alpha',
    at: 1,
    data: { title: 'New', chairs: [{ name: 'A', role: 'Chair' }] },
    prose: 'p',
    base: { data: { title: 'Old', chairs: [{ name: 'A', role: 'Chair' }] }, prose: 'p' },
  };
  test('is kept, offered with the newest first, and gone when dropped', () => {
    const store = memoryStore();
    keepDraft(draft, store);
    keepDraft({ ...draft, key: 'new/groups/1', at: 2 }, store);
    expect(draftsUnder('', store).map(({ at }) => at)).toEqual([2, 1]);
    expect(draftsUnder('new/groups/', store)).toHaveLength(1);
    dropDraft('groups/alpha', store);
    expect(draftOf('groups/alpha', store)).toBeUndefined();
  });
  test('that a browser spoilt is none, and a full browser says so', () => {
    const store = memoryStore();
    store.setItem('draft:groups/alpha', '{broken');
    expect(draftOf('groups/alpha', store)).toBeUndefined();
    const full = {
      ...store,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepDraft(draft, full)).toBe(false);
  });
  test('changes only what it touched, on what the record has become since', () => {
    const today = { data: { title: 'Old', chairs: [{ name: 'B', role: 'Chair' }] }, prose: 'q' };
    expect(onToday(draft, today)).toEqual({
      data: { title: 'New', chairs: [{ name: 'B', role: 'Chair' }] },
      prose: 'q',
      clashes: false,
    });
  });
  test('tells where both changed the same', () => {
    const { data, clashes } = onToday(draft, { data: { title: 'Newer' }, prose: 'p' });
    expect([data['title'], clashes]).toEqual(['New', true]);
  });
});

describe('what is sent', () => {
  const repository = {
    address: 'https://github.com/owner/guide',
    forge: 'github',
    branch: 'main',
  } as const;
  /** Someone who is not signed in is sent on with the whole address in another. */
  const signInLength = (address: string) =>
    `https://github.com/login?return_to=${encodeURIComponent(address)}`.length;

  test('fits into the address of the page for signing in, in every alphabet', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'é', 'ع', '中', '\n', ' '),
        fc.integer({ min: 1, max: 4000 }),
        (letter, count) => {
          const text = letter.repeat(count);
          const pages = [
            newFilePage(repository, 'groups/x.md', text)!,
            issuePage(repository, 'Title', text)!,
          ];
          expect(pages.every(({ address }) => signInLength(address) <= longest)).toBe(true);
        },
      ),
      { numRuns: 60 },
    ));
  test('some hundred Arabic letters fit, some thousand do not', () => {
    expect(newFilePage(repository, 'groups/x.md', 'ع'.repeat(600))?.carriesText).toBe(true);
    expect(newFilePage(repository, 'groups/x.md', 'ع'.repeat(2400))?.carriesText).toBe(false);
  });
  test('as a message has lines as mail has them, and goes without its text if that is too long', () => {
    expect(messageTo('guide@example.org', 'A b', 'c\nd')).toEqual({
      address: 'mailto:guide@example.org?subject=A%20b&body=c%0D%0Ad',
      carriesText: true,
    });
    expect(messageTo('guide@example.org', 'A', 'x'.repeat(3000))).toEqual({
      address: 'mailto:guide@example.org?subject=A',
      carriesText: false,
    });
  });
});

test('a changed text is shown word by word', () =>
  expect(textChanges('We met on Mondy at noon.', 'We met on Monday at noon.')).toEqual([
    { sign: ' ', text: 'We met on' },
    { sign: '-', text: 'Mondy' },
    { sign: '+', text: 'Monday' },
    { sign: ' ', text: 'at noon.' },
  ]));

describe('a correction', () => {
  const words = wordsOf();
  const said = {
    page: 'https://guide.example/groups/alpha/',
    wrong: 'The chair is Ada.',
    where: '',
  };
  test.each([
    ['nothing written', { ...said, wrong: ' ' }, 'copy', ['wrong']],
    ['no page', { ...said, page: '' }, 'copy', ['page']],
    ['half an address', { ...said, where: 'https:/example' }, 'copy', ['where']],
    ['an address', { ...said, where: 'www.example.org/minutes' }, 'copy', []],
    ['a place in words', { ...said, where: 'the call of May' }, 'copy', []],
    [
      'a person’s address, read by everyone',
      { ...said, wrong: 'Ask ada@example.org' },
      'issue',
      ['wrong'],
    ],
    ['a person’s address, in a message', { ...said, wrong: 'Ask ada@example.org' }, 'message', []],
  ] as const)('with %s', (_, correction, way, faults) =>
    expect(Object.keys(faultsOf(correction, way, words))).toEqual(faults),
  );
  test('is a short text', () =>
    expect(textOf({ ...said, where: 'The call of May' }, words)).toBe(
      'The page: https://guide.example/groups/alpha/\n\nWhat is wrong?\nThe chair is Ada.\n\nWhere did you see it?\nThe call of May\n',
    ));
});
