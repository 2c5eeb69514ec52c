/** The lists from which names of records are picked: every record by its name and title, and every paragraph that can be cited. */
import { mapYielding } from '../search/yielding';
import { make } from './render-context';
import type { SiteRecords } from './record-check';
import type { Group } from './tree';

/** Titles by `kind/id`. */
export const titlesOf = ({ records }: SiteRecords) =>
  new Map(records.map(({ kind, id, data }) => [`${kind}/${id}`, String(data['title'])]));

/** The id of the list of choices for records of a kind; `*`: of any kind. */
export const listOf = (kind: string) => `list-${kind === '*' ? 'any' : kind}`;

/**
 * Puts a list of choices in place for each kind, for records of any kind, and for citations; pickers name them by id. There are thousands
 * of choices, so they are made in turns.
 */
export async function fillLists(host: HTMLElement, { records }: SiteRecords): Promise<void> {
  const all = records
    .filter(({ kind }) => kind !== 'sources')
    .map(({ kind, id, data }) => [`${kind}/${id}`, data['title']] as const);
  const choices = new Map<string, readonly (readonly [value: string, title: unknown])[]>([
    ...[...Map.groupBy(records, ({ kind }) => kind)].map(
      ([kind, own]) =>
        [listOf(kind), own.map(({ id, data }) => [id, data['title']] as const)] as const,
    ),
    [listOf('*'), all],
    ['list-rule', records.flatMap(({ data }) => citationsOf(data))],
  ]);
  const lists: HTMLElement[] = [];
  for (const [id, options] of choices)
    lists.push(
      make(
        'datalist',
        { id },
        ...(await mapYielding(options, ([value, title]) =>
          make('option', { value, label: String(title) }),
        )),
      ),
    );
  for (const list of host.querySelectorAll('[id^=list-]')) list.remove();
  host.append(...lists);
}

/** The citations that a body's rules documents allow: `naralo-rop-2022 6.4.1` and what the paragraph says. */
function citationsOf(data: Readonly<Record<string, unknown>>): [citation: string, says: string][] {
  const documents = data['rules'];
  if (!Array.isArray(documents)) return [];
  return documents.flatMap(
    (document: { id?: string; paragraphs?: { number: string; says: string }[] }) =>
      (document.paragraphs ?? []).map(({ number, says }): [string, string] => [
        `${document.id} ${number}`,
        says,
      ]),
  );
}

/** The names of the steps of the procedure that a round runs. */
export function stepsOf({ records }: SiteRecords, root: Group): string[] {
  const procedure = root.parts['procedure'];
  const record =
    procedure?.type === 'leaf'
      ? records.find(({ kind, id }) => kind === 'procedures' && id === procedure.text)
      : undefined;
  return ((record?.data['steps'] as { id: string }[] | undefined) ?? []).map((step) => step.id);
}
