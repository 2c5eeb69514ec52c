/** Groups and regions as the world has them: a group that merged has an heir that knows it, one at work was seen at work, a name is one body's. */
import { isAfter, spanOf } from '../moments.ts';
import { plain } from '../plain.ts';
import type { AnyRecord, RecordOf, Site } from '../site.ts';
import { allRecords, nameOf } from '../site.ts';
import type { Check, Finding } from './finding.ts';

type Group = RecordOf<'groups'>;

const isOver = ({ data }: Group) =>
  data.status.state === 'merged' || data.status.state === 'closed';

const groupNamed = (site: Site, id: string | undefined): Group | undefined => {
  const found = site.find(`groups/${id}`);
  return found?.kind === 'groups' ? found : undefined;
};

/** An heir is the end of the chain, what it continues is over, and where it names such groups it names each. */
export const heirsKnowTheirGroups: Check = (site) =>
  site.records.groups.flatMap((record): Finding[] => {
    const at = (path: Finding['path'], message: string, repair: string): Finding => ({
      record,
      path,
      level: 'warning',
      rule: 'heir',
      message,
      repair,
    });
    const { mergedInto, successorOf = [] } = record.data;
    const heir = groupNamed(site, mergedInto);
    const found: Finding[] = [];
    // Without the state it is another rule's business.
    const isMerged = record.data.status.state === 'merged';
    if (isMerged && heir && heir !== record && isOver(heir))
      found.push(
        at(
          ['mergedInto'],
          `\`${heir.id}\` is ${heir.data.status.state} itself.`,
          heir.data.mergedInto
            ? `Name the group that does the work now: \`${heir.data.mergedInto}\`.`
            : 'Name the group that does the work now, or write state: closed.',
        ),
      );
    else if (
      isMerged &&
      heir &&
      heir !== record &&
      heir.data.successorOf?.includes(record.id) === false
    )
      found.push(
        at(
          ['mergedInto'],
          `\`${heir.id}\` does not say that it continues this group.`,
          `Add \`${record.id}\` under successorOf in ${heir.file}, or correct the heir.`,
        ),
      );
    successorOf.forEach((id, index) => {
      const former = groupNamed(site, id);
      const other = former?.data.mergedInto;
      if (former && other !== record.id && groupNamed(site, other))
        found.push(
          at(
            ['successorOf', index],
            `\`${id}\` says that it merged into \`${other}\`.`,
            'Correct the one that is wrong.',
          ),
        );
      else if (former && former.data.status.state === 'active')
        found.push(
          at(
            ['successorOf', index],
            `\`${id}\` is active, so nothing can have come after it.`,
            'Correct its state, or remove the line.',
          ),
        );
    });
    return found;
  });

/** States that claim work, and how many years after the last sight the claim still stands. */
const atWork: ReadonlySet<string> = new Set(['active', 'new', 'forming', 'planned']);
const yearsAtWork = 3;

/** A group is called active only while it was seen at work in the last years. */
export const groupsAtWorkWereSeen: Check = (site) =>
  site.records.groups.flatMap((record): Finding[] => {
    const { state, asOf } = record.data.status;
    const seen = spanOf(asOf);
    const oldest = site.now.toZonedDateTimeISO('UTC').subtract({ years: yearsAtWork }).toInstant();
    if (!atWork.has(state) || !seen || Temporal.Instant.compare(seen.last, oldest) >= 0) return [];
    return [
      {
        record,
        path: ['status', 'asOf'],
        level: 'warning',
        rule: 'seen-long-ago',
        message: `The group is ${state}, but was last seen so in ${asOf}.`,
        repair: 'Look for a newer sign of work, or write state: unclear.',
      },
    ];
  });

/** A rules document that was replaced says by which, one in force was not, and none replaced itself. */
export const documentsAreReplacedOnce: Check = (site) => {
  const bodies = [...site.records.groups, ...site.records.regions];
  const heirs = new Map(
    bodies.flatMap(({ data }) =>
      (data.rules ?? []).map(({ id, supersededBy }) => [id, supersededBy] as const),
    ),
  );
  return bodies.flatMap((record) =>
    (record.data.rules ?? []).flatMap(({ id, status, supersededBy }, index): Finding[] => {
      const at = (field: string, message: string, repair: string): Finding => ({
        record,
        path: ['rules', index, field],
        level: 'error',
        rule: 'superseded',
        message,
        repair,
      });
      if (status === 'superseded' && !supersededBy)
        return [
          at(
            'status',
            `\`${id}\` is superseded, but nothing says by which document.`,
            'Add supersededBy with its id, or write status: unknown.',
          ),
        ];
      if (supersededBy && status !== 'superseded')
        return [
          at(
            'supersededBy',
            `\`${id}\` names the document that replaced it, but its status is ${status}.`,
            'Write status: superseded, or remove supersededBy.',
          ),
        ];
      return leadsBack(heirs, id)
        ? [
            at(
              'supersededBy',
              `\`${id}\` is replaced by itself in the end.`,
              'Name the newer document.',
            ),
          ]
        : [];
    }),
  );
};

function leadsBack(heirs: ReadonlyMap<string, string | undefined>, id: string): boolean {
  const seen = new Set<string>();
  for (let next = heirs.get(id); next !== undefined && !seen.has(next); next = heirs.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

/** Names that a record already has, and acronyms that are another body's, are no further names of it. */
export const aliasesAddNames: Check = (site) => {
  const acronyms = new Map(
    [...site.records.groups, ...site.records.regions].flatMap((record) =>
      record.data.acronym ? [[plain(record.data.acronym), record] as const] : [],
    ),
  );
  const titles = new Map(
    [...site.records.positions, ...site.records.groups, ...site.records.regions].map(
      (record) => [plain(record.data.title), record] as const,
    ),
  );
  return allRecords(site).flatMap((record) =>
    aliasesOf(record).flatMap((alias, index): Finding[] => {
      const at = (message: string): Finding => ({
        record,
        path: ['aliases', index],
        level: 'warning',
        rule: 'needless-name',
        message,
        repair: 'Remove it: search finds the record by its title and acronym anyway.',
      });
      const name = plain(alias);
      // Another way of writing it, such as EOI for EoI, does help those who search.
      const own = ownNames(record).includes(alias.trim());
      if (own) return [at(`\`${alias}\` is the name that the record has already.`)];
      const titled = titles.get(name);
      if (titled && titled !== record && !haveToDo(site, record, titled))
        return [
          {
            ...at(`\`${alias}\` is the title of ${titled.file}.`),
            repair: 'Remove it: whoever types it looks for that page.',
          },
        ];
      const owner = acronyms.get(name);
      const isBody = record.kind === 'groups' || record.kind === 'regions';
      return isBody && owner && owner !== record
        ? [
            {
              ...at(`\`${alias}\` is the acronym of ${owner.file}.`),
              repair: 'Remove it, or correct the acronym of one of them.',
            },
          ]
        : [];
    }),
  );
};

/** Whether one of two records names the other. */
const haveToDo = (site: Site, one: AnyRecord, other: AnyRecord): boolean =>
  site.referencesOf(one).some(({ name }) => name === nameOf(other)) ||
  site.referencesOf(other).some(({ name }) => name === nameOf(one));

const aliasesOf = (record: AnyRecord): readonly string[] =>
  'aliases' in record.data ? (record.data.aliases ?? []) : [];
const ownNames = (record: AnyRecord): string[] => [
  record.data.title,
  ...('acronym' in record.data && record.data.acronym ? [record.data.acronym] : []),
];

/** Every country and territory has its region, but for those of which settings say that none was found. */
export const countriesHaveRegions: Check = (site) => {
  const { unplaced } = site.settings;
  if (!unplaced) return [];
  const placed = new Set(
    site.records.regions.flatMap(({ data }) => [
      ...(data.countries ?? []),
      ...(data.territories ?? []).map(({ code }) => code),
    ]),
  );
  const at = (path: Finding['path'], message: string, repair: string): Finding => ({
    record: 'site',
    path,
    level: 'warning',
    rule: 'no-region',
    message,
    repair,
  });
  const nowhere = countryCodes().filter((code) => !placed.has(code) && !unplaced.includes(code));
  return [
    ...(nowhere.length > 0
      ? [
          at(
            ['unplaced'],
            `No region has ${nowhere.slice(0, 8).join(', ')}${nowhere.length > 8 ? ` and ${nowhere.length - 8} more` : ''}.`,
            'Put each back into its region, or list it here if its region was not found.',
          ),
        ]
      : []),
    ...unplaced.flatMap((code, index) =>
      placed.has(code)
        ? [at(['unplaced', index], `\`${code}\` has a region.`, 'Remove the line.')]
        : [],
    ),
  ];
};

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that the platform knows and ISO 3166-1 does not give to a country: reserved ones, and those of groups of countries. */
const reserved = /^(?:AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|XA|XB|XK|ZZ)$/;

/** Whether two letters are the code of a country or territory. Codes that stand for another one, such as UK for GB, are none. */
export const isCountryCode = (code: string): boolean =>
  regionNames.of(code) !== undefined &&
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` &&
  !reserved.test(code);

let codes: readonly string[] | undefined;
/** Every code of a country or territory. */
function countryCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return (codes ??= letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter(isCountryCode));
}

/** A rotation shares out the countries of its own region. */
export const rotationsStayInTheirRegion: Check = (site) =>
  site.records.procedures.flatMap((record) => {
    const region = site.find(`regions/${record.data.region}`);
    if (region?.kind !== 'regions' || !region.data.countries) return [];
    const own = new Set([
      ...region.data.countries,
      ...(region.data.territories ?? []).map(({ code }) => code),
    ]);
    return (record.data.rotation?.groups ?? []).flatMap(({ countries = [] }, group) =>
      countries.flatMap((code, index): Finding[] =>
        own.has(code)
          ? []
          : [
              {
                record,
                path: ['rotation', 'groups', group, 'countries', index],
                level: 'error',
                rule: 'rotation',
                message: `\`${code}\` is not a country of ${region.data.acronym}.`,
                repair: 'Correct the code, or add it to the region.',
              },
            ],
      ),
    );
  });

/** Whether something was seen longer before a moment than people know of it beforehand. */
export const isLongBefore = (seen: string, begins: Temporal.Instant): boolean => {
  const span = spanOf(seen);
  const latest = begins.toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant();
  return span !== undefined && isAfter({ first: latest, last: latest, precision: 'minute' }, span);
};
