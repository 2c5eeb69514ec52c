import { describe, expect, test } from 'vitest';
import { choose, easings, match, type Reason } from '../../src/finder/match.ts';
import { offersOf, type Offer } from '../../src/finder/offers.ts';
import { optionsOf, partsOf } from '../../src/finder/options.ts';
import { readAnswers, writeAnswers, type Answers } from '../../src/finder/questions.ts';
import { say } from '../../src/finder/phrase.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import type { Data, Kind } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/site.ts';
import { theWorld } from '../support/world.ts';

const { keysUnder } = wordsOf('en');
const words = {
  lang: 'en-GB',
  reasons: keysUnder('find.reason.'),
  names: {
    policy: 'Policy',
    teaching: 'Teaching',
    fr: 'French',
    en: 'English',
    south: 'SOUTHRALO',
  },
};
const anOffer = (facts: Partial<Offer> = {}): Offer => ({
  name: 'groups/x',
  address: '/groups/x/',
  title: 'X',
  sure: true,
  ...facts,
});
/** The verdict and the sentences for one offer. */
function judged(facts: Partial<Offer>, answers: Answers, parts?: Record<string, string[]>) {
  const { verdict, reasons } = match(anOffer(facts), answers, parts);
  return [verdict, ...reasons.map((reason) => say(reason, words))];
}

describe('an offer held against what a reader said', () => {
  test.each<[string, Partial<Offer>, Answers, string[]]>([
    [
      'a group fits the interest it works on',
      { areas: ['policy'] },
      { interest: 'policy' },
      ['fits', 'Works on Policy'],
    ],
    [
      'a group that works on something else does not fit',
      { areas: ['teaching'] },
      { interest: 'policy' },
      ['no', 'Works on Teaching'],
    ],
    [
      'a post without an area may fit',
      {},
      { interest: 'policy' },
      ['unknown', 'Not tied to one kind of work'],
    ],
    [
      'six hours of calls fit into a few hours a month',
      { hours: 6 },
      { time: 'some' },
      ['fits', 'About 6 hours of calls a month, and reading'],
    ],
    [
      'six hours do not fit into two',
      { hours: 6 },
      { time: 'little' },
      ['no', 'About 6 hours of calls a month, and reading'],
    ],
    [
      'one hour is said in the singular',
      { hours: 1 },
      { time: 'little' },
      ['fits', 'About 1 hour of calls a month, and reading'],
    ],
    [
      'hours of a post are hours of work',
      { name: 'positions/x', hours: 20 },
      { time: 'much' },
      ['fits', 'From 20 hours a month'],
    ],
    [
      'where no source gives hours, the reader must ask',
      {},
      { time: 'most' },
      ['unknown', 'We did not find how much time it takes'],
    ],
    [
      'a group for members is not for others',
      { entry: 'members' },
      { membership: 'none' },
      ['no', 'For members'],
    ],
    [
      'a group for members is for members',
      { entry: 'members' },
      { membership: 'structure' },
      ['fits', 'For members'],
    ],
    [
      'anyone may listen where observers are let in',
      { entry: 'listen' },
      { membership: 'none' },
      ['fits', 'Anyone may listen'],
    ],
    [
      'whether one may stand is told by the page of the post',
      { entry: 'chosen' },
      { membership: 'individual' },
      ['unknown', 'Its page says who may stand'],
    ],
    [
      'an entry that no source tells is not guessed',
      {},
      { membership: 'none' },
      ['unknown', 'We did not find whether you must be a member'],
    ],
    [
      'a region that takes individuals is a first step',
      { entry: 'join', individuals: 'yes' },
      { membership: 'none' },
      ['fits', 'Takes individual members'],
    ],
    [
      'a region that only prepares it may fit',
      { entry: 'join', individuals: 'in-preparation' },
      { membership: 'none' },
      ['unknown', 'Individual membership is in preparation'],
    ],
    [
      'a group of another region does not fit',
      { regions: ['south'] },
      { region: 'north' },
      ['no', 'Belongs to SOUTHRALO'],
    ],
    [
      'a group of one’s own region fits',
      { regions: ['south'] },
      { region: 'south' },
      ['fits', 'Belongs to SOUTHRALO'],
    ],
    ['a group of no region is for all', {}, { region: 'south' }, ['fits', 'For all regions']],
    [
      'calls in one’s language fit',
      { languages: ['en', 'fr'] },
      { language: 'fr' },
      ['fits', 'Calls in English and French'],
    ],
    [
      'calls in other languages do not',
      { languages: ['en'] },
      { language: 'fr' },
      ['no', 'Calls in English'],
    ],
    [
      'languages that were not found must be asked for',
      {},
      { language: 'fr' },
      ['unknown', 'We did not find its languages'],
    ],
    [
      'a newcomer is not sent to a post',
      { entry: 'chosen' },
      { experience: 'new' },
      ['no', 'People are elected or appointed to it'],
    ],
    [
      'who wants a post is',
      { entry: 'chosen' },
      { experience: 'post' },
      ['fits', 'People are elected or appointed to it'],
    ],
    [
      'a newcomer can walk in',
      { entry: 'open' },
      { experience: 'new' },
      ['fits', 'You can come without being chosen'],
    ],
    [
      'a group that may have ended may fit at most',
      { areas: ['policy'], sure: false },
      { interest: 'policy' },
      ['unknown', 'Works on Policy', 'We do not know whether it still runs'],
    ],
  ])('%s', (_, facts, answers, expected) => expect(judged(facts, answers)).toEqual(expected));

  test('work on a whole counts for its parts, and the other way round', () => {
    const parts = { organization: ['teaching'] };
    expect(judged({ areas: ['organization'] }, { interest: 'teaching' }, parts)[0]).toBe('fits');
    expect(judged({ areas: ['teaching'] }, { interest: 'organization' }, parts)[0]).toBe('fits');
    expect(judged({ areas: ['policy'] }, { interest: 'organization' }, parts)[0]).toBe('no');
  });
  test('one answer that does not fit outweighs all that do', () => {
    expect(
      match(anOffer({ areas: ['policy'], entry: 'open', languages: ['en'] }), {
        interest: 'policy',
        membership: 'none',
        language: 'fr',
      }).verdict,
    ).toBe('no');
  });
  test('every reason the comparison can give has a sentence', () => {
    const entries = ['open', 'listen', 'join', 'members', 'chosen', undefined] as const;
    const reasons: Reason[] = entries.flatMap((entry) =>
      ['none', 'structure'].flatMap((membership) =>
        (['yes', 'no', 'in-preparation', 'unknown'] as const).flatMap(
          (individuals) =>
            match(anOffer({ ...(entry ? { entry } : {}), individuals, sure: false }), {
              membership,
              experience: 'new',
              time: 'some',
              interest: 'x',
              language: 'fr',
              region: 'south',
            }).reasons,
        ),
      ),
    );
    expect(
      [...new Set(reasons.map((reason) => reason.says))].filter((key) => !(key in words.reasons)),
    ).toEqual([]);
    expect('interest.none' in words.reasons).toBe(false);
  });
});

describe('the list of what fits', () => {
  const sure = anOffer({ name: 'groups/sure', areas: ['policy'], languages: ['fr'] });
  const silent = anOffer({ name: 'groups/silent', areas: ['policy'] });
  const other = anOffer({ name: 'groups/other', areas: ['teaching'] });
  test('puts what is certain first and leaves out what does not fit', () => {
    expect(
      choose([silent, other, sure], { interest: 'policy', language: 'fr' }).map(
        (one) => one.offer.name,
      ),
    ).toEqual(['groups/sure', 'groups/silent']);
  });
  test('when nothing fits for certain, tells which answer to take back', () => {
    const answers = { interest: 'teaching', region: 'south', language: 'fr' };
    const offers = [
      anOffer({ areas: ['teaching'], languages: ['en'] }),
      anOffer({ areas: ['teaching'] }),
    ];
    expect(choose(offers, answers).map((one) => one.verdict)).toEqual(['unknown']);
    expect(easings(offers, answers)).toEqual([{ question: 'language', count: 2 }]);
  });
});

describe('answers in an address', () => {
  const offered = () => ['policy', 'fr', 'new'];
  test('are read back as they were written', () => {
    const answers = { interest: 'policy', language: 'fr', experience: 'new' };
    expect(writeAnswers(answers)).toBe('?interest=policy&language=fr&experience=new');
    expect(readAnswers(writeAnswers(answers), offered)).toEqual(answers);
  });
  test('that are not offered, and other questions, are left out', () => {
    expect(readAnswers('?interest=cooking&language=fr&utm_source=x', offered)).toEqual({
      language: 'fr',
    });
  });
  test('none make no question mark', () => expect(writeAnswers({})).toBe(''));
});

describe('what the records offer', () => {
  const site = theWorld();
  /** The world with one record changed. */
  const withChange = <K extends Kind>(kind: K, id: string, change: Partial<Data<K>>): Site => ({
    ...site,
    records: {
      ...site.records,
      [kind]: site.records[kind].map((one) =>
        one.id === id ? { ...one, data: { ...one.data, ...change } } : one,
      ),
    },
  });
  const offer = (from: Site, name: string) => offersOf(from).find((one) => one.name === name);

  test('a group that ended is not offered', () => {
    expect(offer(site, 'groups/alpha')).toBeDefined();
    expect(offer(site, 'groups/beta')).toBeUndefined();
  });
  test('weekly calls of 90 minutes are six hours a month, monthly ones an hour and a half', () => {
    const meeting = { title: 'Call', minutes: 90, asOf: '2031', sources: ['minutes'] };
    const hours = (rhythm: string) =>
      offer(withChange('groups', 'alpha', { meetings: [{ ...meeting, rhythm }] }), 'groups/alpha')
        ?.hours;
    expect(hours('weekly, on Wednesdays')).toBe(6);
    expect(hours('monthly')).toBe(1.5);
    expect(hours('as called')).toBeUndefined();
  });
  test('hours a week of a post are counted by the month', () => {
    const changed = withChange('positions', 'head-gardener', {
      hours: { atLeast: 5, per: 'week', sources: ['minutes'] },
    });
    expect(offer(changed, 'positions/head-gardener')?.hours).toBe(20);
  });
  test('what no record says is absent', () => {
    expect(
      Object.values(offer(site, 'positions/head-gardener')!).every((value) => value !== undefined),
    ).toBe(true);
    expect(offer(site, 'positions/head-gardener')).not.toHaveProperty('hours');
  });
  test('an area that has parts is asked for by its parts', () => {
    const divided = withChange('areas', 'care', {});
    const whole = { ...divided.records.areas[0]!, id: 'all-work' };
    const part = { ...whole, id: 'care', data: { ...whole.data, parent: 'all-work' } };
    const both = { ...divided, records: { ...divided.records, areas: [whole, part] } };
    expect(optionsOf(both).interest).toEqual(['care']);
    expect(partsOf(both)).toEqual({ 'all-work': ['care'] });
  });
});
