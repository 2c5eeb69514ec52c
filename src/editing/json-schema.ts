/**
 * JSON Schema of each kind, derived from the one table, for code editors, browser forms and the field reference. It
 * describes a file as an editor writes it: a bare year is a number there, and fields with a usual value may be left out.
 */
import { z } from '../model/zod.ts';
import { kinds, siteSettings, type Kind } from '../model/kinds.ts';
import { once } from '../model/once.ts';
import { nameOurs } from '../model/schema-words.ts';

/** The part of JSON Schema that our kinds use; names that begin with `x-` are ours, and other readers pass over them. */
export interface Schema {
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: string[];
  pattern?: string;
  format?: string;
  default?: unknown;
  maxLength?: number;
  minItems?: number;
  examples?: string[];
  /** How a text is written and best asked for. */
  'x-form'?: 'day' | 'when' | 'whenOrMeeting' | 'moment' | 'zone' | 'limit' | 'sentence';
  /** The kind of record it names by id; `*`: any record, written kind/id. */
  'x-ref'?: Kind | '*';
  /** true: it cites a paragraph of a rules document. */
  'x-rule'?: boolean;
}

/** The schema of one kind, or of `site.yml`. Each is made once: the form of every kind asks for all of them. */
export const jsonSchemaOf = once((kind: Kind | 'site'): Schema => ({
  ...(z.toJSONSchema(kind === 'site' ? siteSettings : kinds[kind].schema, {
    io: 'input',
    target: 'draft-7',
    override: nameOurs,
  }) as Schema),
  title: kind,
}));
