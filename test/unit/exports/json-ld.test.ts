import { describe, expect, test } from 'vitest';
import { breadcrumbs, ldText, thingOf, webSite } from '../../../src/exports/json-ld.ts';
import { allRecords } from '../../../src/model/site.ts';
import { thingFaults } from '../../support/schema-org.ts';
import { theWorld } from '../../support/world.ts';

const site = theWorld();
const at = (path: string) => `https://guide.example${path}`;

describe('what a page tells search engines', () => {
  test('the home page names the site and how to search it', () => {
    const thing = webSite(site, 'en', at);
    expect(thingFaults(thing)).toEqual([]);
    expect(thing).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://guide.example/search/?q={query}' } },
    });
  });
  test('the way to a page is numbered from the home page', () => {
    const thing = breadcrumbs([{ label: 'Home', address: '/' }], 'Groups', at);
    expect(thingFaults(thing)).toEqual([]);
    expect(thing['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://guide.example/' },
      { '@type': 'ListItem', position: 2, name: 'Groups' },
    ]);
  });
  test('a group is an organization, a word a defined term, a round an event with its steps', () => {
    const types = Object.fromEntries(
      allRecords(site).map((record) => [record.kind, thingOf(site, record, at)?.['@type']]),
    );
    expect(types).toMatchObject({
      groups: 'Organization',
      regions: 'Organization',
      glossary: 'DefinedTerm',
      cycles: 'Event',
      positions: undefined,
    });
    expect(allRecords(site).flatMap((record) => thingFaults(thingOf(site, record, at)))).toEqual(
      [],
    );
  });
  test('a time is given with its offset from UTC', () => {
    const cycle = thingOf(site, site.find('cycles/2031-gardener')!, at);
    expect(cycle).toMatchObject({ startDate: '2031-04-14', endDate: '2031-05-09T23:59+00:00' });
  });
  test('nothing in it can end the script element early', () => {
    const text = ldText([{ '@type': 'DefinedTerm', name: 'a </script><script>alert(1)</script>' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].name).toBe('a </script><script>alert(1)</script>');
  });
  test('a word that schema.org does not know, or a value of another sort, would be found', () => {
    expect(
      thingFaults({
        '@type': 'Event',
        name: 'x',
        startDate: 'soon',
        endDate: '2031-01-01',
        colour: 'red',
      }),
    ).toEqual([
      'Event.startDate: "soon" is not a date',
      'Event.colour is not a property of this type',
    ]);
    expect(thingFaults({ '@type': 'DefinedTerm', name: 'x' })).toEqual([
      'DefinedTerm.description is missing',
    ]);
  });
});
