/** A date or a name that a record knows stands in no guide as prose: a component draws it, so that the guide follows its record. */
import { describe, expect, test } from 'vitest';
import { componentsIn } from '../../src/editing/component-uses.ts';
import { isMdx } from '../../src/editing/parse.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { months } from '../../src/model/calendar-words.ts';
import { peopleOf } from '../../src/model/guide-components.ts';
import { allRecords, type RecordOf } from '../../src/model/site.ts';
import { textsIn } from '../../src/model/text-fields.ts';
import { theGuide } from '../support/guide.ts';

const site = theGuide();

/** Dates that stand in prose though a record has the same one, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'answer-a-public-comment: April 2025': 'the days of one comment, which no record holds as dates',
  'answer-a-public-comment: April 2026': 'the days of one comment, which no record holds as dates',
  'become-an-als: December 2014': 'a letter to one organization, which no record holds',
  'how-policy-advice-is-made: July 2009': 'a resolution, which its record holds only in a sentence',
  'how-policy-advice-is-made: August 2009':
    'a resolution, which its record holds only in a sentence',
  'how-policy-advice-is-made: January 2026': 'the days of one comment, and what was at work then',
  'how-policy-advice-is-made: 3 December 2025':
    'the days of one comment, whose record moves on with newer calls',
  'how-policy-advice-is-made: April 2026':
    'the days of one comment, which no record holds as dates',
  'how-the-rules-are-layered: 3 April 2013':
    'a table of versions, which guide-tables.test.ts holds to the record',
  'how-the-rules-are-layered: June 2016':
    'a table of versions; sources differ on the day of this one',
  'how-the-rules-are-layered: 27 July 2020': 'the name by which the rules are quoted',
  'join-as-an-individual: June 2013': 'the date of a message, which its record does not hold',
  'join-as-an-individual: October 2018': 'a note, which its record holds only in a sentence',
  'languages-meetings-and-tools: October 2015': 'a trial of captions, which no record holds',
  'languages-meetings-and-tools: April 2016': 'one recording, which its record holds in a sentence',
  'languages-meetings-and-tools: September 2024': 'the move of a wiki, which no record holds',
  'languages-meetings-and-tools: April 2025': 'the move of a wiki, which no record holds',
  'objections-to-new-domain-endings: July 2013': 'a withdrawal, which no record holds',
  'objections-to-new-domain-endings: 1 August 2024': 'the day of one advice, which no record holds',
  'objections-to-new-domain-endings: May 2025': 'one message, which no record holds',
  'objections-to-new-domain-endings: March 2026': 'a press report, which no record holds',
  'objections-to-new-domain-endings: November 2026':
    'a day that ICANN expected, which no record holds',
  'objections-to-new-domain-endings: March 2027': 'an estimate, which is no date of a record',
  'speak-at-an-icann-meeting-and-travel: March 2026':
    'a course that was planned, whose record holds no date',
  'speak-at-an-icann-meeting-and-travel: 3 October 2025':
    'one round, whose record moves on with newer ones',
  'speak-at-an-icann-meeting-and-travel: November 2019':
    'a summit, which its record holds only in a sentence',
  'take-part-without-membership: April 2026': 'one call, whose record moves on with newer ones',
  'what-we-do-not-know: June 2026': 'the newest messages on lists that we found',
  'what-we-do-not-know: February 2026': 'the newest page of a wiki that we found',
  'what-we-do-not-know: May 2026':
    'the newest messages that we found, and a vote whose days we did not find',
  'what-icann-does-and-does-not-do: June 2026': 'the day of one page, which no record holds',
  'what-at-large-has-said: August 2011': 'the month of one statement, which no record holds',
  'what-at-large-has-said: December 2019': 'the month of one advice, which no record holds',
  'what-at-large-has-said: January 2020': 'how the number of a statement is read',
  'what-at-large-has-said: October 2023': 'one letter, which no record holds',
  'what-at-large-has-said: 1 August 2024': 'the day of one advice, which no record holds',
  'which-membership-fits: June 2013': 'the date of a message, which its record does not hold',
  'which-membership-fits: April 2017': 'the date of a form, which its record does not hold',
  'who-may-vote: September 2025': 'one message, which its record holds only in a sentence',
  'who-to-contact: May 2026': 'one objection, which its record holds only in a sentence',
};

/** Every day and month that a field of a record, or of the settings, holds; sources and guides are no such records. */
const known = new Set(
  [
    ...allRecords(site)
      .filter(({ kind }) => kind !== 'sources' && kind !== 'guides')
      .flatMap(({ data }) => textsIn(data)),
    ...textsIn(site.settings),
  ]
    .filter(({ path }) => path.at(-1) !== 'checked')
    .flatMap(({ text }) => {
      const [, month, day] = /^(\d{4}-\d\d)(-\d\d)?(?: \d\d:\d\d \S+)?$/.exec(text) ?? [];
      return month ? [month, ...(day ? [month + day] : [])] : [];
    }),
);

const people = [
  ...new Set(
    [...site.records.positions, ...site.records.groups, ...site.records.regions].flatMap((record) =>
      peopleOf(record).map(({ name }) => name),
    ),
  ),
];

/** What a guide says in its own words: without its components, and without the addresses of links. */
function proseOf(body: string): string {
  let [text, done] = ['', 0];
  for (const { start, end } of componentsIn(body, readMdx)) {
    text += body.slice(done, start);
    done = end;
  }
  return (text + body.slice(done)).replaceAll(/\]\([^)]*\)/g, ']');
}

const written = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${months.join('|')}) (\\d{4})\\b`, 'g');

/** The dates in a text, as it writes them and as records do. A day or month without its year cannot be told from a habit. */
const datesIn = (text: string) =>
  [...text.matchAll(written)].map(([whole, day, month, year]) => ({
    whole,
    date: `${year}-${String(months.indexOf(month as never) + 1).padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`,
  }));

/** What a guide writes itself though a record knows it. */
const repeatedIn = ({ id, body, data }: Pick<RecordOf<'guides'>, 'id' | 'body' | 'data'>) => {
  const prose = `${data.summary}\n${proseOf(body)}`;
  return [
    ...datesIn(prose)
      .filter(({ date }) => known.has(date))
      .map(({ whole }) => `${id}: ${whole}`),
    ...people.filter((name) => prose.includes(name)).map((name) => `${id}: ${name}`),
  ];
};

describe('what records know', () => {
  test('stands in no guide as prose', () => {
    expect(known.size).toBeGreaterThan(300);
    expect(people.length).toBeGreaterThan(50);
    const found = site.records.guides.flatMap(repeatedIn);
    expect(found.filter((one) => !Object.hasOwn(exceptions, one))).toEqual([]);
    // An exception that is no longer needed would hide the next one.
    expect(Object.keys(exceptions).filter((one) => !found.includes(one))).toEqual([]);
  });

  test('a day, a month and a name in prose would be found', () => {
    const planted = (body: string) =>
      repeatedIn({ id: 'x', body, data: site.records.guides[0]!.data });
    expect(planted('They voted until 16 May 2025.')).toEqual(['x: 16 May 2025']);
    expect(planted('They voted in May 2025.')).toEqual(['x: May 2025']);
    expect(planted(`Ask ${people[0]}.`)).toEqual([`x: ${people[0]}`]);
    expect(planted('It was <Fact of="cycles/2025-common" is="steps.vote.closes" />.')).toEqual([]);
  });

  test('comes into at least ten guides through components', () =>
    expect(
      site.records.guides.filter(
        (guide) => isMdx(guide) && componentsIn(guide.body, readMdx).length > 0,
      ).length,
    ).toBeGreaterThanOrEqual(10));
});
