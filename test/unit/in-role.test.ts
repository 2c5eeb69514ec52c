import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { inRole } from '../../src/views/in-role.ts';
import { theWorld } from '../support/world.ts';

const site = theWorld();

describe('a person in a role', () => {
  test.each([
    ['en', 'Member', 'Ada Example, Member, EAST'],
    ['fr', 'Membre', 'Ada Example, membre, EAST'],
    ['es', 'Miembro', 'Ada Example, miembro, EAST'],
    ['ru', 'Член', 'Ada Example, член, EAST'],
    ['zh', '成员', 'Ada Example，EAST 成员'],
    ['ar', 'عضو', 'Ada Example، عضو، EAST'],
    ['fr', 'ALAC Member', 'Ada Example, ALAC Member, EAST'],
    ['fr', '\uE000Member\uE001', 'Ada Example, \uE000Member\uE001, EAST'],
    ['fr', 'A présidé', 'Ada Example, a présidé, EAST'],
  ])('in %s, as %s: %s', (language, role, written) => {
    const region = site.records.regions[0]!;
    const holder = { name: 'Ada Example', role, asOf: '2031', sources: [] };
    const words = wordsOf(language);
    const { acronym } = region.data;
    expect(inRole(site, { ...holder, region: region.id }, words)).toBe(
      written.replace('EAST', acronym),
    );
    expect(inRole(site, holder, words)).not.toContain(acronym);
  });
});
