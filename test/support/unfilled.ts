/** What a page must never print: places of a text that nothing filled, and values that nothing formatted. */

const placeholder = /\{(?:count|day|date|query|number|title|file|region)\}/g;
const unformatted = /\bundefined\b|\[object \w+\]/g;
/** Texts for scripts, which fill the places themselves. */
const templates = /data-[a-z-]*(?:words|suggest|narrow|offline|correct|drafts)="[^"]*"/g;

/** The unfilled places and unformatted values in the markup of a page. Texts for scripts may have places, but no such values. */
export function unfilledIn(html: string): string[] {
  const markup = html.replaceAll(/<script.*?<\/script>/gs, '');
  return [
    ...(markup.match(unformatted) ?? []),
    ...(markup.replaceAll(templates, '').match(placeholder) ?? []),
  ];
}
