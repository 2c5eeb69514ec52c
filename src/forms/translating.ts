/** One record in the form of translators: its texts side by side, the draft, the check, and the ways to hand over. */
import type { Words } from '../i18n';
import type { TranslatedLanguage } from '../languages/languages';
import { withTranslations, type PoEntry } from '../languages/po-text';
import { startKeeping } from './draft-keeper';
import { dayOfDraft } from './draft-list';
import { deviceStore } from './device-store';
import { draftOf, onToday, type KeptDraft } from './drafts';
import { offerToKeep } from './keep-again';
import { button, make, word } from './render-context';
import { isOpen, standing, unitsIn } from './translation';
import type { LanguageCheck } from './translation-check';
import { unitField, type UnitField } from './translation-field';
import type { TranslateGiven } from './given';
import { waysToSend } from './ways';

interface Translating {
  readonly host: HTMLElement;
  readonly status: HTMLElement;
  readonly given: TranslateGiven;
  readonly words: Words;
  readonly language: TranslatedLanguage;
  readonly record: string;
  /** The translation file of the record's kind, and its messages. */
  readonly file: string;
  readonly entries: readonly PoEntry[];
  readonly check: LanguageCheck;
  readonly failed: (error: unknown) => void;
}

/** Puts the form into the page. */
export function translate(translating: Translating): void {
  const { host, status, given, words, language, record, file, entries } = translating;
  const { t } = words;
  const [kind = ''] = record.split('/');
  const units = unitsIn(entries, record, given.fields[kind]!);
  const title = units.find(({ place }) => place === 'title')?.english ?? record;
  const { name } = given.languages[language]!;
  const today = {
    data: Object.fromEntries(units.map((unit) => [unit.english, standing(unit)])),
    prose: '',
  };
  const key = `translating/${language}/${record}`;
  const taken = draftOf(key, deviceStore());
  const merged = taken && onToday(taken, today);
  const say = (text: string) => (status.textContent = text);
  const context = { words, say };

  const kept = make('p', { className: 'draft-note' });
  const keeper = startKeeping(
    currentDraft,
    () => key,
    (isKept) => {
      kept.textContent = word(context, isKept ? 'kept' : 'notKept');
    },
  );
  const fields: UnitField[] = units.map((unit) =>
    unitField(unit, {
      words,
      labels: given.labels,
      language,
      dir: given.languages[language]!.dir,
      start: (merged?.data[unit.english] as string | undefined) ?? standing(unit),
      changed: keeper.changed,
    }),
  );
  const review = make('div', { className: 'review' });
  const form = make(
    'form',
    { noValidate: true, className: 'edit-form translate-form' },
    onlyOpen(),
    ...fields.map((field) => field.element),
    make(
      'p',
      { className: 'buttons' },
      make('button', { className: 'primary' }, t('translate.check')),
    ),
    kept,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check().catch(translating.failed);
  });
  const heading = t('translate.into', { title, language: name });
  document.title = `${heading} | ${document.title}`;
  host.append(
    make('h2', { className: 'form-title', tabIndex: -1 }, heading),
    make(
      'p',
      {},
      ...(kind === 'site'
        ? []
        : [make('a', { href: `${given.base}${record}/` }, t('translate.page')), ' · ']),
      make(
        'a',
        { href: `${given.base}editing/translating/into-${language}/` },
        t('translate.rules', { language: name }),
      ),
    ),
    ...(taken ? [draftBanner(taken)] : []),
    form,
    review,
  );

  function onlyOpen(): HTMLElement {
    const open = units.filter(isOpen).length;
    const counted = make('p', {}, t('translate.counted', { count: units.length, open }));
    if (open === 0 || open === units.length) return counted;
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      for (const { unit, element } of fields) element.hidden = box.checked && !isOpen(unit);
    });
    return make('div', {}, counted, make('label', {}, box, ` ${t('translate.onlyOpen')}`));
  }

  function draftBanner(draft: KeptDraft): HTMLElement {
    const isLost = Object.keys(draft.data).some((english) => !Object.hasOwn(today.data, english));
    return make(
      'div',
      { className: 'draft-banner' },
      make('p', {}, word(context, 'back', { day: dayOfDraft(words, draft) })),
      isLost
        ? make('p', {}, t('translate.notHere'))
        : merged!.clashes
          ? make('p', {}, word(context, 'clashes'))
          : undefined,
      button(word(context, 'discard'), () => {
        keeper.drop();
        location.reload();
      }),
    );
  }

  function written(): Map<string, string> {
    return new Map(
      fields.flatMap(({ unit, value }) =>
        value() === standing(unit) ? [] : [[unit.english, value()] as const],
      ),
    );
  }

  function currentDraft(): KeptDraft | undefined {
    if (written().size === 0) return undefined;
    return {
      key,
      title: heading,
      at: Date.now(),
      data: Object.fromEntries(fields.map(({ unit, value }) => [unit.english, value()])),
      prose: '',
      base: today,
    };
  }

  async function check(): Promise<void> {
    const { unitCheck } = await import('./translation-check');
    const faultsOf = unitCheck(language, translating.check);
    const changes = written();
    const found = fields.map((field) => {
      const text = changes.get(field.unit.english);
      const faults = text ? faultsOf(field.unit, text) : [];
      field.tell(
        text === '' && standing(field.unit) !== '' ? [{ message: t('translate.empty') }] : faults,
      );
      return { field, isWrong: faults.some(({ level }) => level === 'error'), faults };
    });
    review.replaceChildren();
    const wrong = found.filter(({ isWrong }) => isWrong);
    if (wrong.length > 0) {
      say(word(context, 'problems', { count: wrong.length }));
      wrong[0]!.field.focus();
      return;
    }
    say('');
    if (changes.size === 0) review.append(make('p', {}, word(context, 'unchanged')));
    else showChanges(changes, found.filter(({ faults }) => faults.length > 0).length);
  }

  function showChanges(changes: ReadonlyMap<string, string>, remarks: number): void {
    form.hidden = true;
    const back = button(word(context, 'backToForm'), () => {
      form.hidden = false;
      review.replaceChildren();
      fields[0]!.focus();
    });
    const text = withTranslations(file, changes);
    const head = make(
      'h2',
      { tabIndex: -1 },
      word(context, remarks > 0 ? 'warningsOnly' : 'clean'),
    );
    review.append(
      head,
      ...(remarks > 0 ? [make('p', {}, word(context, 'remarks', { count: remarks }))] : []),
      make('p', { className: 'buttons' }, back),
      make('h3', {}, t('translate.changes', { count: changes.size })),
      make(
        'dl',
        { className: 'translations' },
        ...[...changes].map(([english, said]) =>
          make(
            'div',
            {},
            make('dt', { lang: 'en' }, english),
            make('dd', { lang: language, dir: given.languages[language]!.dir }, said),
          ),
        ),
      ),
      ...waysToSend(context, review, {
        file: `languages/${language}/${kind}.po`,
        isNew: false,
        title: heading,
        text,
        message: messageOf(changes),
        repository: given.repository,
        contact: given.contact,
        handedOver: () => offerToKeep(context, review, keeper),
      }),
      make(
        'details',
        { className: 'the-file' },
        make(
          'summary',
          {},
          word(context, 'file', { file: `content/languages/${language}/${kind}.po` }),
        ),
        make(
          'pre',
          { className: 'file', tabIndex: 0, 'aria-label': `${kind}.po` },
          make('code', {}, text),
        ),
      ),
    );
    head.focus();
  }

  function messageOf(changes: ReadonlyMap<string, string>): string {
    return [
      `${heading} (content/languages/${language}/${kind}.po)`,
      ...[...changes].map(([english, text]) =>
        [
          '',
          t('translate.sentMessage', { english }),
          t('translate.sentTranslation', { text }),
        ].join('\n'),
      ),
    ].join('\n');
  }
}
