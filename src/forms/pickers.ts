/** The lists from which names of records are picked: every record by its name and title, and every paragraph that can be cited. */
import { make } from './drawing';
import type { SiteRecords } from './record-check';
import type { Group } from './tree';

/** Titles by `kind/id`. */
export const titlesOf = ({ records }: SiteRecords) => new Map(records.map(({ kind, id, data }) => [`${kind}/${id}`, String(data['title'])]));

/** The id of the list of choices for records of a kind; `*`: of any kind. */
export const listOf = (kind: string) => `list-${kind === '*' ? 'any' : kind}`;

/** Adds a list of choices for each kind, for records of any kind, and for citations; pickers name them by id. */
export function fillLists(host: HTMLElement, { records }: SiteRecords): void {
  for (const list of host.querySelectorAll('[id^=list-]')) list.remove();
  const kinds = [...new Set(records.map((record) => record.kind))];
  const option = (value: string, title: unknown) => make('option', { value, label: String(title) });
  for (const kind of kinds) {
    const own = records.filter((record) => record.kind === kind);
    host.append(make('datalist', { id: listOf(kind) }, ...own.map(({ id, data }) => option(id, data['title']))));
  }
  host.append(
    make(
      'datalist',
      { id: listOf('*') },
      ...records.filter(({ kind }) => kind !== 'sources').map(({ kind, id, data }) => option(`${kind}/${id}`, data['title'])),
    ),
  );
  host.append(make('datalist', { id: 'list-rule' }, ...records.flatMap(({ data }) => citationsOf(data).map(([value, says]) => option(value, says)))));
}

/** The citations that a body's rules documents allow: `naralo-rop-2022 6.4.1` and what the paragraph says. */
export function citationsOf(data: Readonly<Record<string, unknown>>): [citation: string, says: string][] {
  const documents = data['rules'];
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document: { id?: string; paragraphs?: { number: string; says: string }[] }) =>
    (document.paragraphs ?? []).map(({ number, says }): [string, string] => [`${document.id} ${number}`, says]),
  );
}

/** The names of the steps of the procedure that a round runs. */
export function stepsOf({ records }: SiteRecords, root: Group): string[] {
  const procedure = root.parts['procedure'];
  const record = procedure?.type === 'leaf' ? records.find(({ kind, id }) => kind === 'procedures' && id === procedure.text) : undefined;
  return ((record?.data['steps'] as { id: string }[] | undefined) ?? []).map((step) => step.id);
}
