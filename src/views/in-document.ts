/** The text of a record's page made into a part of a longer document. */

/** A tag with its attributes, whatever these hold. */
const tags = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/**
 * Rendered HTML that began at the first heading, one level lower and with its names made its own: each id is put behind
 * `place`, which becomes the id of its first heading. A link to a page of `places` (its address with the base path → its
 * place) leads there, inside the document. Marks for the search index go.
 */
export const inDocument = (
  html: string,
  place: string,
  places: ReadonlyMap<string, string>,
): string =>
  html.replaceAll(tags, (tag) => {
    const heading = /^<(\/?)h([1-5])\b/.exec(tag);
    if (heading)
      return renamed(
        tag.replace(
          /h[1-5]/,
          `h${Number(heading[2]) + 1}${tag === '<h1>' ? ` id="${place}"` : ''}`,
        ),
        place,
        heading[2] !== '1',
      );
    const inside = /^<a\b.*? href="([^"#]*)(?:#([^"]*))?"/s.exec(tag);
    if (!inside) return renamed(tag, place);
    const [, address = '', part] = inside;
    const target = address === '' ? place : places.get(address);
    if (!target) return renamed(tag, place);
    // What a word means is then read where it stands, not fetched from another page.
    return renamed(tag, place)
      .replace(/ href="[^"]*"/, () => ` href="#${part ? `${target}--${part}` : target}"`)
      .replace(' class="word"', '');
  });

const renamed = (tag: string, place: string, idToo = true) =>
  (idToo
    ? tag.replace(/ id="([^"]*)"/, (_, id: string) => ` id="${place}--${id}"`)
    : tag
  ).replaceAll(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, '');
