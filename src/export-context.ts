/** The site as the builders of feeds and data take it. */
import { changesIn } from './exports/changes';
import type { Publication } from './exports/export-context';
import { wordsOf } from './i18n';
import { historyOf } from './context/history';
import { contentFolder } from './context/settings';
import { licenceText, redirects, site } from './site';
import { absolute } from './views/href';

export const publication: Publication = {
  site,
  words: wordsOf('en'),
  at: absolute,
  changeOf: changesIn(historyOf(contentFolder()), site.now),
  licence: licenceText.split('\n')[0]!,
  redirects,
};
