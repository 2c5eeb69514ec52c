/**
 * THE table of components that guides in MDX may use: what each takes, means and draws. The guard of the compiler, the check, the
 * page of the editors' manual and the drawing (`src/guide-components/`) follow from it. Attributes are literal text.
 */
import { z } from './zod.ts';
import { idPattern } from './fields.ts';
import { kindNames, type Kind } from './kinds.ts';
import { findFact, isFact } from './record-facts.ts';
import { refusal } from './refusal.ts';
import type { AnyRecord, RecordOf, Site } from './site.ts';
import type { Holder } from './seats.ts';
import { nodeOf, selectionsOf } from './who-elects.ts';
import { listsOfPeople } from './people.ts';

/** What a record lacks to be drawn, and what to do. */
export interface Lack {
  readonly message: string;
  readonly repair: string;
}

/** `sentence`: words inside a sentence. `block`: a part of its own between paragraphs. */
type Place = 'sentence' | 'block';

interface Row<P extends Place, S extends z.ZodObject> {
  readonly place: P;
  /** What it draws, in a sentence for editors. */
  readonly draws: string;
  readonly attributes: S;
  /** As one writes it about the invented world of the manual. */
  readonly example: string;
  /** What keeps it from being drawn although its attributes are well formed and the records they name exist. */
  readonly lack?: (site: Site, attributes: z.infer<S>) => Lack | undefined;
}

const row = <const P extends Place, S extends z.ZodObject>(given: Row<P, S>): Row<P, S> => given;

const pattern = (names: readonly string[]) =>
  new RegExp(`^(?:${names.join('|')})/${idPattern.source.slice(1, -1)}$`);

/** The name `kind/id` of a record of one of some kinds. */
const named = (kinds: readonly Kind[], example: string) =>
  z
    .string()
    .regex(
      pattern(kinds),
      refusal(`is not the name of a record in ${wordList(kinds)}`, `write for example ${example}`),
    );

const wordList = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const nothing = z.strictObject({});

export const guideComponents = {
  ComesNext: row({
    place: 'block',
    draws:
      'What is open or comes next, with its days: of a procedure, in a region, or for a post. Where no day is published, what past rounds lead one to expect, marked as an estimate.',
    attributes: z.strictObject({
      of: named(['procedures', 'regions', 'positions'], 'regions/afralo').describe(
        'The procedure, region or post.',
      ),
    }),
    example: '<ComesNext of="procedures/gardener-election" />',
  }),
  WhoHolds: row({
    place: 'block',
    draws:
      'Who holds a post, chairs a group or leads a region, each with the day a public page showed it; or those who did so earlier, region by region.',
    attributes: z.strictObject({
      of: named(['positions', 'groups', 'regions'], 'groups/cpwg').describe(
        'The post, group or region.',
      ),
      role: z.string().optional().describe('Only people in this role, as the record writes it.'),
      which: z
        .enum(['now', 'past'])
        .optional()
        .describe(
          'Write past for those who held it earlier. Without it, those of today are drawn.',
        ),
    }),
    example: '<WhoHolds of="groups/alpha" role="Chair" />',
    lack: (site, { of, role }) => {
      const people = peopleOf(site.find(of)!);
      if (people.length === 0)
        return {
          message: `\`${of}\` names nobody.`,
          repair: 'Add people to that record, or remove the component.',
        };
      const roles = [...new Set(people.map((one) => one.role))];
      return role === undefined || roles.includes(role)
        ? undefined
        : {
            message: `\`${of}\` has nobody in the role \`${role}\`.`,
            repair: `Write one of: ${roles.join(', ')}.`,
          };
    },
  }),
  Seats: row({
    place: 'sentence',
    draws: 'How many people hold a post at one time, as a number.',
    attributes: z.strictObject({
      of: named(['positions'], 'positions/alac-member').describe('The post.'),
    }),
    example: 'There is <Seats of="positions/head-gardener" /> Head Gardener.',
    lack: (site, { of }) =>
      recordOf(site, 'positions', of).data.seats.number === undefined
        ? {
            message: `\`${of}\` gives no number of seats.`,
            repair: 'Add `seats.number` to that record, or write what is known in words.',
          }
        : undefined,
  }),
  WhoChooses: row({
    place: 'block',
    draws: 'The picture of who chooses whom, and the same in words beside it.',
    attributes: z.strictObject({
      of: z
        .string()
        .regex(
          /^[a-z]+\/[a-z0-9-]+(?: [a-z]+\/[a-z0-9-]+)*$/,
          refusal(
            'are not names of records',
            'write them with one space between them, for example groups/alac groups/nomcom',
          ),
        )
        .optional()
        .describe(
          'Only these bodies, with one space between them; one region stands for all. Without it, every body.',
        ),
    }),
    example: '<WhoChooses />',
    lack: (site, { of }) => {
      const selections = selectionsOf(site);
      const bodies = new Set(selections.flatMap(({ from, to }) => [...from, to]));
      const stranger = of?.split(' ').find((name) => !bodies.has(nodeOf(site, name)[0]!));
      return stranger === undefined
        ? undefined
        : {
            message: `\`${stranger}\` chooses nobody and is chosen by nobody.`,
            repair: `The bodies are: ${[...bodies].filter((body) => body.includes('/')).join(', ')}, and the regions.`,
          };
    },
  }),
  RegionLookup: row({
    place: 'block',
    draws: 'A field in which one types a country to find its region, and the regions as a list.',
    attributes: nothing,
    example: '<RegionLookup />',
  }),
  Contact: row({
    place: 'sentence',
    draws: 'The role address for a purpose, from `content/site.yml`, as a link.',
    attributes: z.strictObject({
      purpose: z
        .string()
        .min(3, refusal('is too short', 'write some words of the purpose in site.yml'))
        .describe('Some words of the purpose, as the settings write it.'),
    }),
    example: 'Write to <Contact purpose="Joining" />.',
    lack: (site, { purpose }) => {
      const found = contactsFor(site, purpose);
      return found.length === 1
        ? undefined
        : {
            message: `${found.length === 0 ? 'No contact' : 'More than one contact'} in site.yml is for \`${purpose}\`.`,
            repair: `The purposes are: ${site.settings.contacts.map((one) => one.purpose).join('; ')}.`,
          };
    },
  }),
  Steps: row({
    place: 'block',
    draws:
      'The steps of a procedure, with who acts; or the steps of one round, with the days it gave them.',
    attributes: z.strictObject({
      of: named(['procedures', 'cycles'], 'procedures/als-accreditation').describe(
        'The procedure, or the round.',
      ),
    }),
    example: '<Steps of="cycles/2031-gardener" />',
  }),
  Calls: row({
    place: 'block',
    draws:
      'The regular calls of groups or regions as a table: rhythm, hour and zone, languages, and when they were seen.',
    attributes: z.strictObject({
      of: z
        .string()
        .regex(
          new RegExp(`^(?:groups|regions)/[a-z0-9-]+(?: (?:groups|regions)/[a-z0-9-]+)*$`),
          refusal(
            'are not names of groups or regions',
            'write them with one space between them, for example groups/cpwg regions/afralo',
          ),
        )
        .describe('The groups or regions, with one space between them.'),
    }),
    example: '<Calls of="groups/pond-wg" />',
    lack: (site, { of }) => {
      const silent = of.split(' ').find((name) => callsOf(site.find(name)!).length === 0);
      return silent === undefined
        ? undefined
        : {
            message: `\`${silent}\` has no regular call.`,
            repair: 'Leave it out here, or add `meetings` to that record.',
          };
    },
  }),
  Meetings: row({
    place: 'block',
    draws:
      'The ICANN meetings that are to come, with days and place, from `content/site.yml`; or those that are over, the latest first.',
    attributes: z.strictObject({
      which: z
        .enum(['coming', 'past'])
        .optional()
        .describe('Write past for those that are over. Without it, those to come are drawn.'),
    }),
    example: '<Meetings />',
  }),
  Fact: row({
    place: 'sentence',
    draws:
      'One date, number, title, link or text of a record, so that the guide follows when the record changes.',
    attributes: z.strictObject({
      of: z
        .string()
        .regex(
          new RegExp(`^site$|${pattern(kindNames).source}`),
          refusal('is not the name of a record', 'write kind/id, for example groups/cpwg, or site'),
        )
        .describe('The record as kind/id, or `site` for the settings.'),
      is: z
        .string()
        .regex(
          /^[\w-]+(?:\.[\w-]+)*$/,
          refusal(
            'is not the name of a fact',
            'write the names of its fields with dots between them, for example steps.vote.closes',
          ),
        )
        .describe(
          'The names of its fields with dots between them. An item of a list is named by its id, or counted from 1. `title` and `link` stand for the page.',
        ),
      as: z
        .enum(['day', 'month', 'year'])
        .optional()
        .describe('For a date: day leaves out the year; month and year leave out what is finer.'),
    }),
    example: 'Voting ends on <Fact of="cycles/2031-gardener" is="steps.vote.closes" />.',
    lack: (site, { of, is, as }) => {
      const found = findFact(site, site.find(of), is);
      if (!isFact(found))
        return {
          message: `\`${of}\` has no fact \`${is}\`: \`${found.name}\` leads to none.`,
          repair: found.repair,
        };
      return as && found.value.is !== 'date'
        ? {
            message: `\`${is}\` of \`${of}\` is not a date, so \`as\` says nothing of it.`,
            repair: `Remove as="${as}".`,
          }
        : undefined;
    },
  }),
} as const;

export type GuideComponent = keyof typeof guideComponents;
export type PlaceOf<C extends GuideComponent> = (typeof guideComponents)[C]['place'];
export type AttributesOf<C extends GuideComponent> = z.infer<
  (typeof guideComponents)[C]['attributes']
>;

export const componentNames = Object.keys(guideComponents) as GuideComponent[];

export const isGuideComponent = (name: string): name is GuideComponent =>
  Object.hasOwn(guideComponents, name);

/** The row of a component as programs read it that treat all alike. */
export const componentRow = (name: GuideComponent): Row<Place, z.ZodObject> =>
  guideComponents[name];

/** The records that the attributes of a component name. */
export const recordsNamedIn = (attributes: Readonly<Record<string, unknown>>): string[] =>
  typeof attributes['of'] === 'string' && attributes['of'] !== 'site'
    ? attributes['of'].split(' ')
    : [];

/** The record of a name whose kind the schema has settled. */
export const recordOf = <K extends Kind>(site: Site, kind: K, name: string): RecordOf<K> =>
  site.get(kind, name.slice(kind.length + 1));

/** The people that a post, a group or a region names as its holders, chairs or officers. */
export const peopleOf = (record: AnyRecord): readonly Holder[] =>
  listsOfPeople(record).flatMap(({ field, holders }) => (field === 'members' ? [] : holders));

/** The regular calls of a group or region. */
export const callsOf = (record: AnyRecord) =>
  record.kind === 'groups' || record.kind === 'regions' ? (record.data.meetings ?? []) : [];

/** The contacts of the settings whose purpose holds some English words. */
export const contactsFor = ({ settings, english }: Site, purpose: string) =>
  (english?.settings ?? settings).contacts.filter((one) =>
    wholeWords(one.purpose).includes(wholeWords(purpose)),
  );
const wholeWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ')} `;
