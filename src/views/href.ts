/** An address below the site's root with the base path under which the site is served. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** Rendered prose with the base path put before links that start at the site's root. */
export const withBase = (html: string): string =>
  html.replaceAll(/(<a [^>]*?href=")\/(?!\/)/g, (_, start: string) => `${start}${href('/')}`);

/** The absolute address of a path below the site's root, for what leaves the site: feeds, data, pictures shown elsewhere. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
