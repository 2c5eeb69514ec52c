/** What names another thing: records, documents and their paragraphs, countries, languages. */
import { refusal } from '../refusal.ts';
import { z } from '../zod.ts';

/** Records are named by their file: lower-case letters, digits and single hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of another record of one kind. The model checks that the record exists. */
export const ref = (kind: string) =>
  z
    .string()
    .regex(idPattern, refusal('is not an id', 'ids are lower-case words joined by hyphens'))
    .meta({ ref: kind });

/** A record of any kind, written `kind/id`: `groups/cpwg`. */
export const anyRef = z
  .string()
  .regex(
    /^[a-z]+\/[a-z0-9-]+$/,
    refusal('is not a reference', 'write kind/id, for example groups/cpwg'),
  )
  .meta({ ref: '*' });

/** A record of one of some kinds: not everything can be the body that something belongs to. */
export const refTo = (...of: readonly string[]) => anyRef.meta({ ref: '*', of });

/** A body that others belong to. */
export const body = refTo('groups', 'regions');

/** The id of a rules document. */
export const documentRef = z.string().regex(idPattern).meta({ document: true });

/** The ISO 3166 code of a country or territory. */
export const country = z
  .string()
  .regex(
    /^[A-Z]{2}$/,
    refusal('is not a country code', 'write two capital letters, for example KE'),
  )
  .meta({ country: true });

/** The ISO 639 code of a language. */
export const language = z
  .string()
  .regex(/^[a-z]{2}$/, refusal('is not a language code', 'write two small letters, for example en'))
  .meta({ language: true });

/** A paragraph of a rules document, written `document paragraph`: `naralo-rop-2022 6.4.1`. */
export const ruleRef = z
  .string()
  .regex(
    /^[a-z0-9-]+ \S+$/,
    refusal(
      'is not a rule',
      'write the document and the paragraph, for example naralo-rop-2022 6.4.1',
    ),
  )
  .meta({ rule: true });
