/** Every calendar as a file. */
import type { APIRoute } from 'astro';
import { calendarFeeds, type CalendarFeed } from '../../calendar/feeds';
import { icsOf } from '../../calendar/ics';
import { wordsOf } from '../../i18n';
import { revisionOf } from '../../export-context';
import { site as guide } from '../../site';
import { href } from '../../views/href';

export const getStaticPaths = () =>
  calendarFeeds(guide, wordsOf('en'), revisionOf).map((feed) => ({
    params: { path: feed.address.slice('/calendars/'.length, -'.ics'.length) },
    props: { feed },
  }));

export const GET: APIRoute<{ feed: CalendarFeed }> = ({ props, site }) =>
  new Response(
    icsOf(props.feed, (address) => new URL(href(address), site).href),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );
