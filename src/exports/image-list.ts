/** Every picture the build draws, by its address: one to share for the guide and for each kind of record, and the icons. */
import type { Words } from '../i18n/index.ts';
import { rootOf } from '../i18n/addresses.ts';
import { habits, type Language } from '../i18n/languages.ts';
import { withoutMarks } from '../model/english-marks.ts';
import { kindNames, type Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { iconSvg } from './logo.ts';
import { socialImage } from './social-image.ts';

/** Icons of the manifest and of home screens: address, side in pixels, and the part of the side left free around the mark. */
export const icons = {
  small: { address: '/icon-192.png', side: 192, room: 0.08 },
  large: { address: '/icon-512.png', side: 512, room: 0.08 },
  maskable: { address: '/icon-maskable-512.png', side: 512, room: 0.2 },
  touch: { address: '/apple-touch-icon.png', side: 180, room: 0.12 },
} as const;

/** The picture shared for the home page and for pages that belong to no kind. */
export const commonPicture = '/share/guide.png';

/** The picture shared for the list of a kind and for each of its records. */
export const kindPicture = (kind: Kind) => `/share/${kind}.png`;

/** A picture at its address. */
export interface AddressedPicture {
  readonly address: string;
  readonly svg: string;
}

/** Where the picture of a language stands: Arabic and Chinese pages are shared with the English one. */
export const pictureIn = (language: Language, address: string): string =>
  habits[language].isInPictures ? rootOf(language) + address : address;

/** The pictures of a language other than English as SVG; icons have no words. */
export const translatedPictures = (site: Site, words: Words): AddressedPicture[] =>
  habits[words.lang].isInPictures
    ? sharedPictures(site, words).map(({ address, svg }) => ({
        address: pictureIn(words.lang, address),
        svg,
      }))
    : [];

/** All pictures of the guide in English as SVG. */
export const picturesOf = (site: Site, words: Words): AddressedPicture[] => [
  ...Object.values(icons).map(({ address, side, room }) => ({
    address,
    svg: iconSvg(side, room),
  })),
  ...sharedPictures(site, words),
];

function sharedPictures({ settings }: Site, { t }: Words): AddressedPicture[] {
  const share = (address: string, title: string, summary: string) => ({
    address,
    svg: socialImage({ title, summary, site: withoutMarks(settings.name) }),
  });
  return [
    share(commonPicture, t('home.title'), withoutMarks(settings.tagline)),
    ...kindNames.map((kind) => share(kindPicture(kind), t(`kind.${kind}`), t(`kind.${kind}.lead`))),
  ];
}
