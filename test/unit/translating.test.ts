/** The form of translators and what waits for them: order, messages, and the addresses of drafts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOfDraft } from '../../src/forms/drafts.ts';
import { asWritten, isOpen, unitsIn } from '../../src/forms/translation.ts';
import { unitCheck } from '../../src/forms/translation-check.ts';
import { acronymsOf } from '../../src/languages/acronyms.ts';
import { translationProblems } from '../../src/languages/check.ts';
import { openTexts } from '../../src/languages/open-texts.ts';
import { writePo } from '../../src/languages/po.ts';
import { entriesOf } from '../../src/languages/po-text.ts';
import { termsFileSchema } from '../../src/languages/terms.ts';
import { translatedMessages } from '../support/translations.ts';
import { isLanguage } from '../../src/i18n/languages.ts';
import { pageAddresses } from '../../src/model/page-addresses.ts';
import { copyOf, theWorld, worldFolder } from '../support/world.ts';

const world = theWorld();
const messages = translatedMessages(world, 'groups');

describe('the texts of a record', () => {
  const units = unitsIn(entriesOf(writePo('fr', messages)), 'groups/alpha', [
    'title',
    'purpose',
    'summary',
  ]);
  test('stand in the order of its fields, then of its prose, each once', () => {
    const places = units.map(({ place }) => place);
    expect(places.slice(0, 2)).toEqual(['title', 'purpose.0.says']);
    expect(places.indexOf('summary')).toBeGreaterThan(places.indexOf('purpose.0.says'));
    const firstProse = places.findIndex((one) => one.startsWith('prose.'));
    expect(places.slice(firstProse).every((one) => one.startsWith('prose.'))).toBe(true);
    expect(new Set(places).size).toBe(places.length);
  });
  test('say how many other records share them', () => {
    const file = `#: groups/alpha title groups/beta note.2 groups/beta note.10\nmsgid "A"\nmsgstr ""\n`;
    const [unit] = unitsIn(entriesOf(file), 'groups/alpha', []);
    expect([unit!.others, isOpen(unit!)]).toEqual([1, true]);
  });
});

test('what a translator types is written as one line', () =>
  expect(asWritten(' Un \n jardin. ')).toBe('Un jardin.'));

test('the form says of a text what the check says of its file', () => {
  const faulty: Record<string, string> = {
    'groups/alpha title': ' Groupe <b>alpha</b>',
    'groups/alpha summary': 'x'.repeat(400),
    'groups/alpha purpose.0.says': 'Fait \u202Eautre chose.',
    'groups/beta title': 'Ordinary words.',
  };
  const mine = messages.map((one) => ({
    ...one,
    text: one.places.map((place) => faulty[place]).find(Boolean) ?? one.text,
  }));
  const folder = copyOf(worldFolder);
  mkdirSync(join(folder, 'languages/fr'), { recursive: true });
  const file = writePo('fr', mine);
  writeFileSync(join(folder, 'languages/fr/groups.po'), file);
  const check = unitCheck('fr', { terms: [], acronyms: [...acronymsOf(world)] });
  const byForm = entriesOf(file).flatMap(({ english, text, places }) =>
    check(
      {
        english,
        text,
        isFuzzy: false,
        place: '',
        places: places.map((one) => one.split(' ')[1]!),
        others: 0,
      },
      text,
    ).map(({ rule, message }) => `${rule}: ${message}`),
  );
  const byFile = translationProblems(folder, world).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
  expect(byFile.length).toBeGreaterThan(2);
  expect(byForm.sort()).toEqual(byFile.sort());
});

test('what waits: changed English with what it was, new English, newest record first', () => {
  const files = new Map([
    [
      'groups' as const,
      [
        { english: 'Done', text: 'Fait', isFuzzy: false, places: ['groups/alpha title'] },
        { english: 'Old', text: '', isFuzzy: false, places: ['groups/alpha summary'] },
        {
          english: 'New',
          text: 'Vieux',
          isFuzzy: true,
          previous: 'Ancient',
          places: ['groups/alpha note', 'groups/beta note', 'groups/beta summary'],
        },
      ],
    ],
  ]);
  const changed = (name: string) => (name === 'groups/beta' ? '2031-01-02' : '2031-01-01');
  expect(openTexts(files, changed)).toEqual([
    {
      kind: 'groups',
      english: 'New',
      previous: 'Ancient',
      records: ['groups/alpha', 'groups/beta'],
    },
    { kind: 'groups', english: 'Old', records: ['groups/alpha'] },
  ]);
});

test('a draft of a translation is continued where it was begun', () => {
  const draft = { title: '', at: 0, data: {}, prose: '' };
  expect(
    ['translating/fr/groups/cpwg', 'translating/ar/site', 'groups/cpwg', 'new/groups/k1'].map(
      (key) => addressOfDraft({ ...draft, key }),
    ),
  ).toEqual([
    'editing/translating/form/?language=fr&record=groups/cpwg',
    'editing/translating/form/?language=ar&record=site',
    'editing/change/?record=groups/cpwg',
    'editing/new/groups/?draft=k1',
  ]);
});

test('a list of words may hold words that the guide chose, without a source', () => {
  const chosen = [{ english: 'seat', use: 'siège' }];
  expect(termsFileSchema.safeParse({ terms: [], chosen }).success).toBe(true);
  expect(termsFileSchema.safeParse({ terms: chosen }).success).toBe(false);
});

test('no part of an English address is the code of a language, for which Astro would take the page', () =>
  expect(pageAddresses.filter((address) => address.split('/').some(isLanguage))).toEqual([]));
