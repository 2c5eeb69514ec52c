/** The texts of the guide that a language still lacks, or whose English has changed. Pure. */
import { unitKinds } from './files.ts';
import type { Message } from './po.ts';
import type { UnitKind } from './units.ts';

/** A text that waits for a translator. */
export interface OpenText {
  readonly kind: UnitKind;
  readonly english: string;
  /** The English that was translated; undefined for a text that has no translation yet. */
  readonly previous?: string;
  /** The records in which it stands, `groups/cpwg`; `site` for the settings. */
  readonly records: readonly string[];
}

/** Every open text, those of the records that changed last first; `changedAt` tells the instant of a record's last change. */
export function openTexts(
  files: ReadonlyMap<UnitKind, readonly Message[]>,
  changedAt: (record: string) => string,
): OpenText[] {
  const open = unitKinds.flatMap((kind) =>
    (files.get(kind) ?? [])
      .filter(({ text, isFuzzy }) => text === '' || isFuzzy)
      .map(({ english, isFuzzy, previous, places }): OpenText => ({
        kind,
        english,
        ...(isFuzzy && { previous: previous ?? '' }),
        records: [...new Set(places.map((place) => place.split(' ')[0]!))],
      })),
  );
  const newest = ({ records }: OpenText) => records.map(changedAt).sort().at(-1) ?? '';
  return open
    .map((one) => [newest(one), one] as const)
    .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([, one]) => one);
}
