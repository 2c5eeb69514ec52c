/** Every picture the build draws, by its address: one to share for the guide and for each kind of record, and the icons. */
import type { Words } from '../i18n/index.ts';
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

/** All pictures as SVG. */
export function picturesOf({ settings }: Site, { t }: Words): AddressedPicture[] {
  const share = (address: string, title: string, summary: string) => ({
    address,
    svg: socialImage({ title, summary, site: settings.name }),
  });
  return [
    ...Object.values(icons).map(({ address, side, room }) => ({
      address,
      svg: iconSvg(side, room),
    })),
    share(commonPicture, t('home.title'), settings.tagline),
    ...kindNames.map((kind) => share(kindPicture(kind), t(`kind.${kind}`), t(`kind.${kind}.lead`))),
  ];
}
