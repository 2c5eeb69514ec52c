/** What the table says of a field, and what a field holds, in the words of the form. */
import type { Schema } from '../editing/json-schema';
import { nameOf, word, type RenderContext } from './render-context';
import type { Leaf, Node } from './tree';

type Vocabulary = Pick<RenderContext, 'words' | 'labels' | 'options'>;

/** The words for the values of a field. */
export const optionsOf = ({ options }: Vocabulary, schema: Schema) =>
  options[schema.enum?.join('|') ?? ''] ?? {};

/** The sentence about a field. Values and fields are called what the form calls them. */
export function hintOf(vocabulary: Vocabulary, schema: Schema): string | undefined {
  const { description } = schema;
  if (description === undefined) return undefined;
  const words: Readonly<Record<string, string>> = schema.enum
    ? optionsOf(vocabulary, schema)
    : schema.type === 'boolean'
      ? { true: word(vocabulary, 'yes'), false: word(vocabulary, 'no') }
      : {};
  const plain = description
    .replaceAll(
      /(^|\. )([a-z-]+): ([^.]+)(?=\.)/g,
      (whole, before: string, value: string, says: string) => {
        const name = words[value];
        if (name === undefined) return whole;
        // What only says the same again is left out.
        return isSameText(name, says) ? before : `${before}${name}: ${says}`;
      },
    )
    .replaceAll(/^[.\s]+|(?<=\.)\s*\.(?=\s|$)/g, '')
    .replaceAll(/\. +\./g, '.')
    .trim();
  return withFieldNames(vocabulary, plain) || undefined;
}

const isSameText = (one: string, other: string) =>
  one.toLowerCase().replaceAll(/\W/g, '') === other.toLowerCase().replaceAll(/\W/g, '');

/** `mergedInto` is “Merged into”; words of two letters and more that are no names of fields stay. */
export const withFieldNames = (vocabulary: Vocabulary, text: string): string =>
  text.replaceAll(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (name) => `“${nameOf(vocabulary, name)}”`);

/** What a field holds, as people say it: titles for ids, words for values, dates in letters. */
export function saidOf(context: RenderContext, leaf: Leaf): string {
  const { schema, text } = leaf;
  if (text === '') return '';
  if (schema.enum) return optionsOf(context, schema)[text] ?? text;
  if (schema.type === 'boolean') return word(context, text === 'true' ? 'yes' : 'no');
  if (schema['x-ref']) return context.names().nameOf(schema['x-ref'], text) ?? text;
  if (schema['x-rule']) return context.names().nameOf('rule', text) ?? text;
  return isDateForm(schema) ? saidDate(context, text) : text;
}

export const isDateForm = (schema: Schema): boolean =>
  ['day', 'when', 'whenOrMeeting', 'moment'].includes(schema['x-form'] ?? '');

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])( \S+ \S+)?)?)?$/;
const meetingPattern = /^icann(\d+)$/;

/** Whether a text is a date as a file has it. */
export const isDateText = (text: string): boolean =>
  datePattern.test(text) || meetingPattern.test(text);

/** A date in words; what is no date stays as it is. */
export const saidDate = ({ words }: Vocabulary, text: string): string =>
  datePattern.test(text) ? words.moment(text) : text.replace(meetingPattern, 'ICANN$1');

/** A few words that tell a part from its neighbours: what its first fields hold. */
export function summaryOf(context: RenderContext, node: Node, most = 2): string {
  switch (node.type) {
    case 'leaf':
      return saidOf(context, node);
    case 'list':
      return [
        ...new Set(
          node.items
            .slice(0, most)
            .map((item) => summaryOf(context, item, 1))
            .filter(Boolean),
        ),
      ].join(', ');
    case 'named':
      return node.entries.map(({ name }) => titleOfStep(context, name)).join(', ');
    case 'group':
      return (
        Object.entries(node.parts)
          // A short name tells less than a title.
          .sort(([one], [other]) => Number(one === 'id') - Number(other === 'id'))
          .flatMap(([, part]) => (part.type === 'leaf' && part.text ? [saidOf(context, part)] : []))
          .slice(0, most)
          .join(', ')
      );
  }
}

export const titleOfStep = (context: RenderContext, id: string): string =>
  context.steps().find((step) => step.id === id)?.title ?? id;
