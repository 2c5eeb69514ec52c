/** Calendars on the web and on devices that take a subscription by its address. */

/** The full address of a calendar file, as programs ask for it again and again. */
interface Subscription {
  readonly address: string;
  readonly name: string;
}

export const services = ['google', 'outlook', 'apple'] as const;
export type Service = (typeof services)[number];

/** The same address under the scheme that calendar programs answer to. */
export const webcal = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** The page or program of a service with the subscription filled in. */
export const addTo = (service: Service, { address, name }: Subscription): string =>
  ({
    // Google takes an address only under the scheme of calendars.
    google: `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal(address))}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`,
    apple: webcal(address),
  })[service];

/** Where the page of calendars tells of a calendar: `/calendars/regions/afralo.ics` → `add-regions-afralo`. */
export const calendarAnchor = (address: string): string =>
  address
    .replace(/^\/calendars\//, 'add-')
    .replace(/\.ics$/, '')
    .replaceAll('/', '-');
