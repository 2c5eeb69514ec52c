/** Every picture the build draws, by its address: one to share for each page, and the icons. */
import type { Words } from '../i18n/index.ts';
import { kindNames, type Kind } from '../model/kinds.ts';
import { shownTitle } from '../model/page.ts';
import { allRecords, type AnyRecord, type Site } from '../model/site.ts';
import { iconSvg } from './logo.ts';
import { pictureLayers, type Layers } from './social-image.ts';

/** Icons of the manifest and of home screens: address, side in pixels, and the part of the side left free around the mark. */
export const icons = {
  small: { address: '/icon-192.png', side: 192, room: 0.08 },
  large: { address: '/icon-512.png', side: 512, room: 0.08 },
  maskable: { address: '/icon-maskable-512.png', side: 512, room: 0.2 },
  touch: { address: '/apple-touch-icon.png', side: 180, room: 0.12 },
} as const;

/** The picture shared for the home page and for pages that have none of their own. */
export const commonPicture = '/share/guide.png';

export const listPicture = (kind: Kind) => `/share/${kind}.png`;

/** The picture of a record. A source is somebody else's document: it shows the picture of all sources. */
export const recordPicture = (record: { kind: Kind; id: string }) =>
  record.kind === 'sources' ? listPicture('sources') : `/share/${record.kind}/${record.id}.png`;

/** A picture at its address: a ground as SVG, and perhaps words that lie on it. */
export interface AddressedPicture {
  readonly address: string;
  readonly ground: string;
  readonly words?: Layers['words'];
}

/** All pictures as SVG. */
export function picturesOf(site: Site, { t }: Words): AddressedPicture[] {
  const { name, tagline } = site.settings;
  const share = (address: string, kind: string, title: string, summary: string) => ({
    address,
    ...pictureLayers({ kind, title, summary, site: name }),
  });
  const ofRecord = (record: AnyRecord) =>
    share(
      recordPicture(record),
      t(`kind.${record.kind}.one`),
      shownTitle(record),
      'summary' in record.data ? record.data.summary : '',
    );
  return [
    ...Object.values(icons).map(({ address, side, room }) => ({
      address,
      ground: iconSvg(side, room),
    })),
    share(commonPicture, name, t('home.title'), tagline),
    ...kindNames.map((kind) =>
      share(listPicture(kind), name, t(`kind.${kind}`), t(`kind.${kind}.lead`)),
    ),
    ...allRecords(site)
      .filter((record) => record.kind !== 'sources')
      .map(ofRecord),
  ];
}
