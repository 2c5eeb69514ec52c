/** What components draw as Markdown: for reviews, forms and programs that read a guide's text. */
import type { Words } from '../i18n/index.ts';
import { isEndAhead, momentAhead } from '../model/cycle-state.ts';
import type { AgendaEntry } from '../model/agenda.ts';
import type { Block, Drawn, Line, Piece } from './drawn.ts';

/** The Markdown of what a component draws; what only a page can show is left out. */
export const toMarkdown = (drawn: Drawn, words: Words): string =>
  drawn.place === 'sentence'
    ? lineText(drawn.line)
    : drawn.blocks
        .map((block) => blockText(block, words))
        .filter(Boolean)
        .join('\n\n');

const lineText = (line: Line): string => line.map(pieceText).join('').trim();

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'strong':
      return `**${piece.text}**`;
    case 'link':
      return `[${piece.text}](${piece.to})`;
    case 'days':
    case 'aside':
      return piece.text;
    case 'source':
      return '';
  }
}

function blockText(block: Block, words: Words): string {
  switch (block.kind) {
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items
        .map((item, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${lineText(item)}`)
        .join('\n');
    case 'table':
      return [
        tableRow(block.head),
        tableRow(block.head.map(() => '---')),
        ...block.rows.map((row) => tableRow(row.map(lineText))),
      ].join('\n');
    case 'agenda':
      return block.entries.map((entry) => `- ${agendaText(entry, words)}`).join('\n');
    case 'built-on':
    case 'lookup':
    case 'structure':
      return '';
  }
}

const tableRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function agendaText(entry: AgendaEntry, { t, moment }: Words): string {
  const isDeadline = isEndAhead(entry);
  const when = moment(momentAhead(entry)!, 'weekday', isDeadline);
  const word = t(isDeadline ? 'component.open.until' : 'component.open.on');
  return `**${entry.step.title}**, ${word} ${when}: [${entry.cycle.data.title}](/cycles/${entry.cycle.id}/)`;
}
