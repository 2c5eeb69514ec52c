/** The web app manifest. */
import { rootOf } from '../i18n/addresses.ts';
import { directionOf } from '../i18n/direction.ts';
import { icons } from './image-list.ts';
import { paper } from './logo.ts';
import type { Publication } from './publication.ts';

/** Name, language, colours and icons. Addresses stay below the base path, so that `href` gives them, not the host. */
export function manifestOf(
  { site, words }: Pick<Publication, 'site' | 'words'>,
  href: (path: string) => string,
): object {
  const icon = (of: keyof typeof icons, purpose: 'any' | 'maskable') => {
    const { address, side } = icons[of];
    return { src: href(address), sizes: `${side}x${side}`, type: 'image/png', purpose };
  };
  return {
    id: href('/'),
    name: site.settings.name,
    short_name: words.t('manifest.shortName'),
    description: site.settings.tagline,
    lang: words.lang,
    dir: directionOf(words.lang, {}),
    start_url: href(`${rootOf(words.lang)}/`),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('small', 'any'),
      icon('large', 'any'),
      icon('maskable', 'maskable'),
    ],
  };
}
