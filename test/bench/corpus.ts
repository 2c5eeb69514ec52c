/**
 * Invented content of any size, as alike to the real one as its numbers: the same shares of each kind, the same links
 * between them, disagreements of sources, rounds that inherit timetables, and prose. The same size and seed give the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Kind } from '../../src/model/kinds.ts';
import { foreign, nameParts, words } from './corpus-words.ts';

/** Of a thousand records, how many are of each kind; as in the real content, counted in November 2026. */
const shares = {
  sources: 450,
  glossary: 258,
  groups: 106,
  cycles: 89,
  guides: 23,
  procedures: 23,
  positions: 21,
  opportunities: 18,
  areas: 6,
  regions: 6,
} satisfies Record<Kind, number>;

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { below, of: <T>(list: readonly T[]) => list[below(list.length)]! };
}

/** The name of an invented person: one of 8,000. */
const nameOf = (person: number): string =>
  [person % 20, Math.floor(person / 20) % 20, Math.floor(person / 400) % 20]
    .map((part) => nameParts[part]!)
    .map((part, place) => (place < 2 ? part.charAt(0).toUpperCase() + part.slice(1) : part))
    .join(' ')
    .replace(/ (?=[a-z])/, '');

/** Writes a content folder of about `size` records and returns how many it holds. */
export function writeCorpus(folder: string, size: number, seed = 1): number {
  const { below, of } = dice(seed);
  const counts = Object.fromEntries(
    Object.entries(shares).map(([kind, share]) => [
      kind,
      Math.max(2, Math.round((share * size) / 1000)),
    ]),
  ) as Record<Kind, number>;
  const id = (kind: Kind, index: number) => `${kind}-${index % counts[kind]}`;
  const any = (kind: Kind) => id(kind, below(counts[kind]));
  let last = '';
  /** A word, never the same twice in a row. */
  const word = (): string => {
    const before = last;
    while (last === before) last = of(words);
    return last;
  };
  const sentence = (length = 12) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const cite = () => [any('sources')];
  const day = (year: number, month: number, date: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const fact = () => ({ says: sentence(), sources: cite() });
  /** People who hold roles, no one twice. */
  const holders = (...roles: string[]) => {
    const first = below(size);
    return roles.map((role, place) => ({
      name: nameOf(first + place),
      role,
      asOf: day(2026, 1 + below(11), 1),
      sources: cite(),
    }));
  };
  const common = (index: number, name: string) => ({
    title: `${name} ${index} ${word()} ${word()}`,
    summary: sentence(14),
  });
  const checked = { sources: [] as string[], checked: '2026-11-25' };
  const prose = (paragraphs: number) =>
    Array.from(
      { length: paragraphs },
      (_, part) =>
        `## Part ${part + 1}: what about ${word()} ${word()}?\n\n${sentence(18)} See the [notes on ${word()}](/groups/${any('groups')}/). ${sentence(20)} ${sentence(16)}\n`,
    ).join('\n');

  const make: Record<Kind, (index: number) => [fields: object, body?: string]> = {
    sources: (index) => [
      {
        // Every tenth is in another language, under the title it has there.
        ...(index % 10 === 9
          ? { title: `${foreign[index % 5]!.page} ${index}`, language: foreign[index % 5]!.code }
          : { title: `Page ${word()} ${word()} ${index}` }),
        publisher: `Wiki ${index % 12}`,
        type: 'wiki-page',
        url: `https://example.org/${index}`,
        read: '2026-11-25',
        access: 'stored',
      },
    ],
    glossary: (index) => [
      {
        ...common(index, 'Word'),
        aliases: foreign.map(({ word }) => `${word} ${index}`),
        see: [`groups/${any('groups')}`],
        ...checked,
        sources: [id('sources', index * 2)],
      },
    ],
    regions: (index) => [
      {
        ...common(index, 'Region'),
        acronym: `REGION${index}`,
        covers: sentence(5),
        founded: [{ when: '2007', what: sentence(6), sources: cite() }],
        membership: [
          {
            route: 'individual',
            accepts: 'yes',
            how: sentence(6),
            conditions: [fact(), fact()],
            sources: cite(),
          },
        ],
        officers: holders('Chair', 'Secretary'),
        languages: [fact(), fact()],
        ...checked,
        sources: cite(),
      },
      prose(3),
    ],
    areas: (index) => [
      {
        ...common(index, 'Area'),
        suits: [sentence(5)],
        activities: [
          {
            what: sentence(5),
            where: `groups/${any('groups')}`,
            membership: 'not-needed',
            sources: cite(),
          },
        ],
        membership: 'not-needed',
        firstStep: sentence(8),
        ...checked,
        sources: cite(),
      },
      prose(2),
    ],
    groups: (index) => [
      {
        ...common(index, index % 12 === 11 ? foreign[index % 5]!.group : 'Group'),
        aliases: [`Circle ${index}`, ...foreign.map(({ group }) => `${group} ${index}`)],
        kind: 'working-group',
        areas: [any('areas')],
        ...(index > 0 ? { parent: `groups/${id('groups', Math.floor(index / 8))}` } : {}),
        status: { state: of(['active', 'active', 'unclear']), asOf: '2026-11-25', sources: cite() },
        purpose: [fact(), fact()],
        joining: { open: 'open', membership: 'not-needed', how: sentence(8), sources: cite() },
        chairs: holders('Chair', 'Chair'),
        members: holders(...Array<string>(below(6)).fill('Member')),
        history: [{ when: '2025', what: sentence(8), sources: cite() }],
        ...checked,
        sources: [id('sources', index * 3 + 1)],
        conflicts:
          index % 5 === 0
            ? [{ about: `the ${word()} of ${word()}`, statements: [fact(), fact()] }]
            : undefined,
      },
      prose(2),
    ],
    positions: (index) => [
      {
        ...common(index, 'Position'),
        bodies: [`groups/${any('groups')}`],
        seats: { number: 1 + below(5), sources: cite() },
        chosenBy: [
          { who: 'The group', ref: `groups/${any('groups')}`, how: 'by vote', sources: cite() },
        ],
        procedures: [id('procedures', index)],
        term: { length: '2 years', years: 2, sources: cite() },
        eligibility: [fact(), fact()],
        holders: holders(...Array<string>(12).fill('Holder')),
        ...checked,
        sources: cite(),
      },
      prose(1),
    ],
    procedures: (index) => [
      {
        ...common(index, 'Procedure'),
        kind: 'election',
        body: `groups/${any('groups')}`,
        steps: ['nominations', 'acceptance', 'vote'].map((step, place) => ({
          id: step,
          title: `${step.charAt(0).toUpperCase()}${step.slice(1)}`,
          actor: 'members',
          what: sentence(8),
          does: ['nominate', 'accept', 'vote'][place],
          sources: cite(),
          intervals:
            place === 0
              ? [
                  {
                    id: 'window',
                    from: 'nominations.opens',
                    to: 'nominations.closes',
                    limit: 'at least 5 working days',
                    binding: 'rule',
                    says: sentence(8),
                    sources: cite(),
                  },
                ]
              : undefined,
        })),
        ...checked,
        sources: cite(),
      },
      prose(2),
    ],
    cycles: (index) => {
      // Every fourth takes its dates from the one before, of the same year and post.
      const shared = index % 4 === 3 ? index - 1 : index;
      const year = 2010 + (shared % 18);
      const post = id('positions', shared);
      const inherits = shared < index ? { inherits: id('cycles', shared) } : {};
      const steps = {
        nominations: { opens: day(year, 4, 1), closes: day(year, 4, 22) },
        acceptance: { closes: day(year, 4, 29) },
        vote: { opens: `${day(year, 5, 5)} 12:00 UTC`, closes: `${day(year, 5, 9)} 23:59 UTC` },
      };
      return [
        {
          ...common(index, `Election ${year}`),
          procedure: id('procedures', index - (index % 4)),
          year,
          ...inherits,
          positions: [post],
          steps: shared < index ? {} : steps,
          outcomes: [
            {
              position: post,
              name: nameOf(below(size)),
              how: year < 2026 ? 'election' : 'not-stated',
              sources: cite(),
            },
          ],
          ...checked,
          sources: cite(),
        },
      ];
    },
    opportunities: (index) => [
      {
        ...common(index, 'Call'),
        type: 'call',
        group: `groups/${any('groups')}`,
        opens: '2026-11-01',
        closes: `2026-12-${10 + (index % 20)} 18:00 Europe/Paris`,
        membership: 'not-needed',
        does: sentence(6),
        how: sentence(6),
        ...checked,
        sources: cite(),
      },
      prose(1),
    ],
    guides: (index) => [
      {
        ...common(index, 'Guide'),
        question: `How do I ${word()} ${word()} ${index}?`,
        section: of(['start', 'policy', 'elections']),
        ...checked,
        sources: cite(),
      },
      prose(8),
    ],
  };

  let written = 0;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const kind of Object.keys(shares) as Kind[]) {
    for (let index = 0; index < counts[kind]; index++) {
      const [fields, body] = make[kind](index);
      const text = stringify(fields, { version: '1.1', lineWidth: 0 });
      write(
        `${kind}/${id(kind, index)}.${body === undefined ? 'yml' : 'md'}`,
        body === undefined ? text : `---\n${text}---\n\n${body}`,
      );
      written++;
    }
  }
  const contact = { purpose: 'Joining', address: 'staff@example.org', sources: cite() };
  const meeting = {
    id: 'icann900',
    title: 'ICANN900',
    annual: true,
    year: 2026,
    closes: '2026-10-30',
    sources: cite(),
  };
  write(
    'site.yml',
    stringify({
      name: 'Guide of an invented world',
      tagline: 'For measuring.',
      disclaimer: 'Invented.',
      readOn: '2026-11-25',
      contacts: [contact],
      languages: ['en'],
      meetings: [meeting],
    }),
  );
  return written;
}

if (import.meta.main) console.log(writeCorpus(process.argv[2]!, Number(process.argv[3] ?? 100)));
