/** Shows what a change means, and the ways to hand it over. */
import { differenceOf, withLinesAround } from './difference';
import type { Draft, Meaning } from './record-check';
import { make, word, type RenderContext } from './render-context';
import { sentenceOf, textChanges } from './sentences';
import { waysToSend, type Sending } from './ways';

/** What comes of a check. */
export interface Finished extends Pick<
  Sending,
  'title' | 'text' | 'repository' | 'contact' | 'handedOver'
> {
  readonly draft: Draft;
  /** The prose before and now. */
  readonly prose: readonly [before: string, now: string];
  /** What the change means; undefined while something must be repaired first. */
  readonly meaning: Meaning | undefined;
  /** Files made here that it names and that are not published yet. */
  readonly alongside: readonly string[];
}

/** Appends the change in plain sentences, the ways to hand it over, and the file. */
export function showReview(context: RenderContext, into: HTMLElement, finished: Finished): void {
  const { draft, text, meaning, alongside } = finished;
  const isUnchanged = draft.today === text;
  if (isUnchanged) {
    into.append(make('p', {}, word(context, 'unchanged')));
    return;
  }
  if (meaning) into.append(...sentences(context, finished, meaning));
  into.append(
    ...(meaning
      ? waysToSend(context, into, {
          ...finished,
          file: draft.file,
          isNew: draft.today === undefined,
          message: messageText(context, finished),
        })
      : [make('p', {}, word(context, 'repairFirst'))]),
  );
  if (meaning && alongside.length > 0)
    into.append(
      make(
        'p',
        {},
        word(context, 'alongside', { files: alongside.map((one) => `content/${one}`).join(', ') }),
      ),
    );
  into.append(theFile(context, draft, text));
}

function sentences(
  context: RenderContext,
  { draft, prose, title }: Finished,
  meaning: Meaning,
): HTMLElement[] {
  const name = `${draft.kind}/${draft.id}`;
  const own = meaning.find((one) => one.name === name);
  const says = (own?.says ?? [])
    .map((said) => sentenceOf(context, said))
    // The text itself is shown, not how many words of it changed.
    .filter((_, index) => !own!.says[index]!.text.startsWith('prose:'));
  const first = draft.today === undefined ? [word(context, 'isNew', { title })] : [];
  const items = [...first, ...says].map((sentence) => make('li', {}, sentence));
  if (draft.today !== undefined && prose[0].trim() !== prose[1].trim())
    items.push(make('li', {}, `${word(context, 'prose')}: `, changedText(context, ...prose)));
  const others = meaning
    .filter((one) => one.name !== name)
    .flatMap((one) =>
      one.says.map((said) => make('li', {}, `${one.title}: ${sentenceOf(context, said)}`)),
    );
  return [
    make('h2', {}, word(context, 'changes')),
    make('ul', { className: 'says' }, ...items),
    ...(others.length > 0
      ? [make('h3', {}, word(context, 'follows')), make('ul', { className: 'says' }, ...others)]
      : []),
  ];
}

function changedText(context: RenderContext, before: string, now: string): HTMLElement {
  return make(
    'span',
    {},
    ...textChanges(before, now).flatMap((piece) => {
      if (!piece) return ['… '];
      if (piece.sign === ' ') return [`${piece.text} `];
      const isNew = piece.sign === '+';
      const said = make(
        'span',
        { className: 'hidden' },
        `${word(context, isNew ? 'lineAdded' : 'lineRemoved')} `,
      );
      return [make(isNew ? 'ins' : 'del', {}, said, piece.text), ' '];
    }),
  );
}

/** The file as it will be and, for a change, what differs line by line: for those who know files. */
function theFile(context: RenderContext, draft: Draft, text: string): HTMLElement {
  const whole = make(
    'pre',
    { tabIndex: 0, className: 'file', 'aria-label': draft.file },
    make('code', {}, text),
  );
  return make(
    'details',
    { className: 'the-file' },
    make('summary', {}, word(context, 'file', { file: `content/${draft.file}` })),
    ...(draft.today === undefined
      ? []
      : [make('h3', {}, word(context, 'byLine')), difference(context, draft.today, text)]),
    whole,
  );
}

function difference(context: RenderContext, today: string, text: string): HTMLElement {
  const rows = withLinesAround(differenceOf(today, text)).map((line) => {
    if (!line) return make('div', { className: 'gap' }, '…');
    if (line.sign === ' ') return make('div', {}, `  ${line.text}`);
    const isNew = line.sign === '+';
    return make(
      isNew ? 'ins' : 'del',
      {},
      make(
        'span',
        { className: 'hidden' },
        `${word(context, isNew ? 'lineAdded' : 'lineRemoved')} `,
      ),
      `${isNew ? '+' : '−'} ${line.text}`,
    );
  });
  return make(
    'pre',
    { className: 'file difference', tabIndex: 0, 'aria-label': word(context, 'byLine') },
    ...rows,
  );
}

/** The change as a message says it: in sentences; a new record as its whole file. */
function messageText(
  context: RenderContext,
  { draft, title, meaning = [], prose, text }: Finished,
): string {
  const isNew = draft.today === undefined;
  const says = meaning.flatMap((one) => one.says.map((said) => `- ${sentenceOf(context, said)}`));
  const words = isNew ? [] : textChanges(...prose);
  return [
    `${title} (content/${draft.file})`,
    '',
    ...says,
    ...words.flatMap((piece) => (piece ? [`${piece.sign} ${piece.text}`] : ['…'])),
    ...(isNew ? ['', text] : []),
  ].join('\n');
}
