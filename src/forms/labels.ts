/** Names of fields for people, made of the names in the files. */

/** `mergedInto` is “Merged into”; `given` holds the names that would not read well. */
export function labelOf(name: string, given: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(given, name)) return given[name]!;
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Fills `{name}` places in a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The words that a form shows; the page brings them in its language. */
export const formWords = [
  'optional',
  'choose',
  'usual',
  'yes',
  'no',
  'none',
  'add',
  'remove',
  'up',
  'down',
  'item',
  'moved',
  'removed',
  'added',
  'count',
  'name',
  'exactness',
  'exactness.day',
  'exactness.month',
  'exactness.year',
  'exactness.meeting',
  'date.day',
  'date.month',
  'date.year',
  'date.meeting',
  'time',
  'zone',
  'zoneUsual',
  'sameSources',
  'allSources',
  'loading',
  'failed',
  'noRecord',
  'id',
  'idHint',
  'prose',
  'proseHint',
  'check',
  'checking',
  'clean',
  'problems',
  'warningsOnly',
  'elsewhere',
  'goTo',
  'file',
  'changes',
  'unchanged',
  'lineAdded',
  'lineRemoved',
  'copy',
  'copied',
  'notCopied',
  'download',
  'send',
  'sendNew',
  'sendNewLong',
  'sendChange',
  'sendNowhere',
  'openNew',
  'openEdit',
  'repairFirst',
  'alongside',
] as const;
export type Words = Readonly<Record<(typeof formWords)[number], string>>;
