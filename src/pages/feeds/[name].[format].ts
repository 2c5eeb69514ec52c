/** Every feed, as Atom and as JSON Feed. */
import type { APIRoute } from 'astro';
import { atomOf, jsonFeedOf } from '../../exports/feed-formats';
import { feedsOf, type Feed } from '../../exports/feeds';
import { publicationIn } from '../../export-context';
import { placeOf } from '../../i18n/addresses';

const formats = {
  xml: { type: 'application/atom+xml', write: atomOf },
  json: { type: 'application/feed+json', write: jsonFeedOf },
} as const;
type Format = keyof typeof formats;

export const getStaticPaths = ({ routePattern }: { routePattern: string }) =>
  feedsOf(publicationIn(placeOf(routePattern).language)).flatMap((feed) =>
    Object.keys(formats).map((format) => ({
      params: { name: feed.name, format },
      props: { feed },
    })),
  );

export const GET: APIRoute<{ feed: Feed }> = ({ params, props: { feed }, currentLocale }) => {
  const { type, write } = formats[params['format'] as Format];
  return new Response(write(feed, publicationIn(currentLocale)), {
    headers: { 'content-type': type },
  });
};
