/** Takes each page from Astro as soon as it is drawn, so that other cores finish pages while Astro draws the next ones. */
import type { AstroIntegration } from 'astro';

export interface Hands {
  /** Called once, when the scripts and styles are in their folder and before the first page is drawn. */
  readonly ready: () => void;
  /** Called with each page as Astro drew it and its file below the folder of the site; the next ones are drawn when it resolves. */
  readonly take: (file: string, html: string) => Promise<void>;
}

/** A part of Astro's build that hands over every page instead of writing it. Files that are no pages are written by Astro as ever. `base` has a slash at both ends. */
export const handingOver = ({ ready, take }: Hands, base: string): AstroIntegration => ({
  name: 'handing-over',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        ...usual,
        setup: async () => {
          await usual.setup?.();
          ready();
        },
        render: async (request, options) => {
          const drawn = await usual.render(request, options);
          const response = drawn instanceof Response ? drawn : drawn.response;
          if (
            options.routeData.type !== 'page' ||
            (response.status >= 300 && response.status !== 404)
          )
            return drawn;
          await take(fileOf(new URL(request.url).pathname, base), await response.text());
          // Astro writes no file for an answer without a body.
          return new Response(null);
        },
      })),
  },
});

/** The file of a page below the folder of the site, as hosts look for it. */
function fileOf(pathname: string, base: string): string {
  const below = decodeURI(pathname).slice(base.length);
  return /^404\/?$/.test(below) ? '404.html' : `${below}index.html`;
}
