/** On the page that asks what is new: the drafts that are on this device. */
import type { Language } from '../i18n/languages';
import { makeWords, type Texts } from '../i18n/words';
import { deviceStore } from './device-store';
import { renderDrafts } from './draft-list';
import { draftsUnder } from './drafts';

const host = document.querySelector<HTMLElement>('[data-drafts]')!;
const { texts, base } = JSON.parse(host.dataset['drafts']!) as { texts: Texts; base: string };
const words = makeWords(document.documentElement.lang as Language, texts);
const drafts = renderDrafts(words, base, draftsUnder('', deviceStore()));
if (drafts) host.append(drafts);
