/** Guides repeat days, hours, addresses and numbers that stand in records: where a record changes, its guides must follow. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { months } from '../../src/model/calendar-words.ts';

const site = checkContent('content', Temporal.Instant.from('2026-11-28T12:00:00Z')).readable;

/** The rows of the table of a guide whose first heading is given, without the marks of links. */
function tableOf(guide: string, heading: string): string[][] {
  const { body } = site.get('guides', guide);
  const rows = body
    .slice(body.indexOf(`\n| ${heading} |`) + 1)
    .split('\n\n')[0]!
    .split('\n');
  return rows.slice(2).map((row) =>
    row
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Days as guides write them: `5 May`, `14 to 25 April`, `30 October to 4 November`. */
function daysIn(from: string | undefined, to: string | undefined): string {
  const [first, last] = [from ?? to!, to ?? from!].map((day) => Temporal.PlainDate.from(day));
  const month = ({ month }: Temporal.PlainDate) => months[month - 1];
  const end = `${last!.day} ${month(last!)}`;
  if (first!.equals(last!)) return end;
  return first!.month === last!.month
    ? `${first!.day} to ${end}`
    : `${first!.day} ${month(first!)} to ${end}`;
}

describe('the days in guides', () => {
  test('of the round of 2025 are those of its record', () => {
    const { steps, agm } = site.get('cycles', '2025-common').data;
    const meeting = site.settings.meetings.find(({ id }) => id === agm)!;
    const edge = (step: string, end: 'opens' | 'closes') => daysIn(steps[step]![end], undefined);
    const whole = (step: string) => daysIn(steps[step]!.opens, steps[step]!.closes);
    expect(edge('call', 'opens')).toBe(edge('nominations', 'opens'));
    expect(Object.fromEntries(tableOf('how-elections-work', 'What'))).toEqual({
      'Call and start of nominations': edge('nominations', 'opens'),
      'End of nominations': edge('nominations', 'closes'),
      'Last day to accept': edge('acceptance', 'closes'),
      'Candidate statement': edge('statements', 'closes'),
      'Calls with candidates': whole('candidate-calls'),
      'Vote, where needed': whole('vote'),
      Seating: `${daysIn(meeting.closes, undefined)}, at the end of the annual meeting`,
    });
  });

  test('of ICANN meetings are those of the settings', () => {
    const rows = tableOf('follow-a-meeting', 'Meeting');
    expect(rows.length).toBeGreaterThan(0);
    for (const [name, days, place] of rows) {
      const meeting = site.settings.meetings.find(({ title }) => name!.startsWith(`${title},`))!;
      expect(days, name).toBe(`${daysIn(meeting.opens, meeting.closes)} ${meeting.year}`);
      expect(place, name).toBe(meeting.place?.split(',')[0] ?? 'to be announced');
      expect(name!.endsWith('annual meeting'), name).toBe(meeting.annual);
    }
  });

  test('of ICANN meetings named in a sentence are those of the settings', () => {
    const named = site.records.guides.flatMap(({ id, body }) =>
      [...body.matchAll(/(ICANN\d+) in ([A-Z][a-z]+), (\d[^,]*? \d{4})/g)].map(
        ([, title, place, days]) => ({ id, title, place, days }),
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { id, title, place, days } of named) {
      const meeting = site.settings.meetings.find((one) => one.title === title)!;
      expect(days, id).toBe(`${daysIn(meeting.opens, meeting.closes)} ${meeting.year}`);
      expect(meeting.place, id).toContain(place);
    }
  });

  test('and hours of calls are those of the groups and regions', () => {
    const rows = tableOf('languages-meetings-and-tools', 'Call');
    expect(rows.length).toBeGreaterThan(5);
    for (const [name, rhythm, time, seen] of rows) {
      const body = [...site.records.groups, ...site.records.regions].find(
        ({ data }) => data.acronym === name,
      )!;
      const call = body.data.meetings![0]!;
      expect(rhythm, name).toContain(call.weekday);
      expect(`${rhythm} `, name).toContain(call.minutes ? `${call.minutes} minutes` : ' ');
      const hours = time!.match(/\d\d:\d\d/g) ?? [];
      if (call.times) expect(hours, name).toEqual(call.times);
      else
        expect(
          hours.every((hour) => call.rhythm.includes(hour)),
          name,
        ).toBe(true);
      expect(seen!.match(/\d{4}/g)!.at(-1), name).toBe(call.asOf.slice(0, 4));
    }
  });

  test('on which the ALAC took its rules are those of its record', () => {
    const documents = site.get('groups', 'alac').data.rules!;
    const [newest, older] = ['alac-rop-2022', 'alac-rop-2013'].map(
      (id) => documents.find((one) => one.id === id)!.adopted!,
    );
    const written = (date: string) => `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
    const versions = tableOf('how-the-rules-are-layered', 'Version').map(([version]) => version!);
    expect(versions.at(-1)).toBe(written(newest!));
    expect(versions.some((version) => version.includes(written(older!)))).toBe(true);
  });
});

describe('the numbers in guides', () => {
  const seats = (position: string) => site.get('positions', position).data.seats.number!;
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const numberOf = (word: string) =>
    words.includes(word.toLowerCase()) ? words.indexOf(word.toLowerCase()) : Number(word);

  test.each([
    ['the Members of the ALAC', /\b(\d+) (?:ALAC )?Members\b/g, seats('alac-member')],
    ['the regional Chairs', /\b(\w+) regional Chairs\b/g, seats('ralo-chair')],
    [
      'the electors of Board Seat 15',
      /\b(\d+) electors\b/g,
      seats('alac-member') + seats('ralo-chair'),
    ],
    ['the regions', /\b(?:the|all) (\w+) regions\b/g, site.records.regions.length],
  ])('of %s are those of the records', (_, pattern, expected) => {
    const found = site.records.guides.flatMap(({ body, data }) =>
      [...`${data.summary}\n${body}`.matchAll(pattern)]
        .map(([, word]) => numberOf(word!))
        .filter((number) => !Number.isNaN(number)),
    );
    expect([...new Set(found)]).toEqual([expected]);
  });
});

describe('the addresses in guides', () => {
  test('of groups are those of the groups', () => {
    const { body } = site.get('guides', 'who-to-contact');
    const rows = [
      ...body.matchAll(
        /^\| \[[^\]]*\]\(\/groups\/([a-z-]+)\/\) \| \[([^\]]*)\]\(mailto:([^)]*)\)/gm,
      ),
    ];
    expect(rows.length).toBeGreaterThan(2);
    for (const [, id, shown, address] of rows) {
      expect(address).toBe(shown);
      const { joining, lists } = site.get('groups', id!).data;
      expect([joining?.contact, ...(lists ?? []).map((list) => list.address)]).toContain(address);
    }
  });
});
