import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { offersOf } from '../../src/finder/offers.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { listOf } from '../../src/model/lists.ts';
import { postsDue } from '../../src/model/next-round.ts';
import {
  isNamesake,
  namedBy,
  pageOf,
  pageOfMany,
  relatedTo,
  shownTitle,
  sourcesOf,
} from '../../src/model/page.ts';
import { citedParagraph } from '../../src/model/rules.ts';
import { stateOf } from '../../src/model/status.ts';
import { selectionsOf } from '../../src/model/who-elects.ts';
import { editDistance } from '../../src/model/edit-distance.ts';
import { nearest } from '../../src/model/problem.ts';
import { copyOf, theWorld, worldFolder } from '../support/world.ts';

const site = theWorld();
const alpha = site.get('groups', 'alpha');

describe('a record and its neighbours', () => {
  test('a reference works in both directions', () => {
    expect(site.mentionsOf(alpha).map((mention) => mention.from.id)).toEqual(
      expect.arrayContaining(['care', 'beta', 'head-gardener', 'alg']),
    );
    expect(namedBy(site, alpha, []).map((part) => part.kind)).toEqual([
      'groups',
      'positions',
      'procedures',
      'opportunities',
    ]);
  });
  test('what a record names itself is on its page already and not repeated behind it', () => {
    const [area] = alpha.data.areas!;
    expect(site.mentionsOf(alpha).some(({ from }) => from.id === area)).toBe(true);
    expect(
      namedBy(site, alpha, []).flatMap((part) => part.records.map(({ id }) => id)),
    ).not.toContain(area);
  });
  test('records an editor put beside it come first and are not repeated', () => {
    const entry = site.get('glossary', 'alg');
    expect(relatedTo(site, entry)).toEqual([alpha]);
    expect(namedBy(site, alpha, [entry]).some((part) => part.kind === 'glossary')).toBe(false);
  });
  test('sources stand in the order of the fields, each once', () => {
    expect(sourcesOf(site, alpha).map((source) => source.id)).toEqual(['minutes', 'rulebook']);
  });
  test('sources are numbered in the order in which a page asks for them; those it never asks for come last', () => {
    const page = pageOf(site, alpha);
    expect(['rulebook', 'rulebook'].map(page.numberOf)).toEqual([1, 1]);
    expect(page.allSources().map((source) => source.id)).toEqual(['rulebook', 'minutes']);
    expect(page.numberOf('minutes')).toBe(2);
  });
  test('a source that is only mentioned comes after those that are cited, and takes no number from them', () => {
    const page = pageOf(site, alpha);
    page.mention('minutes');
    expect(page.numberOf('rulebook')).toBe(1);
    expect(page.allSources().map((source) => source.id)).toEqual(['rulebook', 'minutes']);
  });
  test('each page numbers sources for itself; a page of several records numbers them through', () => {
    pageOf(site, alpha).numberOf('rulebook');
    expect(pageOf(site, alpha).numberOf('minutes')).toBe(1);
    const page = pageOfMany(site, [alpha, alpha]);
    expect(page.allSources().map((source) => source.id)).toEqual(['minutes', 'rulebook']);
  });
  test('a source that bears the name of a page is a namesake of it, whatever the capitals; others are not', () => {
    const source = site.get('sources', 'minutes');
    const called = (title: string) => ({ ...source, data: { ...source.data, title } });
    expect(
      ['Alpha Group', 'ALPHA group', source.data.title].map((title) =>
        isNamesake(site, called(title)),
      ),
    ).toEqual([true, true, false]);
  });
  test('an acronym stands behind the title', () => {
    expect(shownTitle(alpha)).toBe('Alpha Group (ALG)');
  });
  test('a cited paragraph is found on the page of the body that adopted it', () => {
    expect(citedParagraph(site, 'alpha-rules-2030 4.2')).toEqual({
      title: 'Rules of the Alpha Group',
      paragraph: '4.2',
      address: '/groups/alpha/#rule-alpha-rules-2030-4-2',
    });
  });
  test('the site cannot be changed by a page', () => {
    expect(Object.isFrozen(site)).toBe(true);
  });
});

describe('lists', () => {
  test('active groups come before ended ones', () => {
    expect(
      listOf(site, 'groups').map((part) => [part.heading, part.records.map((one) => one.id)]),
    ).toEqual([
      ['lists.active', ['alpha']],
      ['lists.ended', ['beta']],
    ]);
  });
  test('what one can do today comes before what is unclear or has ended', () => {
    const folder = copyOf(worldFolder);
    const call = readFileSync(join(folder, 'opportunities/seed-fund.md'), 'utf8');
    const programme = (title: string, state: string) =>
      call
        .replace('Seed fund', title)
        .replace('type: call', 'type: programme')
        .replace(
          /closes: .*/,
          `status:\n  state: ${state}\n  asOf: 2031-01-04\n  sources:\n    - minutes\ntakesPeople:\n  how: at-any-time\n  sources:\n    - minutes`,
        );
    for (const [id, state] of [
      ['a-past', 'ended'],
      ['b-unclear', 'unclear'],
      ['c-running', 'running'],
    ] as const)
      writeFileSync(join(folder, `opportunities/${id}.md`), programme(id, state));
    const order = (now: string) =>
      listOf(theWorld(Temporal.Instant.from(now), folder), 'opportunities').flatMap((part) =>
        part.records.map((one) => one.id),
      );
    expect(order('2031-01-10T12:00:00Z')).toEqual([
      'seed-fund',
      'c-running',
      'b-unclear',
      'a-past',
    ]);
    expect(order('2031-03-10T12:00:00Z')).toEqual([
      'c-running',
      'b-unclear',
      'a-past',
      'seed-fund',
    ]);
  });
  test('a post that is no more stands folded behind the others, and nobody is led to it', () => {
    const folder = copyOf(worldFolder);
    const post = readFileSync(join(folder, 'positions/head-gardener.md'), 'utf8')
      .replace('Head Gardener', 'Old Gardener')
      .replace('Leads the Alpha Group.', 'Led the Alpha Group once.');
    const led = () => {
      const changed = theWorld(undefined, folder);
      return {
        list: listOf(changed, 'positions').map((part) => [
          part.isFolded ?? false,
          ids(part.records),
        ]),
        offered: offersOf(changed).some(({ name }) => name === 'positions/old-gardener'),
        chosen: selectionsOf(changed).some(({ position }) => position.id === 'old-gardener'),
        due: postsDue(changed, changed.get('procedures', 'gardener-election'), 2032).some(
          ({ position }) => position.id === 'old-gardener',
        ),
        state: stateOf(changed, changed.get('positions', 'old-gardener')),
      };
    };
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    const old = join(folder, 'positions/old-gardener.md');
    writeFileSync(old, post.replace('bodies:', 'order: 1\nbodies:'));
    expect(led()).toEqual({
      list: [[false, ['old-gardener', 'head-gardener']]],
      offered: true,
      chosen: true,
      due: true,
      state: undefined,
    });
    writeFileSync(
      old,
      post.replace(
        'bodies:',
        'order: 1\nended:\n  when: 2030\n  replacedBy: head-gardener\n  sources:\n    - minutes\nbodies:',
      ),
    );
    expect(led()).toEqual({
      list: [
        [false, ['head-gardener']],
        [true, ['old-gardener']],
      ],
      offered: false,
      chosen: false,
      due: false,
      state: 'ended',
    });
  });
  test('every record of a kind stands in its list once', () => {
    for (const kind of kindNames) {
      expect(
        listOf(site, kind)
          .flatMap((part) => part.records)
          .map((one) => one.id)
          .sort(),
      ).toEqual(site.records[kind].map((one) => one.id).sort());
    }
  });
});

describe('words', () => {
  const { t, date, list, languageName } = wordsOf('en');
  test.each([
    ['2026-11-25', '25 November 2026'],
    ['2026-11', 'November 2026'],
    ['2026', '2026'],
  ])('the date %s reads %s', (when, shown) => expect(date(when)).toBe(shown));
  test('a weekday is computed', () =>
    expect(date('2031-04-14', 'weekday')).toBe('Mon, 14 April 2031'));
  test('a count takes its form', () => {
    expect(t('unit.day', { count: 1 })).toBe('1 day');
    expect(t('unit.working day', { count: 10 })).toBe('10 working days');
  });
  test('lists and names of languages come from the platform', () => {
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(languageName('fr')).toBe('French');
  });
});

describe('misspelt words', () => {
  test.each([
    ['nomimations', 'nominations', 1],
    ['aprlao', 'apralo', 1],
    ['alac', 'alac', 0],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
  test('the nearest word is offered, a far one is not', () => {
    expect(nearest('cpgw', ['cpwg', 'alac'])).toBe('cpwg');
    expect(nearest('zebra', ['cpwg', 'alac'])).toBeUndefined();
  });
});
