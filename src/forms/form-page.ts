/** Entry of the form pages: loads what a form needs, for a new record or for a change, and takes up a draft that is there. */
import css from '../styles/on-demand/forms.css?inline';
import type { SavedRecord } from '../editing/as-written';
import type { Schema } from '../editing/json-schema';
import type { Language } from '../i18n/languages';
import { makeWords } from '../i18n/words';
import { loadStandIns } from '../page-scripts/stand-ins';
import { learnLanguages, yieldToMain } from '../search/yielding';
import { addStyle } from '../styles/add';
import { deviceStore } from './device-store';
import { renderDrafts } from './draft-list';
import { draftOf, draftsUnder, onToday } from './drafts';
import { edit } from './editor';
import type { Given } from './given';
import { recordPicker } from './record-picker';
import type { Draft, NamedRecords, SiteRecords } from './record-check';
import { make, word } from './render-context';
import { treeOf, valueOf } from './tree';

const host = document.querySelector<HTMLElement>('[data-form-words]')!;
const given = JSON.parse(host.dataset['formWords']!) as Given;
const words = makeWords(document.documentElement.lang as Language, given.texts);
const { base } = given;
/** Says what happens to those who do not see it. It stays at its place, so that nothing moves when the form comes. */
const status = make('p', { role: 'status' }, word({ words }, 'loading'));
const asked = new URLSearchParams(location.search);

/** What was asked for did not arrive: asking again may help, as it does after no other fault. */
class NotLoaded extends Error {}
const arrived = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error: unknown) => {
    throw new NotLoaded(String(error));
  });

const load = <T>(path: string): Promise<T> =>
  arrived(
    fetch(base + path).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<T>;
    }),
  );

/** What records are called: all that a form shows of them before somebody turns to it. */
const loadNames = () => load<NamedRecords>('editing/names.json');

let records: Promise<SiteRecords> | undefined;
/** The records, loaded once; what failed is asked for again. */
const loadRecords = () =>
  (records ??= load<SiteRecords>('editing/records.json').catch((error: unknown) => {
    records = undefined;
    throw error;
  }));

/** The check in two steps, since its schemas and its reading of prose each take a phone long: what a reader does comes between. */
async function loadChecker(): Promise<typeof import('./record-check')> {
  await arrived(import('../editing/validate'));
  await yieldToMain();
  await arrived(import('../editing/prose-tree'));
  await yieldToMain();
  const checker = await arrived(import('./record-check'));
  await yieldToMain();
  return checker;
}

addStyle(css);
host.append(status);
start().catch(failed);

function failed(error: unknown): void {
  // A fault of ours belongs where faults are looked for.
  if (!(error instanceof NotLoaded)) reportError(error);
  status.className = '';
  status.textContent = word({ words }, error instanceof NotLoaded ? 'failed' : 'cannot');
}

async function start(): Promise<void> {
  await arrived(loadStandIns());
  await learnLanguages();
  if (given.kind) return open({ kind: given.kind, id: '', file: '', today: undefined });
  const name = asked.get('record') ?? '';
  const loaded = await loadNames();
  const record = loaded.records.find(({ kind, id }) => `${kind}/${id}` === name);
  if (!record) return offer(loaded, name);
  const { kind, id, file, data } = record;
  document.title = `${String(data['title'])} | ${document.title}`;
  const saved = await load<SavedRecord>(`editing/files/${name}.json`);
  return open({ kind, id, file, today: saved.text }, saved, loaded);
}

/** Without a record that exists: which page is to be changed, and the drafts that are here. */
function offer({ records }: NamedRecords, name: string): void {
  ready();
  const drafts = renderDrafts(words, base, draftsUnder('', deviceStore()));
  if (drafts) host.append(drafts);
  host.append(recordPicker(words, records, name, (one) => `${base}editing/change/?record=${one}`));
}

async function open(draft: Draft, saved?: SavedRecord, loaded?: NamedRecords): Promise<void> {
  const schema = await load<Schema>(`editing/schemas/${draft.kind}.json`);
  const isNew = !saved;
  if (saved && !saved.data) throw new Error('The record cannot be read.');
  await yieldToMain();
  const day = Temporal.Now.plainDateISO().toString();
  const first = saved?.data ?? { [draft.kind === 'sources' ? 'read' : 'checked']: day };
  const today = {
    // As the form gives it back, so that what nobody touched counts as unchanged.
    data: valueOf(treeOf(schema, first, true, isNew)) as Record<string, unknown>,
    prose: saved?.body.trim() ?? '',
  };
  let number = asked.get('draft');
  const draftKey = () => {
    if (!isNew) return `${draft.kind}/${draft.id}`;
    if (!number) {
      number = Date.now().toString(36);
      history.replaceState(null, '', `?draft=${number}`);
    }
    return `new/${draft.kind}/${number}`;
  };
  const kept = isNew && !number ? undefined : draftOf(draftKey(), deviceStore());
  const start = kept ? onToday(kept, today) : undefined;
  await yieldToMain();
  words.date(day);
  await yieldToMain();
  ready();
  if (isNew && !number) {
    const others = renderDrafts(words, base, draftsUnder(`new/${draft.kind}/`, deviceStore()));
    if (others) host.append(others);
  }
  edit({
    host,
    status,
    given,
    words,
    draft,
    schema,
    loadChecker,
    start: start ?? today,
    today,
    taken: kept && { draft: kept, clashes: start!.clashes },
    draftKey,
    loadRecords,
    ...(loaded && { loaded }),
    loadOutcomes: () => arrived(import('./outcome')),
    failed,
  });
}

function ready(): void {
  status.textContent = '';
  status.className = 'hidden';
}
