/** What the guide tells in two places: who won a seat, whom somebody follows, an event, a person of a list, a number beside its words. */
import { isSamePerson, listsOfPeople } from '../people.ts';
import { plain } from '../plain.ts';
import { numberOf, numberWords } from '../number-words.ts';
import { ownRecords, type Site } from '../site.ts';
import { disagrees, saidIn, warnings, type Check, type Finding } from './finding.ts';
import { heardAs } from './spelling.ts';

export default [
  seatsAreWonOnce,
  everyoneFollowsAnother,
  peopleStandOnce,
  eventsStandOnce,
  numbersAgree,
] satisfies Check[];

/** Where two rounds that end at one meeting tell who won a seat, they name the same people. */
function* seatsAreWonOnce({ records }: Site): Iterable<Finding> {
  const told = records.cycles.flatMap((cycle) =>
    (cycle.data.outcomes ?? []).flatMap(({ position, region, name, how }, index) => {
      const of = region ?? cycle.data.region;
      return position && of && name && how !== 'not-stated'
        ? [{ cycle, index, name, key: `${position} ${of} ${cycle.data.agm ?? cycle.data.year}` }]
        : [];
    }),
  );
  for (const same of Map.groupBy(told, ({ key }) => key).values()) {
    const [one = [], other = [], ...more] = Map.groupBy(same, ({ cycle }) => cycle).values();
    const isShared = one.some((a) => other.some((b) => isSamePerson(a.name, b.name)));
    if (other.length === 0 || more.length > 0 || isShared) continue;
    for (const { cycle, index, name } of [...one, ...other]) {
      const there = (cycle === one[0]!.cycle ? other : one)[0]!;
      yield disagrees(
        cycle,
        ['outcomes', index, 'name'],
        `${name} won this seat here, but in ${there.cycle.file} it is ${there.name}.`,
      );
    }
  }
}

const follows =
  /\b(?:[Aa]fter|[Ff]ollows|[Ff]ollowed|[Ss]ucceed(?:s|ed)|[Rr]eplace[sd]|[Ii]n place of|[Ii]nstead of) ((?:\p{Lu}[\p{L}’'-]+ ){1,4}\p{Lu}[\p{L}’'-]+)/u;

/** Of one post nobody is followed by two, and nobody follows herself. */
function* everyoneFollowsAnother({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const told = (record.data.outcomes ?? []).flatMap(({ position, name, note = '' }, index) => {
      const former = follows.exec(note)?.[1];
      return former ? [{ key: `${position} ${plain(former)}`, former, name, index }] : [];
    });
    for (const same of Map.groupBy(told, ({ key }) => key).values())
      for (const { index, former, name } of same) {
        const isOwn = name !== undefined && plain(former) === plain(name);
        if (isOwn || same.length > 1)
          yield disagrees(
            record,
            ['outcomes', index, 'note'],
            isOwn
              ? `${name} is said to come after ${former}.`
              : `Two people are said to come after ${former}.`,
          );
      }
  }
}

/** Of one day a list names a person in one spelling. */
function* peopleStandOnce(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site))
    for (const { field, holders } of listsOfPeople(record)) {
      const named = holders.map(({ name, asOf }, index) => ({ name, asOf, index }));
      const alike = Map.groupBy(named, ({ name, asOf }) => `${heardAs(name)} ${asOf}`);
      for (const same of alike.values())
        for (const { name, index } of same) {
          const other = same.find((one) => one.name !== name);
          if (other)
            yield warnings(record, 'misspelt-name')(
              [field, index, 'name'],
              `The list has ${name} also as ${other.name}.`,
              'Write the name as the source prints it, and remove one of the two if both are the same.',
            );
        }
    }
}

const bigWords = (text: string): ReadonlySet<string> =>
  new Set((plain(text).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** History tells an event once: the same day, a source in common, and mostly the same words. */
function* eventsStandOnce(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site)) {
    const history = 'history' in record.data ? (record.data.history ?? []) : [];
    for (const [index, one] of history.entries()) {
      const words = bigWords(one.what);
      const before = history.slice(0, index).find((other) => {
        const others = bigWords(other.what);
        const shared = words.intersection(others).size;
        return (
          other.when === one.when &&
          (one.sources ?? []).some((source) => other.sources?.includes(source)) &&
          shared > 0 &&
          shared * 2 >= Math.min(words.size, others.size)
        );
      });
      if (before)
        yield warnings(record, 'repeated')(
          ['history', index, 'what'],
          `History tells of ${one.when} twice: \`${before.what.slice(0, 60)}\``,
          'Keep one of the two.',
        );
    }
  }
}

const number = `(?:\\d{1,4}|${numberWords.join('|')})`;
/** A bound and what is counted: `at least 11 Members`, and of what: `the support of at least five Members` is no quorum. Spans of time are told for many things. */
const bounded = new RegExp(
  `\\b(?:(\\p{L}+) of )?(at least|at most|no more than|no fewer than|a minimum of|a maximum of|up to) (${number}) (?!(?:days?|weeks?|months?|years?|hours?|minutes?|percent|times|words|characters|working|calendar|full|more|other)\\b)(\\p{L}+)`,
  'giu',
);
/** Sorts of numbers that a record says twice: words without which there is none, how it is written, what it is of, and how much. */
const sorts: readonly {
  may: RegExp;
  pattern: RegExp;
  of: (match: RegExpExecArray) => string;
  value: (match: RegExpExecArray) => string;
}[] = [
  {
    may: /\b(?:at least|at most|no more than|no fewer than|a m(?:in|ax)imum of|up to) /i,
    pattern: bounded,
    of: ([, group = '', bound, , counted]) => plain(`${group} ${bound} ${counted}`),
    value: ([, , , count]) => String(numberOf(count!)),
  },
  {
    may: /\bvotes to /i,
    pattern: new RegExp(`\\bby (${number}) (votes) to (${number}|none)\\b`, 'gi'),
    of: () => 'decided',
    value: ([, won, , lost]) => `${numberOf(won!)} to ${lost}`,
  },
  {
    may: /\d (?:US dollars|euros?|dollars|pounds|Swiss francs|francs|yen)\b/i,
    pattern: /\b(\d[\d,]*) (US dollars|euros?|dollars|pounds|Swiss francs|francs|yen)\b/gi,
    of: () => 'currency',
    value: ([, , currency]) => currency!.toLowerCase(),
  },
];

/** Numbers that stand in two places of a record beside the same words are the same, and money is of one currency. */
function* numbersAgree(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site)) {
    const said = sorts.flatMap(({ may, pattern, of, value }) =>
      [...saidIn([record], pattern, may)].map(({ match, at }) => ({
        at,
        text: match[0],
        of: of(match),
        value: value(match),
      })),
    );
    for (const same of Map.groupBy(said, (one) => one.of).values()) {
      if (new Set(same.map(({ value }) => value)).size !== 2) continue;
      for (const { at, text, value } of same)
        yield disagrees(
          record,
          at,
          `\`${text}\`: elsewhere the record says \`${same.find((other) => other.value !== value)!.text}\`.`,
        );
    }
  }
}
