/** Styles of parts that most readers never open come with the script that makes them, and cost no page anything. */
const added = new Set<string>();

/** Adds a style sheet to the page, once. */
export function addStyle(css: string): void {
  if (added.has(css)) return;
  added.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
