/** What is wrong with a written time of day, and the same instant as a record writes it where only one can be meant. */
import { isZone } from '../model/fields.ts';
import { dateFault, type DateFault } from './date-fault.ts';

interface Time {
  readonly hour: number;
  readonly minute: number;
  /** Whether it names a part of a minute. */
  readonly hasSeconds: boolean;
  readonly half: 'am' | 'pm' | undefined;
  readonly zone: string;
}

const pattern =
  /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,](\d+))?)?\s*(?:([ap])\.?m\b\.?)?\s*(.*)$/is;

/** Says what is wrong with the time of a moment whose day is fine. A repair that begins with "Write" names the same instant; where more than one can be meant, it asks. */
export function explainTime(day: Temporal.PlainDate, written: string): DateFault {
  const time = readTime(written);
  const zone = time && zoneOf(time.zone);
  if (!time)
    return dateFault(
      'date-form',
      'has a time that is not written with 24 hours',
      `Look up the time, and write it with hour, minute and zone, such as ${day} 18:00 UTC.`,
    );
  const hour = hourOfDay(time);
  if (hour === undefined || time.minute > 59) return noSuchTime(day, time, zone);
  const local = day.toPlainDateTime({ hour, minute: time.minute });
  if (time.zone === '')
    return dateFault(
      'time-zone',
      'has a time without a zone',
      `Look up the zone in the source, and write ${shown(local)} with it: UTC, AoE or a zone such as Europe/Paris.`,
    );
  if (!zone)
    return dateFault(
      'time-zone',
      `names the zone \`${time.zone}\`, which is not the same all year or everywhere`,
      `Look up which zone the source means, and write ${shown(local)} with it: UTC, AoE or a zone such as Europe/Paris.`,
    );
  const moment = asMoment(local, zone);
  if (hour === 0 && time.minute === 0 && time.half === 'am')
    return dateFault(
      'date-form',
      'can be read as the beginning and as the end of the day',
      `Look up which is meant: the day begins at ${moment}, and ends at ${asMoment(local.with({ hour: 23, minute: 59 }), zone)}.`,
    );
  if (time.hasSeconds)
    return dateFault(
      'date-form',
      'has seconds, and moments are written to the minute',
      `If the whole of that minute counts, it is ${moment}.`,
    );
  return dateFault(
    time.zone.toUpperCase() === 'UTC' || isZone(time.zone) ? 'date-form' : 'time-zone',
    'is not written as a moment',
    `Write ${moment}.`,
    moment,
  );
}

function readTime(written: string): Time | undefined {
  const match = pattern.exec(written);
  if (!match) return undefined;
  const [, hour, minute, second = '0', part = '0', letter, zone = ''] = match;
  // An hour alone is a time only with am or pm.
  if (minute === undefined && !letter) return undefined;
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    hasSeconds: Number(second) > 0 || Number(part) > 0,
    half: letter === undefined ? undefined : letter.toLowerCase() === 'a' ? 'am' : 'pm',
    zone: zone.trim().replace(/^\((.*)\)$/, '$1'),
  };
}

/** The hour from 0 to 23; undefined if no clock shows it. Twelve is the first hour of each half of the day. */
function hourOfDay({ hour, half }: Time): number | undefined {
  if (!half) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function noSuchTime(
  day: Temporal.PlainDate,
  { hour, minute, half }: Time,
  zone: Zone | undefined,
): DateFault {
  const fault = { rule: 'no-such-time', complaint: 'has a time that no clock shows' } as const;
  if (half) return { ...fault, repair: 'Hours before am and pm go from 1 to 12, minutes to 59.' };
  if (hour !== 24 || minute !== 0)
    return { ...fault, repair: 'Hours go from 00 to 23, minutes from 00 to 59.' };
  const end = day.toPlainDateTime({ hour: 23, minute: 59 });
  return {
    ...fault,
    repair: `If the whole day counts, its end is ${zone ? asMoment(end, zone) : `${shown(end)} with the zone`}.`,
  };
}

/** A zone as records name it, or a fixed distance from UTC in minutes. */
type Zone = string | number;

const anywhere = /^(?:aoe|anywhere on earth|idlw)$/i;
const universal = /^(?:z|utc?|gmt)$/i;

/** What a zone is called here; undefined for letters that name several zones, or none. */
function zoneOf(written: string): Zone | undefined {
  const zone = written.replaceAll(/[−–]/g, '-').replaceAll(/\s+/g, ' ');
  // "AoE (UTC-12)" says the same twice, or contradicts itself.
  const twice = /^([^()]+?) ?\(([^()]+)\)$/.exec(zone);
  if (twice) {
    const [first, second] = [zoneOf(twice[1]!), zoneOf(twice[2]!)];
    return first === second ? first : undefined;
  }
  if (universal.test(zone)) return 'UTC';
  if (anywhere.test(zone)) return 'AoE';
  if (isZone(zone)) return zone;
  const offset = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(00|15|30|45))?$/i.exec(zone);
  if (!offset) return undefined;
  const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  if (minutes < -720 || minutes > 840) return undefined;
  return minutes === -720 ? 'AoE' : minutes === 0 ? 'UTC' : minutes;
}

/** A local time as a record writes it: in its zone if that has a name, else in UTC. */
const asMoment = (local: Temporal.PlainDateTime, zone: Zone): string =>
  typeof zone === 'number'
    ? `${shown(local.subtract({ minutes: zone }))} UTC`
    : `${shown(local)} ${zone}`;

const shown = (local: Temporal.PlainDateTime) =>
  local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
