/** Every feed as JSON Feed. */
import type { APIRoute } from 'astro';
import { jsonFeedOf } from '../../exports/feed-formats';
import { feedsOf, type Feed } from '../../exports/feeds';
import { publication } from '../../export-context';

export const getStaticPaths = () =>
  feedsOf(publication).map((feed) => ({ params: { name: feed.name }, props: { feed } }));

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(jsonFeedOf(feed, publication), {
    headers: { 'content-type': 'application/feed+json' },
  });
