/** Entry of the form pages: draws the form for a new record or for a change, checks it, shows the file and hands it over. */
import css from '../styles/on-demand/forms.css?inline';
import { loadStandIns } from '../page-scripts/stand-ins';
import { yieldToMain } from '../search/yielding';
import { addStyle } from '../styles/add';
import type { Schema } from '../editing/json-schema';
import type { Repository } from '../model/forge';
import type { Kind } from '../model/kinds';
import { renderParts } from './render';
import { make, newId, problemSlot, type RenderContext } from './render-context';
import type { Words } from './labels';
import { deviceStore, keepRecord, namedIn, pendingRecords } from './pending';
import { fillLists, stepsOf, titlesOf } from './pickers';
import { showProblems } from './problems';
import type { Draft, SiteRecords } from './record-check';
import { showFile } from './review';
import { treeOf, valueOf, type Group, type Leaf } from './tree';

/** What the page knows beforehand. */
interface Given {
  readonly words: Words;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: RenderContext['options'];
  readonly base: string;
  readonly repository?: Repository;
  /** Kinds whose records have prose. */
  readonly withProse: readonly Kind[];
  /** The kind of the new record; without it, the address names the record to change. */
  readonly kind?: Kind;
}

const host = document.querySelector<HTMLElement>('[data-form-words]')!;
const given = JSON.parse(host.dataset['formWords']!) as Given;
const { words, base } = given;
/** Says what happens to those who do not see it. It stays at its place, so that nothing moves when the form comes. */
const status = make('p', { role: 'status' }, words.loading);

/** What was asked for did not arrive: asking again may help, as it does after no other fault. */
class NotLoaded extends Error {}
const arrived = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    throw new NotLoaded(String(error));
  });

const load = <T>(path: string): Promise<T> =>
  arrived(
    fetch(base + path).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return (path.endsWith('.json') ? response.json() : response.text()) as Promise<T>;
    }),
  );

addStyle(css);
host.append(status);
start().catch(sayFailure);

function sayFailure(error: unknown): void {
  status.className = '';
  status.textContent = error instanceof NotLoaded ? words.failed : words.cannot;
}

async function start(): Promise<void> {
  await arrived(loadStandIns());
  const records = load<SiteRecords>('editing/records.json');
  const asked = new URLSearchParams(location.search).get('record') ?? '';
  if (given.kind) return render({ kind: given.kind, id: '', file: '', today: undefined }, records);
  const record = (await records).records.find(({ kind, id }) => `${kind}/${id}` === asked);
  if (!record) {
    status.textContent = words.noRecord;
    return;
  }
  const { kind, id, file } = record;
  const title = String(record.data['title']);
  document.title = `${title} | ${document.title}`;
  const today = await load<string>(`editing/files/${file}`);
  return render({ kind, id, file, today }, records, title);
}

async function render(draft: Draft, records: Promise<SiteRecords>, title?: string): Promise<void> {
  const [schema, checker] = await Promise.all([
    load<Schema>(`editing/schemas/${draft.kind}.json`),
    arrived(import('./record-check')),
  ]);
  // The check has just made its schemas; what a reader does meanwhile comes first.
  await yieldToMain();
  const today = draft.today === undefined ? undefined : checker.readRecord(draft.today, draft);
  if (today && !today.data) throw new Error('unreadable');
  const day = Temporal.Now.plainDateISO().toString();
  const root = treeOf(
    schema,
    today?.data ?? { [draft.kind === 'sources' ? 'read' : 'checked']: day },
    true,
    !today,
  ) as Group;

  let titles = new Map<string, string>();
  let all: SiteRecords | undefined;
  let dirty = false;
  const context: RenderContext = {
    root,
    words,
    labels: given.labels,
    options: given.options,
    controls: new Map(),
    slots: new Map(),
    titleOf: (name) => titles.get(name),
    entryNames: () => (all ? stepsOf(all, root) : []),
    say: (text) => (status.textContent = text),
    changed: () => (dirty = true),
  };

  const name: Leaf = { type: 'leaf', schema: { type: 'string' }, required: true, text: draft.id };
  const prose: Leaf = {
    type: 'leaf',
    schema: { type: 'string' },
    required: false,
    text: today?.body.trim() ?? '',
  };
  const nameField = today
    ? undefined
    : textField(
        context,
        name,
        make('input', { autocomplete: 'off', spellcheck: false }),
        words.id,
        words.idHint,
      );
  const proseField = given.withProse.includes(draft.kind)
    ? textField(
        context,
        prose,
        make('textarea', { rows: 12, value: prose.text }),
        words.prose,
        words.proseHint,
      )
    : undefined;
  const review = make('div', { className: 'review' });
  const submit = make('button', { className: 'primary' }, words.check);
  const form = make(
    'form',
    { noValidate: true, className: 'edit-form' },
    nameField,
    renderParts(context, root),
    proseField,
    make('p', {}, submit),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check().catch(sayFailure);
  });
  addEventListener('beforeunload', (event) => dirty && event.preventDefault());
  status.textContent = '';
  status.className = 'hidden';
  if (title) host.append(make('h2', { className: 'form-title' }, title));
  host.append(form, review);
  if (!today) suggestName(context, name, checker.suggestedName);

  const published = await records;
  const refresh = async () => {
    all = {
      ...published,
      records: [...published.records, ...pendingRecords(published, deviceStore())],
    };
    titles = titlesOf(all);
    await fillLists(host, all);
    for (const control of context.controls.values()) control.dispatchEvent(new Event('records'));
  };
  await refresh();
  // A source made in another window can be cited at once.
  addEventListener('storage', () => void refresh());

  function isPublished(file: string): boolean {
    return published.records.some((record) => record.file === file);
  }

  async function check(): Promise<void> {
    context.say(words.checking);
    const site = all ?? (await records);
    const id = draft.today === undefined ? name.text.trim() : draft.id;
    const now: Draft = {
      ...draft,
      id,
      file: draft.file || checker.fileOf(draft.kind, id || 'new'),
    };
    const data = valueOf(root) as Record<string, unknown>;
    const text = checker.textOf(now, data, prose.text);
    const others = {
      ...site,
      records: site.records.filter(
        ({ file }) => file !== now.file || draft.today !== undefined || isPublished(file),
      ),
    };
    const found = await checker.problemsOf(now, text, root, others, Temporal.Now.instant());
    const mayGo = !found.some((one) => one.level === 'error');
    const { kind, file } = now;
    if (mayGo && draft.today === undefined) keepRecord({ kind, id, file, data }, deviceStore());
    const alongside = namedIn(text, pendingRecords(await records, deviceStore())).map(
      (one) => one.file,
    );
    context.say('');
    review.replaceChildren();
    showProblems(context, review, found, { name, prose });
    showFile(context, review, {
      draft: now,
      text,
      mayGo,
      alongside: alongside.filter((one) => one !== file),
      repository: given.repository,
      handedOver: () => (dirty = false),
    });
    review.querySelector<HTMLElement>('h2')!.focus();
  }
}

/** A field of the page itself: the name of the file, or the prose. */
function textField(
  context: RenderContext,
  leaf: Leaf,
  control: HTMLInputElement | HTMLTextAreaElement,
  label: string,
  hint: string,
): HTMLElement {
  control.id = newId();
  const slot = problemSlot(context, leaf);
  control.setAttribute('aria-describedby', `${control.id}-hint ${slot.id}`);
  control.addEventListener('input', () => {
    leaf.text = control.value;
    context.changed();
  });
  context.controls.set(leaf, control);
  return make(
    'div',
    { className: 'field' },
    make('label', { for: control.id }, label),
    make('p', { className: 'hint', id: `${control.id}-hint` }, hint),
    slot,
    control,
  );
}

/** Until someone writes a name, it follows the acronym or the title. */
function suggestName(
  context: RenderContext,
  name: Leaf,
  suggested: (text: string) => string,
): void {
  const control = context.controls.get(name) as HTMLInputElement;
  let own = false;
  control.addEventListener('input', () => (own = control.value !== ''));
  for (const key of ['title', 'acronym']) {
    const source = context.root.parts[key];
    if (source?.type !== 'leaf') continue;
    context.controls.get(source)!.addEventListener('input', () => {
      const acronym = context.root.parts['acronym'];
      const text =
        (acronym?.type === 'leaf' && acronym.text) || (context.root.parts['title'] as Leaf).text;
      if (!own) control.value = name.text = text ? suggested(text) : '';
    });
  }
}
