/** Puts what the check finds into the words of the form: the place by the labels of its fields, and a repair that a form can make. */
import type { Schema } from '../editing/json-schema';
import { schemasIn } from '../editing/schema-parts';
import { oncePer } from '../model/once';
import { pickerOf } from './pickers';
import { optionsOf, saidDate, summaryOf, titleOfStep, withFieldNames } from './plain-words';
import type { FieldProblem } from './record-check';
import { nameOf, word, type RenderContext } from './render-context';
import { trailTo, valueOf, type Node } from './tree';

/** A problem as a reader of the form reads it. */
export interface Told {
  /** Where it is, by a name that no other place has. */
  readonly place: string;
  readonly message: string;
  readonly repair: string;
}

/** What to say of a problem of this record. */
export function tell(context: RenderContext, problem: FieldProblem): Told {
  const { where } = problem;
  const node = typeof where === 'string' ? undefined : where;
  const place = node ? placeOf(context, node) : word(context, where === 'name' ? 'id' : 'prose');
  return {
    place,
    ...((node && wordsFor(context, problem, node)) ?? inFormWords(context, problem)),
  };
}

/** `Chairs 2 (User One), Seen on`: every step of the way to a field, by its label. */
export function placeOf(context: RenderContext, node: Node): string {
  const trail = trailTo(context.root, node) ?? [];
  const parts: string[] = [];
  for (const [depth, { step, node: here }] of trail.entries()) {
    const around = trail[depth - 1];
    if (typeof step === 'number') {
      const place = `${parts.pop() ?? ''} ${step + 1}`;
      const summary = here.type === 'group' ? summaryOf(context, here, 1) : '';
      parts.push(summary ? `${place} (${shortened(summary)})` : place);
    } else if (around?.node.type === 'named') parts.push(titleOfStep(context, step));
    else parts.push(nameOf(context, step));
  }
  return parts.join(', ') || word(context, 'record');
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text);

type Words = Pick<Told, 'message' | 'repair'>;

/** What the form itself knows of a field and its value. */
function wordsFor(
  context: RenderContext,
  { rule, level }: FieldProblem,
  node: Node,
): Words | undefined {
  if (level !== 'error') return undefined;
  const ofForm = ['missing-field', 'wrong-type', 'wrong-value', 'unknown-value'].includes(rule);
  const value = valueOf(node);
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  if (ofForm && isEmpty)
    return { message: word(context, 'missing'), repair: needOf(context, node.schema) };
  const picker = pickerOf(node.schema);
  if (
    picker &&
    picker !== 'zone' &&
    node.type === 'leaf' &&
    (ofForm || rule.startsWith('unknown-'))
  ) {
    const guess = context.names().guess(picker, node.text);
    return {
      message: word(context, 'noSuchName', { name: node.text }),
      repair: guess ? word(context, 'guess', { name: guess }) : word(context, 'need.ref'),
    };
  }
  if (rule === 'unknown-value')
    return { message: word(context, 'noChoice'), repair: word(context, 'need.choice') };
  if (
    node.type === 'leaf' &&
    ofForm &&
    node.schema.maxLength &&
    node.text.length > node.schema.maxLength
  )
    return {
      message: word(context, 'tooLong', { count: node.text.length }),
      repair: word(context, 'need.short', { count: node.schema.maxLength }),
    };
  return undefined;
}

/** What a field needs, in a sentence. */
export function needOf(context: RenderContext, schema: Schema): string {
  const form = schema['x-form'];
  if (schema.items?.['x-ref'] === 'sources') return word(context, 'need.source');
  if (schema.type === 'array' || schema.properties || schema.additionalProperties)
    return word(context, 'need.item');
  if (schema.enum || schema.type === 'boolean') return word(context, 'need.choice');
  if (pickerOf(schema)) return word(context, 'need.ref');
  if (form === 'when' || form === 'whenOrMeeting') return word(context, 'need.when');
  if (form === 'day' || form === 'moment') return word(context, 'need.day');
  if (schema.type === 'integer' || schema.type === 'number') return word(context, 'need.number');
  if (schema.maxLength) return word(context, 'need.short', { count: schema.maxLength });
  return word(
    context,
    schema.format === 'uri' ? 'need.url' : form === 'sentence' ? 'need.sentence' : 'need.text',
  );
}

/** A message of the check, with fields, values and records called what the form calls them. */
export function inFormWords(context: RenderContext, problem: FieldProblem): Words {
  const key = `form.repair.${problem.rule}`;
  return {
    message: inWords(context, problem.message, problem.path?.at(-1)),
    repair: context.words.has(key) ? context.words.t(key) : inWords(context, problem.repair),
  };
}

function inWords(context: RenderContext, text: string, field?: string | number): string {
  // The place is named already.
  const rest =
    field === undefined ? text : text.replace(new RegExp(`^\`${field}\`(?:: | (?=is))`), '');
  // What stands between backticks is quoted from the record, unless it has a name.
  const spoken = rest
    .split('`')
    .map((piece, index) =>
      index % 2 === 1 ? (nameFor(context, piece) ?? `\`${piece}\``) : inPlainWords(context, piece),
    )
    .join('');
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

const inPlainWords = (context: RenderContext, text: string): string =>
  withFieldNames(
    context,
    text
      .replaceAll(
        /\b([a-z0-9-]+)\.(opens|closes)\b/g,
        (_, step: string, end: string) =>
          `“${titleOfStep(context, step)}, ${nameOf(context, end)}”`,
      )
      .replaceAll(
        /\b[a-z]+\/[a-z0-9-]+(?:\.\w+)?\b/g,
        (name) => nameFor(context, name.replace(/\.\w+$/, '')) ?? name,
      )
      .replaceAll(/\b\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2} [A-Za-z/_]+)?\b/g, (date) =>
        saidDate(context, date),
      ),
  );

/** What people call a name that stands in a message: a record, a field, or a value. */
function nameFor(context: RenderContext, piece: string): string | undefined {
  const names = context.names();
  const record =
    names.nameOf('*', piece) ??
    names.nameOf('sources', piece.replace(/^sources\//, '')) ??
    names.nameOf('rule', piece);
  if (record) return `“${record}”`;
  const step = context.steps().find(({ id }) => id === piece);
  if (step) return `“${step.title}”`;
  if (fieldsOf(context.root.schema).has(piece)) return `“${nameOf(context, piece)}”`;
  return undefined;
}

/** The names of all fields that stand somewhere in a schema. */
const fieldsOf = oncePer((schema: Schema): ReadonlySet<string> => {
  const fields = new Set<string>();
  const visit = (one: Schema): void => {
    for (const [name, part] of schemasIn(one)) {
      if (name !== undefined) fields.add(name);
      visit(part);
    }
  };
  visit(schema);
  return fields;
});

/** The words for a value of a field of that name, wherever it stands. */
export function optionNamed(
  context: RenderContext,
  field: string,
  value: string,
): string | undefined {
  const find = (schema: Schema): string | undefined => {
    for (const [name, part] of schemasIn(schema)) {
      const found = name === field && part.enum ? optionsOf(context, part)[value] : find(part);
      if (found) return found;
    }
    return undefined;
  };
  return find(context.root.schema);
}
