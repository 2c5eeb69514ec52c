/** What a change of content means: record by record, field by field, and what the checks say that they did not say before. Pure. */
import { addressOf, allRecords, nameOf, type AnyRecord, type Site } from '../../model/site.ts';
import type { Problem } from '../../model/problem.ts';
import { changes, proseChanges } from './fields.ts';
import { limitChanges } from './limits.ts';
import { say, type Said } from './say.ts';
import { tellers } from './sentences.ts';

/** One version of the content. */
export interface Version {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** Where moved addresses lead. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Every address that was ever published, as the list has them. */
  readonly published?: readonly string[];
  /** The prose of a record as readers see it, with what its components draw; without it, prose counts as it is written. */
  readonly proseOf?: (record: AnyRecord) => DrawnProse;
}

/** Prose as readers see it. */
export interface DrawnProse {
  readonly text: string;
  /** Each component, as it is written and as it is drawn. */
  readonly components: readonly { readonly source: string; readonly text: string }[];
}

export interface RecordChange {
  /** `groups/cpwg`, or `site` for the settings. */
  readonly name: string;
  readonly title: string;
  readonly fate: 'added' | 'removed' | 'changed';
  readonly says: readonly Said[];
}

export interface Meaning {
  readonly records: readonly RecordChange[];
  readonly newProblems: readonly Problem[];
  readonly solved: number;
  /** Moved addresses that are new, or lead elsewhere now, or no longer lead anywhere. */
  readonly redirects: readonly Said[];
  /** Lines that were taken out of the list of published addresses, which only grows, and how many came. */
  readonly published: readonly Said[];
}

/** Compares two versions. Files that could not be read are no records in either; their problems tell of them. */
export function compare(before: Version, after: Version): Meaning {
  const names = [
    ...new Set([...allRecords(before.site), ...allRecords(after.site)].map(nameOf)),
  ].sort();
  const settings = changes([], before.site.settings, after.site.settings);
  const newProblems = missingFrom(before.problems, after.problems);
  return {
    records: [
      ...(settings.length > 0
        ? [
            {
              name: 'site',
              title: after.site.settings.name,
              fate: 'changed' as const,
              says: settings,
            },
          ]
        : []),
      ...names.flatMap((name) => recordChange(name, before, after) ?? []),
    ],
    newProblems,
    solved: missingFrom(after.problems, before.problems).length,
    redirects: changes([], before.redirects, after.redirects),
    published: publishedChanges(before.published ?? [], after.published ?? []),
  };
}

/** The promise of permanence is kept by that list: a line that goes takes the promise away with nobody asking. */
function publishedChanges(before: readonly string[], after: readonly string[]): Said[] {
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((address) => !now.has(address));
  const come = after.filter((address) => !old.has(address)).length;
  return [
    ...gone.map((address) => say`${address} was taken out: nothing holds any more that it answers`),
    ...(come > 0 ? [say`${String(come)} new`] : []),
  ];
}

function recordChange(name: string, before: Version, after: Version): RecordChange | undefined {
  const [old, now] = [before.site.find(name), after.site.find(name)];
  const limits = name.startsWith('cycles/')
    ? limitChanges(before.site, after.site, name.slice('cycles/'.length))
    : [];
  if (!old)
    return {
      name,
      title: now!.data.title,
      fate: 'added',
      says: [...introduction(now!), ...limits],
    };
  if (!now)
    return { name, title: old.data.title, fate: 'removed', says: farewell(old, before, after) };
  const [was, is] = [drawnProse(before, old), drawnProse(after, now)];
  const says = [
    ...fileChange(old, now),
    ...fieldChanges(old, now),
    ...proseChanges(was.text, is.text),
    ...linkChanges(old.body, now.body),
    ...componentChanges(was, is),
    ...limits,
  ];
  return says.length > 0 ? { name, title: now.data.title, fate: 'changed', says } : undefined;
}

/** Prose in MDX is compiled: a reviewer should know that it is. */
const fileChange = (old: AnyRecord, now: AnyRecord): Said[] =>
  old.file === now.file ? [] : [say`the file: ${old.file} is now ${now.file}`];

/** Links in prose that keep their words and lead elsewhere, and hosts that were not linked before. */
function linkChanges(before: string, after: string): Said[] {
  const links = (body: string) =>
    [...body.matchAll(/\[([^\]]{1,200})\]\(([^)\s]{1,500})\)/g)].map(([, words, url]) => ({
      words: words!,
      url: url!,
    }));
  const [old, now] = [links(before), links(after)];
  const moved = now.flatMap(({ words, url }): Said[] => {
    const same = old.filter((one) => one.words === words);
    return same.length > 0 && !same.some((one) => one.url === url)
      ? [say`the link ${words} leads to ${url}, and led to ${same[0]!.url}`]
      : [];
  });
  const hosts = (all: typeof now) =>
    new Set(all.flatMap(({ url }) => (/^https?:/.test(url) ? [URL.parse(url)?.host ?? url] : [])));
  const known = hosts(old);
  const fresh = [...hosts(now)].filter((host) => !known.has(host));
  return [
    ...moved,
    ...fresh.map((host) => say`a link to a host that was not linked here: ${host}`),
  ];
}

function fieldChanges(old: AnyRecord, now: AnyRecord): Said[] {
  const [before, after] = [old.data, now.data] as Record<string, unknown>[];
  return [...new Set([...Object.keys(before!), ...Object.keys(after!)])].flatMap((field) => {
    const [from, to] = [before![field], after![field]];
    return tellers[`${now.kind}.${field}`]?.(from, to) ?? changes([field], from, to);
  });
}

const drawnProse = ({ proseOf }: Version, record: AnyRecord): DrawnProse =>
  proseOf?.(record) ?? { text: record.body, components: [] };

/** Components that are written as before and draw something else, since the records that they speak of have changed. */
function componentChanges(was: DrawnProse, is: DrawnProse): Said[] {
  const before = new Map(was.components.map(({ source, text }) => [source, text]));
  const changed = new Map(
    is.components.flatMap(({ source, text }) => {
      const old = before.get(source);
      return old === undefined || old === text ? [] : [[source, [old, text] as const]];
    }),
  );
  return [...changed].map(([source, [old, text]]) =>
    text.includes('\n') || old.includes('\n')
      ? say`${source} draws something else`
      : say`${source} draws ${text} instead of ${old}`,
  );
}

const introduction = ({ data }: AnyRecord): Said[] =>
  'summary' in data ? [say`${data.summary}`] : [say`${data.url}`];

/** A page that goes: whether its address still leads somewhere, and who now bears its title. */
function farewell(old: AnyRecord, before: Version, after: Version): Said[] {
  const address = addressOf(old);
  const heir = allRecords(after.site).find(
    (one) =>
      one.kind === old.kind && one.data.title === old.data.title && !before.site.find(nameOf(one)),
  );
  const target = after.redirects[address];
  return [
    ...(heir ? [say`its title now belongs to ${nameOf(heir)}`] : []),
    target
      ? say`its address leads to ${target}`
      : say`no redirect leads on from ${address}: whoever follows an old link finds nothing`,
  ];
}

/** The problems of the second list that the first does not have; a line that only moved is the same problem. */
function missingFrom(known: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const key = ({ file, rule, message }: Problem) => JSON.stringify([file, rule, message]);
  const left = Map.groupBy(known, key);
  return problems.filter((problem) => left.get(key(problem))?.pop() === undefined);
}
