/** An address below the site's root with the base path under which the site is served. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The absolute address of a path below the site's root, for what leaves the site: feeds, data, pictures shown elsewhere. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
