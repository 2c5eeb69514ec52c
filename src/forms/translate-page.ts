/** Entry of the form of translators: loads the texts of the record that the address names, and takes up a draft that is there. */
import css from '../styles/on-demand/forms.css?inline';
import own from '../styles/on-demand/translate.css?inline';
import type { Language } from '../i18n/languages';
import { makeWords } from '../i18n/words';
import { translationForm } from '../languages/form-address';
import type { TranslatedLanguage } from '../languages/languages';
import { entriesOf } from '../languages/po-text';
import { addStyle } from '../styles/add';
import { deviceStore } from './device-store';
import { renderDrafts } from './draft-list';
import { draftsUnder } from './drafts';
import type { TranslateGiven } from './given';
import { recordPicker } from './record-picker';
import type { SiteRecords } from './record-check';
import { make, word } from './render-context';
import { translate } from './translating';
import type { LanguageCheck } from './translation-check';

const host = document.querySelector<HTMLElement>('[data-translate-words]')!;
const given = JSON.parse(host.dataset['translateWords']!) as TranslateGiven;
const words = makeWords(document.documentElement.lang as Language, given.texts);
const { base, languages } = given;
const status = make('p', { role: 'status' }, word({ words }, 'loading'));
const asked = new URLSearchParams(location.search);
const language = asked.get('language') ?? '';
const record = asked.get('record') ?? '';
const formOf = (of: string, name: string) => base + translationForm(of, name);

async function load<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return (path.endsWith('.json') ? response.json() : response.text()) as Promise<T>;
}

addStyle(css + own);
host.append(status);
// Browsers bring only the line with the caret of a text area into sight.
host.addEventListener('focusin', ({ target }) =>
  (target as Element).scrollIntoView({ block: 'nearest' }),
);
start().catch(failed);

function failed(error: unknown): void {
  reportError(error);
  status.className = '';
  status.textContent = word({ words }, 'failed');
}

async function start(): Promise<void> {
  if (!Object.hasOwn(languages, language)) return offerLanguages();
  const kind = record.split('/')[0]!;
  if (!Object.hasOwn(given.fields, kind)) return offerRecords();
  const files = `editing/translating/files/${language}`;
  const [file, check] = await Promise.all([
    load<string>(`${files}/${kind}.po`),
    load<LanguageCheck>(`${files}.json`),
  ]);
  const entries = entriesOf(file);
  if (!entries.some(({ places }) => places.some((one) => one.startsWith(`${record} `))))
    return offerRecords();
  ready();
  translate({
    host,
    status,
    given,
    words,
    language: language as TranslatedLanguage,
    record,
    file,
    entries,
    check,
    failed,
  });
}

function offerLanguages(): void {
  ready();
  host.append(
    make('h2', {}, words.t('translate.whichLanguage')),
    make(
      'ul',
      {},
      ...Object.entries(languages).map(([code, { name }]) =>
        make('li', {}, make('a', { href: formOf(code, record) }, name)),
      ),
    ),
  );
}

/** Without a record that exists: which page, and the drafts that are here. */
async function offerRecords(): Promise<void> {
  const { records } = await load<SiteRecords>('editing/records.json');
  ready();
  const drafts = renderDrafts(words, base, draftsUnder(`translating/${language}/`, deviceStore()));
  if (drafts) host.append(drafts);
  const translated = records.filter(({ kind }) => Object.hasOwn(given.fields, kind));
  host.append(
    recordPicker(words, translated, record, (name) => formOf(language, name)),
    make('p', {}, make('a', { href: formOf(language, 'site') }, words.t('translate.guideItself'))),
  );
}

function ready(): void {
  status.textContent = '';
  status.className = 'hidden';
}
