/** The site as the builders of feeds and data take it. */
import type { RevisionOf } from './calendar/events';
import { componentsIn } from './editing/component-uses';
import { isMdx } from './editing/parse';
import { readMdx } from './editing/prose-mdx';
import { changesIn, startOf } from './exports/changes';
import type { Publication } from './exports/publication';
import { expandComponents } from './guide-components/expand';
import { wordsOf } from './i18n';
import { readHistory } from './context/history';
import { lastUntil, revisionsIn, textsAt } from './context/revisions';
import { contentFolder } from './context/settings';
import { uuidOf } from './hash';
import { isTranslatedLanguage } from './languages/languages';
import { translationRevisions } from './languages/revisions';
import { addressIn, licenceText, redirects, site, siteOf } from './site';
import { absolute } from './views/href';

const folder = contentFolder();
const { history, missing } = readHistory(folder);
const changeOf = changesIn(history, site.now);

/** What is published in a language. Addresses lead to the pages of that language where there are some. */
export function publicationIn(language = 'en'): Publication {
  const guide = siteOf(language);
  const words = wordsOf(language);
  return {
    site: guide,
    words,
    at: (address) => absolute(addressIn(language, address)),
    uuidOf,
    changeOf,
    proseOf: (record) =>
      isMdx(record)
        ? expandComponents(record.body, componentsIn(record.body, readMdx), guide, words)
        : record.body,
    licence: licenceText.split('\n')[0]!,
    redirects,
  };
}
export const publication = publicationIn();

const lastChange = revisionsIn(
  folder,
  ['cycles', 'procedures', 'opportunities', 'groups', 'regions'],
  !missing,
);

/**
 * Answers for the calendars of a language when parts of a record last changed, or the translation of what they say; where no history
 * tells, the day on which it was checked. Never after the build.
 */
export function revisionsFor(language = 'en'): RevisionOf {
  const translated =
    missing || !isTranslatedLanguage(language) ? undefined : translationRevisions(folder, language);
  return (record, parts) => {
    const checked = 'checked' in record.data ? record.data.checked : record.data.read;
    const changed = lastChange(record.file, parts) ?? Temporal.Instant.from(startOf(checked));
    const { kind } = record;
    const texts =
      translated && kind !== 'sources'
        ? textsAt(site.get(kind, record.id).data, parts).map((text) => translated(kind, text))
        : [];
    return lastUntil(site.now, changed, ...texts);
  };
}
