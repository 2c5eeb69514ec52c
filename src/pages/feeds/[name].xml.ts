/** Every feed as Atom. */
import type { APIRoute } from 'astro';
import { atomOf } from '../../exports/feed-formats';
import { feedsOf, type Feed } from '../../exports/feeds';
import { publication } from '../../export-context';

export const getStaticPaths = () =>
  feedsOf(publication).map((feed) => ({ params: { name: feed.name }, props: { feed } }));

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(atomOf(feed, publication), { headers: { 'content-type': 'application/atom+xml' } });
