/** One record in its form: draws the part that is asked for, keeps the draft, checks, and shows what comes of it. */
import type { Schema } from '../editing/json-schema';
import { isDeepEqual } from '../editing/is-deep-equal';
import { dayOfDraft } from './draft-list';
import { onIntent } from '../page-scripts/intent';
import { startKeeping } from './draft-keeper';
import { deviceStore } from './device-store';
import type { KeptDraft } from './drafts';
import { withInheritedSources } from './inherited-sources';
import type { Given } from './given';
import { namesOf, noNames } from './names';
import { nameField, suggestName } from './file-name';
import { addressOf, askedPart, followedLink } from './part-links';
import type { Part } from './parts';
import { keepRecord, namedIn, pendingRecords } from './pending';
import { forgetLists, stepsOf } from './pickers';
import type { Places } from './problems';
import type { Draft, FieldProblem, NamedRecords, SiteRecords } from './record-check';
import { renderChoice, renderField, renderText, renderWhole } from './render-part';
import { button, make, word, type RenderContext } from './render-context';
import { treeOf, trailTo, valueOf, type Group, type Leaf, type Node } from './tree';
import type { Words } from '../i18n';

type Checker = typeof import('./record-check');
type Outcomes = typeof import('./outcome');

export interface Editing {
  readonly host: HTMLElement;
  readonly status: HTMLElement;
  readonly given: Given;
  readonly words: Words;
  readonly draft: Draft;
  readonly schema: Schema;
  /** The check: with its schemas it is the heaviest part of a form. */
  readonly loadChecker: () => Promise<Checker>;
  /** What the form starts with, and what the record is today. */
  readonly start: { readonly data: Readonly<Record<string, unknown>>; readonly prose: string };
  readonly today: { readonly data: Readonly<Record<string, unknown>>; readonly prose: string };
  /** The draft that was taken up again, and whether the record changed in the same places since. */
  readonly taken: { readonly draft: KeptDraft; readonly clashes: boolean } | undefined;
  /** The key of the draft; made when the first change of a new record is kept. */
  readonly draftKey: () => string;
  readonly loadRecords: () => Promise<SiteRecords>;
  /** The names of the records, if they are here before the form is drawn. */
  readonly loaded?: NamedRecords;
  readonly loadOutcomes: () => Promise<Outcomes>;
  readonly failed: (error: unknown) => void;
}

/** Puts the form into the page. */
export function edit(editing: Editing): void {
  const { host, status, given, words, draft, schema, start, today, taken } = editing;
  const isNew = draft.today === undefined;
  const root = treeOf(schema, start.data, true, isNew) as Group;
  const name = plainLeaf(taken?.draft.id ?? draft.id);
  const prose = plainLeaf(start.prose);
  let names = noNames;
  let all: NamedRecords | undefined;
  let problems: readonly FieldProblem[] = [];
  /** Whether somebody said that what changed was seen today. */
  let wasSeen = false;
  /** What shows the outcome of a check is not needed before there is one. */
  let outcomes: Outcomes | undefined;

  const say = (text: string) => (status.textContent = text);
  const kept = make('p', { className: 'draft-note' });
  const keeper = startKeeping(currentDraft, editing.draftKey, (isKept) => {
    const note = word({ words }, isKept ? 'kept' : 'notKept');
    if (kept.textContent === note) return;
    kept.textContent = note;
    say(note);
  });
  const context: RenderContext = {
    root,
    words,
    labels: given.labels,
    options: given.options,
    isNew,
    controls: new Map(),
    slots: new Map(),
    names: () => names,
    steps: () => (all ? stepsOf(all, root) : []),
    say,
    changed: keeper.changed,
  };
  const hasProse = given.withProse.includes(draft.kind);
  const places: Places = { name, prose, show: (node) => show(partWith(node)) };
  const place = make('div', { className: 'part-place' });
  const review = make('div', { className: 'review' });
  host.append(
    ...(taken ? [draftBanner()] : []),
    ...(isNew ? [] : [make('h2', { className: 'form-title', tabIndex: -1 }, titleNow())]),
    place,
    review,
  );

  if (editing.loaded) learn(editing.loaded);
  draw(askedPart(isNew));
  addEventListener('popstate', () => draw(askedPart(isNew)));
  // There is nothing to check until somebody turns to the form.
  if (!taken) onIntent('.form-place', prepare);
  else void prepare();

  async function prepare(): Promise<void> {
    try {
      const published = await editing.loadRecords();
      learn(published);
      // A source made in another window can be cited at once.
      addEventListener('storage', () => learn(published));
    } catch (error) {
      editing.failed(error);
    }
    // A check that is asked for tries again.
    await Promise.all([editing.loadChecker(), editing.loadOutcomes()]).catch(() => undefined);
  }

  function titleNow(): string {
    const { title } = valueOf(root) as { title?: unknown };
    return typeof title === 'string' && title ? title : word({ words }, 'untitled');
  }

  /** The part that holds a field, for a problem that is somewhere else than what is drawn. */
  function partWith(node: Node): Part {
    if (node === prose) return { type: 'text' };
    const first = trailTo(root, node)?.[0];
    return first ? { type: 'field', path: [first.step] } : { type: 'all' };
  }

  function linkTo(part: Part, ...content: (globalThis.Node | string)[]): HTMLElement {
    return followedLink(addressOf(draft, part), () => show(part), content);
  }

  /** Goes to a part as a link does: with an entry in the history, and the focus at its beginning. */
  function show(part: Part): void {
    if (!isNew) history.pushState(null, '', addressOf(draft, part));
    draw(part);
    const title = host.querySelector<HTMLElement>('.form-title');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView();
  }

  function draw(part: Part): void {
    context.controls.clear();
    context.slots.clear();
    place.hidden = false;
    review.replaceChildren();
    const form = part.type === 'choice' ? undefined : formOf(part);
    if (form) place.replaceChildren(form);
    else
      place.replaceChildren(
        renderChoice(context, today.data, hasProse ? prose : undefined, linkTo),
        kept,
        ...(currentDraft() ? [checkForm(undefined)] : []),
      );
    outcomes?.mark(context, problems, places);
  }

  function formOf(part: Exclude<Part, { type: 'choice' }>): HTMLElement | undefined {
    const inside =
      part.type === 'all'
        ? renderWhole(
            context,
            hasProse ? prose : undefined,
            isNew ? [[word(context, 'id'), () => nameField(context, name)]] : [],
          )
        : part.type === 'text'
          ? renderText(context, prose, part.section)
          : renderField(context, part, () => show({ type: 'field', path: part.path.slice(0, -1) }));
    return inside && checkForm(inside, part);
  }

  function checkForm(inside: HTMLElement | undefined, part?: Part): HTMLElement {
    const form = make(
      'form',
      { noValidate: true, className: 'edit-form' },
      inside,
      make(
        'p',
        { className: 'buttons' },
        make('button', { className: 'primary' }, word(context, 'check')),
        ...(part && !isNew
          ? [
              linkTo({ type: 'choice' }, word(context, 'otherPart')),
              ...(part.type === 'all'
                ? []
                : [linkTo({ type: 'all' }, word(context, 'wholeRecord'))]),
            ]
          : []),
      ),
      kept,
    );
    if (isNew) suggestName(context, name);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void check().catch(editing.failed);
    });
    return form;
  }

  function draftBanner(): HTMLElement {
    const day = dayOfDraft(words, taken!.draft);
    return make(
      'div',
      { className: 'draft-banner' },
      make('p', {}, word({ words }, 'back', { day })),
      taken!.clashes ? make('p', {}, word({ words }, 'clashes')) : undefined,
      button(word({ words }, 'discard'), () => {
        keeper.drop();
        location.replace(isNew ? location.pathname : addressOf(draft, askedPart(isNew)));
      }),
    );
  }

  function learn(published: NamedRecords): void {
    all = withPending(published);
    names = namesOf(all.records);
    forgetLists();
    for (const control of context.controls.values()) control.dispatchEvent(new Event('records'));
  }

  function data(): Record<string, unknown> {
    const written = valueOf(root) as Record<string, unknown>;
    return isNew ? withInheritedSources(schema, written) : written;
  }

  /** What the form holds, if that is more than the record says today. */
  function currentDraft(): KeptDraft | undefined {
    const now = { data: valueOf(root) as Record<string, unknown>, prose: prose.text };
    if (isDeepEqual(now, today)) return undefined;
    return {
      ...now,
      key: editing.draftKey(),
      title: isNew ? `${given.title}: ${titleNow()}` : titleNow(),
      at: Date.now(),
      ...(isNew ? { id: name.text } : { base: today }),
    };
  }

  /** Writes today as the day on which the record was held against its sources. */
  function checkedToday(): void {
    const day = root.parts['checked'];
    if (day?.type !== 'leaf') return;
    day.text = String(Temporal.Now.plainDateISO());
    keeper.changed();
    draw(askedPart(isNew));
  }

  async function check(): Promise<void> {
    say(word(context, 'checking'));
    const published = await editing.loadRecords();
    const checker = await editing.loadChecker();
    outcomes ??= await editing.loadOutcomes();
    const { isSaidElsewhere, offerToKeep, showOutcome } = outcomes;
    const site = withPending(published);
    const id = isNew ? name.text.trim() : draft.id;
    const now: Draft = {
      ...draft,
      id,
      file: draft.file || checker.fileOf(draft.kind, id || 'new'),
    };
    const fields = data();
    const text = checker.textOf(now, fields, prose.text);
    const isPublished = published.records.some(({ file }) => file === now.file);
    const others = {
      ...site,
      records: site.records.filter(({ file }) => file !== now.file || !isNew || isPublished),
    };
    const found = await checker.checkDraft(now, text, root, others, Temporal.Now.instant());
    problems = found.problems.filter(
      (problem) =>
        !isSaidElsewhere(context, problem, name) &&
        !(wasSeen && problem.rule === 'unconfirmed-change'),
    );
    const { kind, file } = now;
    if (found.meaning && isNew) keepRecord({ kind, id, file, data: fields }, deviceStore());
    say('');
    const pending = namedIn(text, pendingRecords(published, deviceStore()));
    await showOutcome({
      context,
      place,
      review,
      places,
      problems,
      others,
      finished: {
        draft: now,
        title: titleNow(),
        text,
        prose: [today.prose, prose.text],
        meaning: found.meaning,
        alongside: pending.map((one) => one.file).filter((one) => one !== file),
        repository: given.repository,
        contact: given.contact,
        handedOver: () => offerToKeep(context, review, keeper),
      },
      seenToday: () => {
        wasSeen = true;
        checkedToday();
        void check().catch(editing.failed);
      },
    });
  }
}

const plainLeaf = (text: string): Leaf => ({
  type: 'leaf',
  schema: { type: 'string' },
  required: false,
  text,
});

/** Published records with those that wait on this device to be handed over. */
const withPending = <T extends NamedRecords>(published: T): T => ({
  ...published,
  records: [...published.records, ...pendingRecords(published, deviceStore())],
});
