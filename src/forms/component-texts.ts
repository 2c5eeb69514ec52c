/** What the components in the text of a guide draw, shown below the form: only for guides in MDX, with all that it needs. */
import { componentsIn } from '../editing/component-uses';
import { parseContent, type Named } from '../editing/parse';
import type { ReadProse } from '../editing/prose-tree';
import { textOfUse } from '../guide-components/expand';
import type { Words } from '../i18n';
import type { SiteSettings } from '../model/kinds';
import { kindNames } from '../model/kinds';
import { buildSite, type Records } from '../model/site';
import { make, word, type RenderContext } from './render-context';
import type { SiteRecords } from './record-check';

/** Each component of a text with what it draws, as Markdown; undefined where it cannot be drawn, which the check explains. */
export function componentTexts(
  text: string,
  file: Named,
  { settings, records }: SiteRecords,
  now: Temporal.Instant,
  words: Words,
  readMdx: ReadProse,
): { source: string; text: string | undefined }[] {
  const { body } = parseContent(text, file);
  const byKind = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      records.filter((one) => one.kind === kind).map((one) => ({ ...one, body: '' })),
    ]),
  ) as unknown as Records;
  const site = buildSite(settings as SiteSettings, byKind, now);
  return componentsIn(body, readMdx).map((use) => ({
    source: body.slice(use.start, use.end),
    text: textOfUse(use, site, words),
  }));
}

/** Appends the components with what they draw. Nothing if there are none. */
export function showComponents(
  context: RenderContext,
  into: HTMLElement,
  components: ReturnType<typeof componentTexts>,
): void {
  if (components.length === 0) return;
  const items = components.flatMap(({ source, text }) => [
    make('dt', {}, make('code', { dir: 'ltr' }, source)),
    make('dd', {}, make('pre', { tabIndex: 0 }, text ?? word(context, 'notDrawn'))),
  ]);
  into.append(
    make(
      'details',
      { open: true },
      make('summary', {}, word(context, 'components')),
      make('p', { className: 'hint' }, word(context, 'componentsHint')),
      make('dl', { className: 'drawn-texts' }, ...items),
    ),
  );
}
