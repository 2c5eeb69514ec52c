/** The published JSON Schemas of the answers, as draft 2020-12. */
import { z } from 'zod';
import { nameOurs } from '../../model/schema-words.ts';
import type { Publication } from '../publication.ts';
import { api } from './addresses.ts';
import { answerSchemas, type AnswerName } from './answers.ts';

export const schemaNames = Object.keys(answerSchemas) as AnswerName[];

/**
 * The schema of one answer. It allows fields it does not know, because version 1 may grow: a reader who keeps this copy
 * must still accept tomorrow's answers. References to records say the kind under `x-ref`.
 */
export function schemaOf(name: AnswerName, { at }: Pick<Publication, 'at'>): object {
  const { $schema, ...rest } = z.toJSONSchema(answerSchemas[name] as z.ZodType, {
    io: 'output',
    override: ({ jsonSchema }) => {
      nameOurs({ jsonSchema });
      // Editors may write a bare year as a number; an answer always gives it as text.
      if (Array.isArray(jsonSchema.type)) {
        jsonSchema.type = 'string';
        delete jsonSchema.minimum;
        delete jsonSchema.maximum;
      }
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, $id: at(api.schema(name)), title: `Version 1: ${name}`, ...rest };
}
