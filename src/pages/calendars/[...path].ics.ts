/** Every calendar as a file. */
import type { APIRoute } from 'astro';
import { calendarFeeds, type CalendarFeed } from '../../calendar/feeds';
import { icsOf } from '../../calendar/ics';
import { wordsOf } from '../../i18n';
import { placeOf } from '../../i18n/addresses';
import { revisionsFor } from '../../export-context';
import { addressIn, siteOf } from '../../site';
import { href } from '../../views/href';

export const getStaticPaths = ({ routePattern }: { routePattern: string }) => {
  const { language } = placeOf(routePattern);
  return calendarFeeds(siteOf(language), wordsOf(language), revisionsFor(language)).map((feed) => ({
    params: { path: feed.address.slice('/calendars/'.length, -'.ics'.length) },
    props: { feed },
  }));
};

export const GET: APIRoute<{ feed: CalendarFeed }> = ({ props, site, currentLocale = 'en' }) =>
  new Response(
    icsOf(props.feed, (address) => new URL(href(addressIn(currentLocale, address)), site).href),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );
