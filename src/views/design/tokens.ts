/** A custom property of the style sheets and what it stands for. */
export interface Token {
  readonly name: string;
  readonly value: string;
}

/** The custom properties a style sheet sets, in its order; one that is set again later is listed once, as first set. */
export function tokensOf(css: string): Token[] {
  const found = new Map<string, string>();
  for (const [, name, value] of css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .matchAll(/(--[\w-]+):\s*([^;]+);/g))
    if (!found.has(name!)) found.set(name!, value!);
  return [...found].map(([name, value]) => ({ name, value }));
}
