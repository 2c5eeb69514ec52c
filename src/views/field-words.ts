/** Names of fields and words for what can be chosen, for forms and the field reference. */
import { jsonSchemaOf, type Schema } from '../editing/json-schema';
import type { Words } from '../i18n';
import { kindNames } from '../model/kinds';

/** Where the words for values stand; the first place that knows all values of a field is taken. */
const places = [
  'record.evidence',
  'membership',
  'status',
  'group.kind',
  'group.open',
  'rules.status',
  'rules.available',
  'region.route',
  'region.accepts',
  'region.size',
  'position.starts',
  'procedure.kind',
  'procedure.onlyIf',
  'cycle.how',
  'opportunity.type',
  'opportunity.takes',
  'lists.section',
  'source.type',
  'source.access',
  'field.does',
  'field.binding',
  'field.weekday',
  'field.per',
] as const;

/** The words for one set of values, by value; undefined if the interface has none. */
function optionWords(
  { t, has }: Words,
  values: readonly string[],
): Record<string, string> | undefined {
  const place = places.find((one) => values.every((value) => has(`${one}.${value}`)));
  return (
    place && Object.fromEntries(values.map((value) => [value, t(`${place}.${value}` as never)]))
  );
}

/** `labels`: names of fields that would not read well as they stand; `options`: words by all values of a field joined with `|`. */
export function fieldWords(words: Words): {
  labels: Record<string, string>;
  options: Record<string, Record<string, string>>;
} {
  const labels: Record<string, string> = {};
  const options: Record<string, Record<string, string>> = {};
  const visit = (schema: Schema): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const key = `field.${name}`;
      if (words.has(key)) labels[name] = words.t(key);
      visit(field);
    }
    if (schema.enum) options[schema.enum.join('|')] = optionWords(words, schema.enum) ?? {};
    if (schema.items) visit(schema.items);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties);
  };
  for (const kind of kindNames) visit(jsonSchemaOf(kind));
  return { labels, options };
}
