import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about relations', () => {
  test('unknown-reference', () =>
    expect(said('unknown-reference')).toMatchInlineSnapshot(
      `"glossary/alg.yml:5:5 error unknown-reference: There is no record \`groups/alfa\`. Did you mean \`groups/alpha\`?"`,
    ));
  test('unused-source', () =>
    expect(said('unused-source')).toMatchInlineSnapshot(
      `"sources/diary.yml:1:1 warning unused-source: No record cites the source \`diary\`. Cite it where its facts stand, or remove the file."`,
    ));
  test('unlinked-record', () =>
    expect(said('unlinked-record')).toMatchInlineSnapshot(
      `"glossary/lone.yml:1:1 warning unlinked-record: No record links to \`glossary/lone\`, and it links to none. Name it where a reader would need it, or name here the records it belongs to."`,
    ));
  test('unknown-rule', () =>
    expect(said('unknown-rule')).toMatchInlineSnapshot(
      `"procedures/gardener-election.md:23:15 error unknown-rule: The document \`alpha-rules-2030\` has no paragraph \`4.3\` here. Did you mean \`4.2\`?"`,
    ));
  test('unknown-meeting', () =>
    expect(said('unknown-meeting')).toMatchInlineSnapshot(
      `"cycles/2031-gardener.yml:7:6 error unknown-meeting: The meeting \`icann901\` is not listed in site.yml. Did you mean \`icann900\`?"`,
    ));
  test('circle', () =>
    expect(said('circle')).toMatchInlineSnapshot(
      `"groups/alpha.md:8:9 error circle: \`parent\` leads in a circle: alpha → beta → alpha. Correct the one that is wrong."`,
    ));
  test('heir', () =>
    expect(said('heir')).toMatchInlineSnapshot(
      `"groups/beta.md:7:10 error heir: The group is merged, but nothing says into which group. Add mergedInto with the id of the group that took over."`,
    ));
  test('ended-when', () =>
    expect(said('ended-when')).toMatchInlineSnapshot(
      `"groups/beta.md:7:10 error ended-when: The group is merged, but nothing says since when. Add ended with a date or year; if the end is only concluded, set evidence to inferred."`,
    ));
  test('unique-title', () =>
    expect(said('unique-title')).toMatchInlineSnapshot(
      `"groups/alpha.md:2:8 error unique-title: The title \`Alpha Group\` is already used by groups/beta.md. Give one of them a title that tells them apart."`,
    ));
  test('unique-address', () =>
    expect(said('unique-address')).toMatchInlineSnapshot(
      `"sources/minutes.yml:4:6 error unique-address: This address is already the source \`rulebook\`. Cite \`rulebook\` and remove this file."`,
    ));
  test('unexplained-acronym', () =>
    expect(said('unexplained-acronym')).toMatchInlineSnapshot(
      `"groups/beta.md:3:10 warning unexplained-acronym: \`WXYZ\` is not in the glossary. Write it out, or add glossary/wxyz.yml."`,
    ));
  test('redirect', () =>
    expect(said('redirect')).toMatchInlineSnapshot(
      `"redirects.yml:4:1 error redirect: \`/groups/old\` is not an address of this site. Write one line for each, the old address first: \`/groups/old-name/: /groups/new-name/\`. Small letters, with a slash at both ends."`,
    ));
  test('redirect-hides', () =>
    expect(said('redirect-hides')).toMatchInlineSnapshot(
      `"redirects.yml:4:1 error redirect-hides: \`/groups/alpha/\` is a page or a file of the site; a redirect would hide it. Remove the redirect, or move the page first."`,
    ));
  test('redirect-circle', () =>
    expect(said('redirect-circle')).toMatchInlineSnapshot(
      `"redirects.yml:4:1 error redirect-circle: \`/groups/old/\` leads in a circle, so no page is ever reached. Write the address of a page that exists."`,
    ));
  test('redirect-chain', () =>
    expect(said('redirect-chain')).toMatchInlineSnapshot(
      `"redirects.yml:4:1 error redirect-chain: \`/groups/old/\` leads to \`/groups/older/\`, which has moved too. Write \`/groups/alpha/\` instead."`,
    ));
  test('redirect-nowhere', () =>
    expect(said('redirect-nowhere')).toMatchInlineSnapshot(
      `"redirects.yml:4:1 error redirect-nowhere: \`/groups/old/\` leads to \`/groups/gone/\`, where no page is. Did you mean \`/groups/beta/\`?"`,
    ));
  test('lost-address', () =>
    expect(said('lost-address')).toMatchInlineSnapshot(
      `"addresses.txt:1:1 error lost-address: \`/groups/gone/\` was published, but nothing stands there now. Add the line \`/groups/gone/: /the/new/address/\` to redirects.yml, or bring back groups/gone.md: what has ended keeps its page and changes its status."`,
    ));
  test('repeated', () =>
    expect(said('repeated')).toMatchInlineSnapshot(
      `"glossary/alg.yml:6:5 error repeated: \`groups/alpha\` stands twice in \`see\`. Remove one of them, or correct the one that is wrong."`,
    ));
  test('taken', () =>
    expect(said('taken')).toMatchInlineSnapshot(
      `"groups/alpha.md:3:10 error taken: \`ALG\` is the \`acronym\` of something else in groups/beta.md too. Correct the one that is wrong; it can belong to one only."`,
    ));
  test('wrong-part', () =>
    expect(said('wrong-part')).toMatchInlineSnapshot(
      `"groups/beta.md:5:9 error wrong-part: \`parent\` names \`glossary/alg\`, one of the glossary. Name one of groups, regions."`,
    ));
  test('has-ended', () =>
    expect(said('has-ended')).toMatchInlineSnapshot(
      `"groups/delta.md:5:9 warning has-ended: \`groups/beta\` is merged since 2030, but this group was seen as active in 2031-01. Name the body that it belongs to now, or correct the state of one of them."`,
    ));
  test('unknown-code', () =>
    expect(said('unknown-code')).toMatchInlineSnapshot(
      `"regions/northland.md:12:5 error unknown-code: \`UK\` is not the code of a country or territory. Look it up in ISO 3166-1; the United Kingdom is GB, Greece GR."`,
    ));
  test('superseded', () =>
    expect(said('superseded')).toMatchInlineSnapshot(
      `"groups/alpha.md:37:19 error superseded: \`alpha-rules-2030\` is replaced by itself in the end. Name the newer document."`,
    ));
  test('seen-long-ago', () =>
    expect(said('seen-long-ago')).toMatchInlineSnapshot(
      `"groups/alpha.md:12:9 warning seen-long-ago: The group is active, but was last seen so in 2024. Look for a newer sign of work, or write state: unclear."`,
    ));
  test('needless-name', () =>
    expect(said('needless-name')).toMatchInlineSnapshot(
      `"groups/alpha.md:5:5 warning needless-name: \`Alpha Group\` is the name that the record has already. Remove it: search finds the record by its title and acronym anyway."`,
    ));
  test('no-region', () =>
    expect(said('no-region')).toMatchInlineSnapshot(
      `"site.yml:15:3 warning no-region: No region has AD, AE, AF, AG, AI, AL, AM, AO and 240 more. Put each back into its region, or list it here if its region was not found."`,
    ));
  test('address-list', () =>
    expect(said('address-list')).toMatchInlineSnapshot(
      `"addresses.txt:1:1 error address-list: \`groups/alpha\` is not an address of this site. Remove the line; \`npm run addresses\` writes this list."`,
    ));
  test('misspelt-name', () =>
    expect(said('misspelt-name')).toMatchInlineSnapshot(
      `"sources/rulebook.yml:4:6 warning misspelt-name: The host \`exanple.org\` is nearly \`example.org\`, which stands in several places. Correct it if example.org is meant."`,
    ));
});
