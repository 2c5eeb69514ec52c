/** What names another thing: records, documents and their paragraphs, countries, languages. */
import { z } from '../zod.ts';
import { like } from './like.ts';

/** Records are named by their file: lower-case letters, digits and single hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of another record of one kind. The model checks that the record exists. */
export const ref = (kind: string) =>
  like(idPattern, 'is not an id', 'ids are lower-case words joined by hyphens').meta({ ref: kind });

/** A record of any kind, written `kind/id`: `groups/cpwg`. */
export const anyRef = like(
  /^[a-z]+\/[a-z0-9-]+$/,
  'is not a reference',
  'write kind/id, for example groups/cpwg',
).meta({ ref: '*' });

/** A record of one of some kinds: not everything can be the body that something belongs to. */
export const refTo = (...of: readonly string[]) => anyRef.meta({ ref: '*', of });

/** A body that others belong to. */
export const body = refTo('groups', 'regions');

/** The id of a rules document. */
export const documentRef = z.string().regex(idPattern).meta({ document: true });

/** The ISO 3166 code of a country or territory. */
export const country = like(
  /^[A-Z]{2}$/,
  'is not a country code',
  'write two capital letters, for example KE',
).meta({ country: true });

/** The ISO 639 code of a language. */
export const language = like(
  /^[a-z]{2}$/,
  'is not a language code',
  'write two small letters, for example en',
).meta({ language: true });

/** A paragraph of a rules document, written `document paragraph`: `naralo-rop-2022 6.4.1`. */
export const ruleRef = like(
  /^[a-z0-9-]+ \S+$/,
  'is not a rule',
  'write the document and the paragraph, for example naralo-rop-2022 6.4.1',
).meta({ rule: true });

/** The name of an ICANN meeting: `icann84`. */
export const meetingPattern = /^icann\d+$/;

/** An ICANN meeting. */
export const meetingName = like(
  meetingPattern,
  'is not a meeting',
  'write for example icann84',
).meta({
  meeting: true,
});
