/** Every feed as Atom. */
import type { APIRoute } from 'astro';
import { atomOf } from '../../data/feed-formats';
import { feedsOf, type Feed } from '../../data/feeds';
import { publication } from '../../publication';

export const getStaticPaths = () =>
  feedsOf(publication).map((feed) => ({ params: { name: feed.name }, props: { feed } }));

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(atomOf(feed, publication), { headers: { 'content-type': 'application/atom+xml' } });
