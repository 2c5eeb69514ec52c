/** Draws the components of guides from the records: one function for each row of the table in `model/guide-components.ts`. */
import type { Words } from '../i18n/index.ts';
import {
  componentRow,
  contactsFor,
  recordOf,
  type AttributesOf,
  type GuideComponent,
  type PlaceOf,
} from '../model/guide-components.ts';
import { findFact, isFact } from '../model/record-facts.ts';
import type { Site } from '../model/site.ts';
import { drawCalls, drawMeetings } from './calls.ts';
import { drawComesNext } from './coming.ts';
import { writeDates } from './dates.ts';
import type { Block, Drawn, Line } from './drawn.ts';
import { drawHolders } from './holders.ts';
import { drawSteps } from './steps.ts';
import { drawWhoChooses } from './who-chooses.ts';

type Draw<C extends GuideComponent> = (
  site: Site,
  attributes: AttributesOf<C>,
  words: Words,
) => PlaceOf<C> extends 'block' ? readonly Block[] : Line;

const draws: { readonly [C in GuideComponent]: Draw<C> } = {
  ComesNext: drawComesNext,
  WhoHolds: drawHolders,
  WhoChooses: drawWhoChooses,
  Steps: drawSteps,
  Calls: drawCalls,
  Meetings: drawMeetings,
  Seats: (site, { of }) => {
    const { number, sources, evidence } = recordOf(site, 'positions', of).data.seats;
    return [String(number), { kind: 'source', sources, evidence, silent: true }];
  },
  Contact: (site, { purpose }) => {
    const { address, sources } = contactsFor(site, purpose)[0]!;
    return [
      { kind: 'link', to: `mailto:${address}`, text: address },
      { kind: 'source', sources, silent: true },
    ];
  },
  RegionLookup: (site, _, { t }) => [
    { kind: 'lookup' },
    {
      kind: 'list',
      items: site.records.regions.map((region) => [
        { kind: 'link', to: `/regions/${region.id}/`, text: region.data.acronym },
        `: ${region.data.covers}`,
      ]),
    },
    {
      kind: 'paragraph',
      line: [{ kind: 'link', to: '/which-region/', text: t('component.allCountries') }],
    },
  ],
  Fact: drawFact,
};

function drawFact(site: Site, { of, is, as }: AttributesOf<'Fact'>, words: Words): Line {
  const found = findFact(site, site.find(of), is);
  if (!isFact(found)) throw new Error(`${of} has no fact ${is}.`);
  const { value, sources, evidence } = found;
  const mark = { kind: 'source', sources, evidence, silent: true } as const;
  switch (value.is) {
    case 'text':
      return [value.text, mark];
    case 'number':
      return [String(value.number), mark];
    case 'date':
      return [writeDates(value, words, as), mark];
    case 'link':
      return [{ kind: 'link', to: value.to, text: value.text }, mark];
  }
}

/** What a component draws. The check has ruled out names that lead nowhere; should one get here, this throws. */
export function drawComponent(
  site: Site,
  name: GuideComponent,
  attributes: Readonly<Record<string, string>>,
  words: Words,
): Drawn {
  const row = componentRow(name);
  const given = row.attributes.parse(attributes);
  const lack = row.lack?.(site, given);
  if (lack) throw new Error(`${name}: ${lack.message} ${lack.repair}`);
  const drawn = (draws[name] as (site: Site, given: unknown, words: Words) => unknown)(
    site,
    given,
    words,
  );
  return row.place === 'block'
    ? { place: 'block', blocks: drawn as readonly Block[] }
    : { place: 'sentence', line: drawn as Line };
}
