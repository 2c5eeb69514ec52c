/** Every feed as JSON Feed. */
import type { APIRoute } from 'astro';
import { jsonFeedOf } from '../../exports/feed-formats';
import { feedsOf, type Feed } from '../../exports/feeds';
import { publicationIn } from '../../export-context';
import { placeOf } from '../../i18n/addresses';

export const getStaticPaths = ({ routePattern }: { routePattern: string }) =>
  feedsOf(publicationIn(placeOf(routePattern).language)).map((feed) => ({
    params: { name: feed.name },
    props: { feed },
  }));

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed }, currentLocale }) =>
  new Response(jsonFeedOf(feed, publicationIn(currentLocale)), {
    headers: { 'content-type': 'application/feed+json' },
  });
