/** A plan as a calendar file; every entry is tentative. */
import { icsOf } from '../calendar/ics.ts';
import { eventsOfCycle } from '../calendar/events.ts';
import type { RecordOf, Site } from '../model/site.ts';
import type { Words } from '../i18n/index.ts';

export const planCalendar = (site: Site, cycle: RecordOf<'cycles'>, words: Words, address: string): string =>
  icsOf({ title: cycle.data.title, description: words.t('calendar.description'), events: eventsOfCycle(site, cycle, words) }, () => address);
