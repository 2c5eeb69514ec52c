/** A change in plain sentences, as `npm run diff` says it, with fields and values called what the form calls them. */
import type { Said } from '../maintenance/diff/say';
import { differenceOf, withLinesAround } from './difference';
import { optionNamed } from './messages';
import { isDateText, saidDate, titleOfStep } from './plain-words';
import { nameOf, type RenderContext } from './render-context';

/** A sentence as text, with what somebody wrote in quotation marks. */
export function sentenceOf(context: RenderContext, { pieces }: Said): string {
  let field = '';
  const text = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('value' in piece) return valueInWords(context, field, piece.value);
      field = piece.field.at(-1) ?? field;
      return piece.field.map((name) => nameOf(context, name)).join(', ');
    })
    .join('')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function valueInWords(context: RenderContext, field: string, value: string): string {
  const option = optionNamed(context, field, value);
  if (option) return option;
  const names = context.names();
  if (isDateText(value)) return saidDate(context, value);
  const name =
    names.nameOf('*', value) ??
    (field === 'sources' ? names.nameOf('sources', value) : undefined) ??
    names.nameOf('rule', value) ??
    titleOfStep(context, value);
  return `“${name}”`;
}

/** A piece of a changed text: as it was in both, only before, or only now; undefined where words are left out. */
export type TextPiece = { readonly sign: '+' | '-' | ' '; readonly text: string } | undefined;

/** What changed in a text, word by word, with some words around. */
export function textChanges(before: string, after: string): TextPiece[] {
  const inLines = (text: string) => text.trim().split(/\s+/).join('\n');
  const pieces: TextPiece[] = [];
  for (const line of withLinesAround(differenceOf(inLines(before), inLines(after)), 6)) {
    const last = pieces.at(-1);
    if (line && last?.sign === line.sign)
      pieces[pieces.length - 1] = { sign: line.sign, text: `${last.text} ${line.text}` };
    else pieces.push(line);
  }
  return pieces;
}
