import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/model/kinds.ts';
import { allRecords } from '../../src/model/site.ts';
import { textsOf } from '../../src/model/text-fields.ts';
import { theGuide } from '../support/guide.ts';

const site = theGuide();

/** The least a reader may expect to find of each kind. */
const least = {
  areas: 5,
  groups: 50,
  regions: 5,
  positions: 16,
  procedures: 13,
  cycles: 15,
  opportunities: 5,
  guides: 5,
  glossary: 40,
  sources: 200,
};

describe('the real records', () => {
  test.each(kindNames)('there are enough %s', (kind) => {
    expect(site.records[kind].length).toBeGreaterThanOrEqual(least[kind]);
  });

  test('lead to the official page, or to the body that takes applications, wherever a region takes members', () => {
    const ways = site.records.regions.flatMap(({ id, data }) =>
      (data.membership ?? []).flatMap(({ route, accepts, how }) =>
        accepts !== 'no' && route !== 'observer' ? [[id, route, how ?? ''] as const] : [],
      ),
    );
    expect(ways.length).toBeGreaterThanOrEqual(2 * least.regions);
    expect(
      ways.filter(([, , how]) => !/https:\/\/atlarge\.icann\.org\/|Association/.test(how)),
    ).toEqual([]);
  });

  test('show no e-mail address but role addresses', () => {
    const roles =
      /^(staff|info|contact|support|secretariat|globalsupport|[a-z0-9-]+)@(atlarge\.icann\.org|atlarge-lists\.icann\.org|icann\.org)$/;
    const addresses = JSON.stringify(site.records).match(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g) ?? [];
    expect(
      [...new Set(addresses)].filter(
        (address) => !roles.test(address) && !/^https?:/.test(address),
      ),
    ).toEqual([]);
  });

  test('show no link to a meeting room', () => {
    expect(
      JSON.stringify(site.records).match(
        /https?:[^"\s]*(?:zoom\.us|meet\.google)[^"\s]*|passcode\s*[:=]\s*\w+/gi,
      ) ?? [],
    ).toEqual([]);
  });
});

describe('what happened to a group or a region', () => {
  const told = [...site.records.groups, ...site.records.regions].flatMap(({ id, data }) =>
    (data.history ?? []).length > 1 ? [[id, data.history!.map(({ when }) => when)] as const] : [],
  );
  /** Whether the first day may be before the second, as exactly as both are known. */
  const mayPrecede = (one: string, other: string) =>
    one.slice(0, other.length) <= other.slice(0, one.length);
  const isInOrder = (days: readonly string[]) =>
    days.every((day, index) => index === 0 || mayPrecede(days[index - 1]!, day));

  test('is told from its beginning on, on every page alike', () => {
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(([, days]) => !isInOrder(days))).toEqual([]);
    expect(isInOrder(['2031-05', '2031-05-12', '2031', '2032'])).toBe(true);
    expect(isInOrder(['2031-06', '2031-05-12'])).toBe(false);
  });
});

/** Spring here is autumn elsewhere: a season names no time for readers all over the world. */
describe('the time of the year', () => {
  const season = /\b(?:spring|summer|autumn|winter)\b/i;
  const named = allRecords(site).flatMap((record) =>
    textsOf(record).flatMap(({ text }) =>
      season.test(text.replaceAll(/summer (?:school|camp)s?/gi, '')) ? [text] : [],
    ),
  );

  test('is told in months', () => {
    expect(named).toEqual([]);
    expect(season.test('seen at work in spring 2026')).toBe(true);
  });
});

describe('how somebody was chosen', () => {
  const { regions, positions, cycles } = site.records;
  const terms = [
    ...regions.flatMap(({ id, data }) =>
      (data.officers ?? []).map((term) => ({ id, post: undefined, term })),
    ),
    ...positions.flatMap(({ id, data }) =>
      (data.holders ?? []).map((term) => ({ id, post: id, term })),
    ),
  ];
  /** Terms whose note begins with how the person was chosen, beside what the round that began them says of that post. */
  const told = terms.flatMap(({ id, post, term: { name, from, note } }) => {
    const [, how] = /^By (acclamation|election)\b/.exec(note ?? '') ?? [];
    const outcomes = cycles
      .filter(({ data }) => from !== undefined && data.agm === from)
      .flatMap(({ data }) => data.outcomes ?? [])
      .filter((outcome) => outcome.name === name && (!post || outcome.position === post));
    return how === undefined ? [] : outcomes.map((outcome) => ({ id, name, how, outcome }));
  });

  test('is told often enough to be compared', () => {
    expect(told.length).toBeGreaterThan(4);
  });
  test.each(told)('$id: $name $how, as in the round', ({ how, outcome }) => {
    expect(outcome.how).toBe(how);
  });
});

describe('what is told as history', () => {
  const { groups, regions, sources } = site.records;
  const published = new Map(sources.map(({ id, data }) => [id, data.published]));
  /** Events of which every source was written before they took place. */
  const foretold = [...groups, ...regions].flatMap(({ id, data }) =>
    (data.history ?? []).flatMap(({ when, what, sources: cited }) => {
      const days = cited.map((source) => published.get(source));
      const before = days.every((day) => {
        const digits = Math.min(String(day).length, String(when).length);
        return day && String(day).slice(0, digits) < String(when).slice(0, digits);
      });
      return before ? [{ id, what }] : [];
    }),
  );

  test('is foretold somewhere', () => expect(foretold.length).toBeGreaterThan(2));
  test.each(foretold)('$id: is told as a plan, as its sources do: $what', ({ what }) => {
    expect(what).toMatch(/\b(?:was|were) to\b|\bwas set for\b|planned|announced|sought/);
  });
});
