/** Validators of the API's answers, made from published schemas. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** The formats that our schemas name. */
export const formats = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: (text: string) => URL.canParse(text),
};

type Json = { [key: string]: unknown };

/**
 * A validator that also refuses fields the schema does not describe. The published schemas allow them, so that
 * version 1 can grow; here an undescribed field is a mistake.
 */
export function closedValidator(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats });
  ajv.addVocabulary(['x-ref', 'x-rule', 'x-form']);
  return ajv.compile(closed(schema as Json));
}

/** What an answer does not keep, one line each. */
export const faultsOf = (validate: ValidateFunction, answer: unknown): string[] =>
  validate(answer)
    ? []
    : (validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );

function closed(value: unknown): Json {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    const copy = Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one)]));
    return copy['type'] === 'object' && copy['properties'] && !('additionalProperties' in copy)
      ? { ...copy, additionalProperties: false }
      : copy;
  };
  return walk(value) as Json;
}
