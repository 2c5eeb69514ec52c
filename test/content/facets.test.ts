/** Every row of the table of facets works wherever it says; nothing here names a facet but the table. */
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { findableRecords, searchable } from '../../src/model/catalogue.ts';
import {
  facetAttributes,
  facets,
  listChoices,
  searchChoices,
  searchFacets,
  searchName,
} from '../../src/model/facets.ts';
import { addressOf, buildSite, type AnyRecord } from '../../src/model/site.ts';
import { packSearchWords } from '../../src/model/packed-search-words.ts';
import { noSearchWords } from '../../src/model/search-words.ts';
import { packPages, unpackCatalogue } from '../../src/search/catalogue.ts';
import { startEngine } from '../../src/search/engine.ts';
import { theGuide } from '../support/guide.ts';

const readable = theGuide();
/** On a day in the past on which a round was open, others were over, and others still lay ahead. */
const site = buildSite(
  readable.settings,
  readable.records,
  Temporal.Instant.from('2025-04-20T00:00:00Z'),
);
const { nameOfValue } = wordsOf('en');
const onLists = facets.flatMap((facet) => facet.lists.map((kind) => ({ facet, kind })));

describe.each(onLists)('$facet.name on the list of $kind', ({ facet, kind }) => {
  const records = site.records[kind] as readonly AnyRecord[];
  const values = listChoices(site, kind)?.find((one) => one.facet.name === facet.name)?.values;

  test('is offered, with a name for each value', () => {
    expect(values?.length).toBeGreaterThan(1);
    expect(values!.filter((one) => nameOfValue(one) === one.value)).toEqual([]);
  });
  test('shows of each record the values it has', () => {
    const shownBy = (value: string) =>
      records.filter((record) =>
        facetAttributes(site, record)[`data-${facet.name}`]?.split(' ').includes(value),
      );
    for (const { value } of values ?? []) {
      expect(shownBy(value).length).toBeGreaterThan(0);
      expect(shownBy(value)).toEqual(
        records.filter((record) => facet.valuesOf(record, site).includes(value)),
      );
    }
  });
});

describe('search', () => {
  const records = searchable(site);
  const { words } = packSearchWords(noSearchWords);
  const catalogue = packPages(findableRecords(site), 'b1', words, 'Guide');
  const entries = unpackCatalogue(catalogue).map(({ entry }) => entry);
  let held: AnyRecord | undefined;
  const none = () => Promise.reject(new Error('not asked'));
  /** A text engine in which every question is answered by the text of one record. */
  const engine = startEngine({
    base: '/',
    catalogue: () => Promise.resolve(catalogue),
    summaries: none,
    languages: none,
    paragraphs: none,
    answers: none,
    text: () =>
      Promise.resolve({
        built: 'b1',
        placeOf: () => entries.findIndex(({ u }) => u === addressOf(held!)),
        lengthOf: () => 1,
        find: () => Promise.resolve([{ id: '1', score: 1, at: [1] }]),
        page: none,
      }),
  });

  test('knows every record but the sources', () =>
    expect(entries.map(({ u }) => u).sort()).toEqual(records.map(addressOf).sort()));

  test.each(searchFacets)('offers $name, with a name for each value', (facet) => {
    const { values } = searchChoices(site, records).find((one) => one.facet === facet)!;
    expect(values.map(({ value }) => value).sort()).toEqual(
      [...new Set(records.flatMap((record) => facet.valuesOf(record, site)))].sort(),
    );
    if (facet.search !== 'checkbox')
      expect(values.filter((one) => nameOfValue(one) === one.value)).toEqual([]);
  });

  test.each(searchFacets)('filters by $name, by name and by text', async (facet) => {
    held = records.find((record) => facet.valuesOf(record, site).length > 0);
    expect(held).toBeDefined();
    const values = facet.valuesOf(held!, site);
    for (const question of [
      await engine.ask(held!.data.title, { text: false }),
      await engine.ask('zzqx', { literal: true }),
    ]) {
      const hit = question.hits.find(({ address }) => address === addressOf(held!));
      expect(hit?.values[searchName(facet)]).toEqual(values);
    }
  });
});
