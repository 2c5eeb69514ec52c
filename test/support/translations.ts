/** Translations of the invented world by a rule, so that a test knows what each text must read. */
import { holdersOf, unitKinds } from '../../src/languages/files.ts';
import type { Message } from '../../src/languages/po.ts';
import type { UnitKind } from '../../src/languages/units.ts';
import { updateMessages } from '../../src/languages/update.ts';
import type { Site } from '../../src/model/site.ts';

/** A text as a translator of the tests writes it: the same between the quotation marks of no language. */
export const inTongue = (english: string): string => `⟦${english}⟧`;

/** Every message of a kind, translated by the rule. */
export const translatedMessages = (site: Site, kind: UnitKind): Message[] =>
  updateMessages(holdersOf(site, kind), []).map((one) => ({ ...one, text: inTongue(one.english) }));

/** The messages of all kinds. */
export const allMessages = (site: Site): Map<UnitKind, readonly Message[]> =>
  new Map(unitKinds.map((kind) => [kind, translatedMessages(site, kind)]));
