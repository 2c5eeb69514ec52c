/** What the guide tells in two places: who won a seat, whom somebody follows, an event, a person of a list, a number beside its words. */
import { plain } from '../plain.ts';
import { numberOf, numberWords } from '../number-words.ts';
import { allRecords, type AnyRecord, type RecordOf, type Site } from '../site.ts';
import { textsOf, type TextPlace } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';
import { heardAs } from './spelling.ts';

export const thingsAreToldAlike: Check = (site) => [
  ...seatsAreWonOnce(site),
  ...site.records.cycles.flatMap(everyoneFollowsAnother),
  ...allRecords(site).flatMap((record) =>
    record.kind === 'sources'
      ? []
      : [...peopleStandOnce(record), ...eventsStandOnce(record), ...numbersAgree(record)],
  ),
];

type Cycle = RecordOf<'cycles'>;

/** Where two rounds that end at one meeting tell who won a seat, they name the same people. */
function seatsAreWonOnce(site: Site): Finding[] {
  const told = site.records.cycles.flatMap((cycle) =>
    (cycle.data.outcomes ?? []).flatMap(({ position, region, name, how }, index) => {
      const of = region ?? cycle.data.region;
      return position && of && name && how !== 'not-stated'
        ? [{ cycle, index, name, key: `${position} ${of} ${cycle.data.agm ?? cycle.data.year}` }]
        : [];
    }),
  );
  return [...Map.groupBy(told, ({ key }) => key).values()].flatMap((same) => {
    const [one = [], other = [], ...more] = Map.groupBy(same, ({ cycle }) => cycle).values();
    const isShared = one.some((a) => other.some((b) => isSamePerson(a.name, b.name)));
    if (other.length === 0 || more.length > 0 || isShared) return [];
    const pairs = [
      ...one.map((a) => [a, other[0]!] as const),
      ...other.map((b) => [b, one[0]!] as const),
    ];
    return pairs.map(([{ cycle, index, name }, there]) =>
      disagrees(
        cycle,
        ['outcomes', index, 'name'],
        `${name} won this seat here, but in ${there.cycle.file} it is ${there.name}.`,
      ),
    );
  });
}

const wordsOf = (name: string): ReadonlySet<string> => new Set(plain(name).split(/[^\p{L}]+/u));
/** Sources print fewer or more of the names of a person. */
const isSamePerson = (one: string, other: string): boolean =>
  wordsOf(one).isSubsetOf(wordsOf(other)) || wordsOf(other).isSubsetOf(wordsOf(one));

const follows =
  /\b(?:[Aa]fter|[Ff]ollows|[Ff]ollowed|[Ss]ucceed(?:s|ed)|[Rr]eplace[sd]|[Ii]n place of|[Ii]nstead of) ((?:\p{Lu}[\p{L}’'-]+ ){1,4}\p{Lu}[\p{L}’'-]+)/u;

/** Of one post nobody is followed by two, and nobody follows herself. */
function everyoneFollowsAnother(cycle: Cycle): Finding[] {
  const told = (cycle.data.outcomes ?? []).flatMap(({ position, name, note }, index) => {
    const former = note && follows.exec(note)?.[1];
    return former ? [{ key: `${position} ${plain(former)}`, former, name, index }] : [];
  });
  const themselves = told.filter(({ former, name }) => name && plain(former) === plain(name));
  const twice = [...Map.groupBy(told, ({ key }) => key).values()].flatMap((same) =>
    same.length > 1 ? same : [],
  );
  return [...new Set([...themselves, ...twice])].map(({ index, former, name }) =>
    disagrees(
      cycle,
      ['outcomes', index, 'note'],
      name && plain(former) === plain(name)
        ? `${name} is said to come after ${former}.`
        : `Two people are said to come after ${former}.`,
    ),
  );
}

/** Of one day a list names a person in one spelling. */
const peopleStandOnce = (record: AnyRecord): Finding[] =>
  (['holders', 'chairs', 'members', 'officers'] as const).flatMap((field) => {
    const list: unknown = (record.data as Readonly<Record<string, unknown>>)[field];
    if (!Array.isArray(list)) return [];
    const named = (list as readonly { name: string; asOf: string }[]).map(
      ({ name, asOf }, index) => ({ name, asOf, index }),
    );
    return [...Map.groupBy(named, ({ name, asOf }) => `${heardAs(name)} ${asOf}`).values()].flatMap(
      (same) =>
        new Set(same.map(({ name }) => name)).size < 2
          ? []
          : same.map(({ name, index }): Finding => ({
              record,
              path: [field, index, 'name'],
              level: 'warning',
              rule: 'misspelt-name',
              message: `The list has ${name} also as ${same.find((one) => one.name !== name)!.name}.`,
              repair:
                'Write the name as the source prints it, and remove one of the two if both are the same.',
            })),
    );
  });

const bigWords = (text: string): ReadonlySet<string> =>
  new Set((plain(text).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

/** History tells an event once: the same day, a source in common, and mostly the same words. */
function eventsStandOnce(record: AnyRecord): Finding[] {
  const history =
    'history' in record.data
      ? ((record.data.history ?? []) as readonly {
          when: string;
          what: string;
          sources?: readonly string[];
        }[])
      : [];
  return history.flatMap((one, index): Finding[] => {
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
    return before
      ? [
          {
            record,
            path: ['history', index, 'what'],
            level: 'warning',
            rule: 'repeated',
            message: `History tells of ${one.when} twice: \`${before.what.slice(0, 60)}\``,
            repair: 'Keep one of the two.',
          },
        ]
      : [];
  });
}

const number = `(?:\\d{1,4}|${numberWords.join('|')})`;
/** A bound and what is counted: `at least 11 Members`, and of what: `the support of at least five Members` is no quorum. Spans of time are told for many things. */
const bounded = new RegExp(
  `\\b(?:(\\p{L}+) of )?(at least|at most|no more than|no fewer than|a minimum of|a maximum of|up to) (${number}) (?!(?:days?|weeks?|months?|years?|hours?|minutes?|percent|times|words|characters|working|calendar|full|more|other)\\b)(\\p{L}+)`,
  'giu',
);
/** Without these words beside a number there is none of the three. */
const mayBound = /\b(?:at least|at most|no more than|no fewer than|a m(?:in|ax)imum of|up to) /i;
const mayDecide = /\bvotes to /i;
const mayCost = /\d (?:US dollars|euros?|dollars|pounds|Swiss francs|francs|yen)\b/i;
const decided = new RegExp(`\\bby (${number}) (votes) to (${number}|none)\\b`, 'gi');
const money = /\b(\d[\d,]*) (US dollars|euros?|dollars|pounds|Swiss francs|francs|yen)\b/gi;

/** What a pattern finds in a text, if a cheaper one says that it may find anything. */
const finds = ({ text }: TextPlace, may: RegExp, pattern: RegExp): RegExpExecArray[] =>
  may.test(text) ? [...text.matchAll(pattern)] : [];

/** Numbers that stand in two places of a record beside the same words are the same, and money is of one currency. */
function numbersAgree(record: AnyRecord): Finding[] {
  const places = textsOf(record);
  const said = places.flatMap((place) => [
    ...finds(place, mayBound, bounded).map((match) => ({
      place,
      match,
      key: plain(`${match[1] ?? ''} ${match[2]} ${match[4]}`),
      value: String(numberOf(match[3]!)),
    })),
    ...finds(place, mayDecide, decided).map((match) => ({
      place,
      match,
      key: 'decided',
      value: `${numberOf(match[1]!)} to ${match[3]}`,
    })),
    ...finds(place, mayCost, money).map((match) => ({
      place,
      match,
      key: 'currency',
      value: match[2]!.toLowerCase(),
    })),
  ]);
  return [...Map.groupBy(said, ({ key }) => key).values()].flatMap((same) => {
    const values = new Set(same.map(({ value }) => value));
    if (values.size !== 2) return [];
    return same.map(({ place, match, value }): Finding => ({
      ...disagrees(
        record,
        place.path,
        `\`${match[0]}\`: elsewhere the record says \`${same.find((other) => other.value !== value)!.match[0]}\`.`,
      ),
      ...offsetIn(place, match.index),
    }));
  });
}
