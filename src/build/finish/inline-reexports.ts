/** The scripts that pages name, once they are bundled. */

/**
 * A bundler makes of a script that is imported elsewhere too a file that only imports it. A page that names the imported
 * script itself saves a request and a round trip. Returns for each such file the name of what it imports.
 * `scripts` are the texts by file name.
 */
export function detours(scripts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...scripts].flatMap(([name, text]) => {
      const [, target] = /^import\s*["']\.\/([\w.-]+\.js)["'];?\s*$/.exec(text) ?? [];
      return target && scripts.has(target) ? [[name, target] as const] : [];
    }),
  );
}

/** A page, or a script, with the scripts it names put in the place of the detours to them. */
export const withoutDetours = (text: string, detour: ReadonlyMap<string, string>): string =>
  text.replaceAll(
    /(_astro\/|["'`]\.\/)([\w.-]+\.js)(?=["'`])/g,
    (_, before: string, name: string) => before + (detour.get(name) ?? name),
  );
