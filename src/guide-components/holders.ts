/** Who holds a post, chairs a group or leads a region, as public pages showed them. */
import type { Words } from '../i18n/index.ts';
import { commaOf } from '../i18n/separators.ts';
import { peopleOf, type AttributesOf } from '../model/guide-components.ts';
import { joinedTerms, peopleAt, type Holder } from '../model/seats.ts';
import { addressOf, type Site } from '../model/site.ts';
import type { Block, Line } from './drawn.ts';
import { termInWords } from './term-words.ts';

export function drawHolders(
  site: Site,
  { of, role, which }: AttributesOf<'WhoHolds'>,
  words: Words,
): Block[] {
  const record = site.find(of)!;
  // Guides name a role in English; its people stand in the same order in every language.
  const named = peopleOf(site.english?.find(of) ?? record);
  const people = peopleOf(record).filter(
    (_, index) => role === undefined || named[index]!.role === role,
  );
  const years = record.kind === 'positions' ? record.data.term.years : undefined;
  const { serving, seen, ahead, earlier } = peopleAt(site, people, years);
  const line = (one: Holder) => lineOf(site, one, words);
  const isNobody = which === 'past' && earlier.length === 0;
  const note: Block = {
    kind: 'paragraph',
    isNote: true,
    line: [
      `${words.t(isNobody ? 'component.holders.noneBefore' : 'component.holders.note')} `,
      {
        kind: 'link',
        to: addressOf(record),
        text: words.t('component.holders.all', { title: record.data.title }),
      },
    ],
  };
  if (which === 'past') return [...pastOf(site, earlier, words), note];
  const now = [...serving, ...seen];
  return [
    ...(now.length > 0
      ? [{ kind: 'list' as const, items: now.map(line) }]
      : [
          {
            kind: 'paragraph' as const,
            line: [
              words.t(earlier.length > 0 ? 'component.holders.lastSeen' : 'component.holders.none'),
            ],
          },
          ...(earlier.length > 0 ? [{ kind: 'list' as const, items: [line(earlier[0]!)] }] : []),
        ]),
    ...(ahead.length > 0
      ? [
          { kind: 'paragraph' as const, line: [words.t('component.holders.ahead')] },
          { kind: 'list' as const, items: ahead.map(line) },
        ]
      : []),
    note,
  ];
}

/**
 * Those who were there earlier, in the record's own order, which is the newest first. Below the name of a region stand its
 * people, without what is the same in each line.
 */
function pastOf(site: Site, earlier: readonly Holder[], words: Words): Block[] {
  const isOneRole = new Set(earlier.map(({ role }) => role)).size === 1;
  return [...Map.groupBy(joinedTerms(site, earlier), ({ region }) => region)]
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
    .flatMap(([region, people]): Block[] => {
      const leftOut = region ? { region: undefined, ...(isOneRole && { role: '' }) } : {};
      const items = people.map((one) => lineOf(site, { ...one, ...leftOut }, words, 'past'));
      return [
        ...(region ? [{ kind: 'paragraph' as const, line: leadOf(site, region) }] : []),
        { kind: 'list', items },
      ];
    });
}

const leadOf = (site: Site, region: string): Line => [
  { kind: 'strong', text: site.get('regions', region).data.acronym },
];

function lineOf(site: Site, one: Holder, words: Words, which?: 'past'): Line {
  // Of somebody who is there no more, “since” would say that they still are.
  const term = termInWords(
    site,
    one,
    words,
    which === 'past' ? {} : { from: 'component.holders.from' },
  );
  const about = [
    one.role,
    one.region && site.get('regions', one.region).data.acronym,
    one.seat,
    term,
  ].filter(Boolean);
  return [
    { kind: 'strong', text: one.name },
    // A term that ends with a meeting ends with its year in brackets: no second bracket stands behind it.
    [...about, ''].map((remark) => commaOf(words.lang) + remark).join(''),
    {
      kind: 'aside',
      text: words.t('component.holders.seen', { day: words.date(one.asOf) }),
    },
    // The date says how old it is.
    {
      kind: 'source',
      sources: one.sources,
      evidence: one.evidence === 'old' ? undefined : one.evidence,
    },
  ];
}
