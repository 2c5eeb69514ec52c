/**
 * The anchors of the headings of translated prose, by the path of the file that is drawn. Modules of the configuration and those of
 * pages are loaded apart from each other, so what one hands to the other stands where both can see it.
 */
const shared = globalThis as { translatedAnchors?: Map<string, readonly string[]> };
const known = (shared.translatedAnchors ??= new Map());

export const passAnchors = (path: string, anchors: readonly string[]): void =>
  void known.set(path, anchors);

/** Undefined for a file that is not translated. */
export const anchorsFor = (path: string): readonly string[] | undefined => known.get(path);
