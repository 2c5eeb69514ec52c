/** What the check says of a record whose facts changed while nothing says that they were seen again. Pure. */
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { placeInBody } from '../text-checks.ts';
import type { ContentFile } from '../parse.ts';
import { citesMore, fieldChanges } from './field-changes.ts';
import { knownTo } from './known.ts';
import { linesBetween } from './lines.ts';
import { proseChanges } from './prose-change.ts';

/** The field that says when a whole record was last held against its sources. */
const dayField = ({ kind }: ContentFile) =>
  kind === 'sources' ? 'read' : kind === 'site' ? 'readOn' : 'checked';

const dayIn = (file: ContentFile): string => {
  const value = (file.data as Readonly<Record<string, unknown>>)[dayField(file)];
  return value === undefined ? '' : String(value);
};

/** A file whose changes would fill the page says so once. */
const most = 12;

/** The facts of a file that are other than in its earlier state, where no day of proof moved. `now` is the instant of the check. */
export function unconfirmedChanges(
  was: ContentFile,
  is: ContentFile,
  site: Site,
  now: Temporal.Instant,
): Problem[] {
  if (was.data === undefined || is.data === undefined || was.text === is.text) return [];
  const [before, checked] = [dayIn(was), dayIn(is)];
  if (checked > before && before !== '') return [];
  const known = knownTo(site, was, is);
  const publishedOn = (source: string) =>
    site.records.sources.find(({ id }) => id === source)?.data.published;
  const lines = linesBetween(was.text, is.text);
  const repair = repairOf(is, checked, String(now.toZonedDateTimeISO('UTC').toPlainDate()));
  const problem = (line: number, column: number, old: string, fresh: string): Problem => ({
    file: is.file,
    line,
    column,
    level: 'warning',
    rule: 'unconfirmed-change',
    message: messageOf(old, fresh),
    repair,
  });
  const inFields = fieldChanges(is.kind, was, is, known, publishedOn).map((change) => {
    const isGone = change.is === '';
    const at = isGone ? was.place(change.oldPath, 'key') : is.place(change.path);
    const line = isGone ? lines.nowAt(at.line) : lines.firstChanged(at.line, endOf(is, at.line));
    return {
      ...problem(line, line === at.line && !isGone ? at.column : 1, change.was, change.is),
      ...(isGone ? {} : { path: change.path }),
    };
  });
  const told = citesMore(was.data, is.data) ? [] : proseChanges(was.body, is.body, known);
  const inProse = told.map((change) => {
    const isGone = change.offset < 0 || change.is === '';
    const at = isGone ? placeInBody(was, change.oldOffset) : placeInBody(is, change.offset);
    return isGone
      ? problem(lines.nowAt(at.line), 1, change.was, change.is)
      : problem(at.line, at.column, change.was, change.is);
  });
  const all = [...inFields, ...inProse];
  return all.length <= most
    ? all
    : [
        ...all.slice(0, most),
        {
          ...all[most]!,
          message: `${all.length - most} more facts of this file are other than before, of which this is the first.`,
        },
      ];
}

/** What a text that is no record says otherwise: whoever changed it can say why, not where it was seen. */
export function changedTexts(file: string, was: string, is: string, site: Site): Problem[] {
  const none = { data: {}, body: was };
  const lines = linesBetween(was, is);
  const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
  return proseChanges(was, is, knownTo(site, none, none)).map((change) => ({
    file,
    line:
      change.offset < 0 || change.is === ''
        ? lines.nowAt(lineOf(was, change.oldOffset))
        : lineOf(is, change.offset),
    column: 1,
    level: 'warning',
    rule: 'unconfirmed-change',
    message: messageOf(change.was, change.is),
    repair: 'Say in the change why it is so now, or put back what stood there.',
  }));
}

/** The last line of a value that begins on a line: those that follow are indented further. */
function endOf(file: ContentFile, line: number): number {
  const all = file.text.split('\n');
  const indent = (text: string) => text.search(/\S/);
  const own = indent((all[line - 1] ?? '').replace(/^(\s*)- /, '$1  '));
  let end = line;
  while (end < all.length && (indent(all[end]!) > own || all[end]!.trim() === '')) end++;
  return end;
}

const quoted = (text: string) => `“${text.length > 120 ? `${text.slice(0, 118)} …` : text}”`;

/** What it said, and what it says. */
function messageOf(was: string, is: string): string {
  if (is === '') return `This no longer says ${quoted(was)}, and nothing says that this was seen.`;
  if (was === '') return `This is new: ${quoted(is)}, and nothing says where it was seen.`;
  return `This said ${quoted(was)} and now says ${quoted(is)}, but nothing says that this was seen.`;
}

function repairOf(file: ContentFile, checked: string, today: string): string {
  const { line } = file.place([dayField(file)]);
  const field = `\`${dayField(file)}\` (line ${line})`;
  return checked === today
    ? `${field} says ${checked} already: look once more whether the source says so, and add the source if it is another. Else put back what stood there.`
    : `If you saw it in the source, write the day in ${field}: ${today}; if a new source says it, add that. Else put back what stood there.`;
}
