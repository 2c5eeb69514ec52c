/** Moments read without the guide's own code, and instants to look at: what the guide says of time is held against these. */

/** The first and the last millisecond a written moment can mean. A deadline counts to the end of its minute. */
export function rangeOf(written: string): readonly [number, number] {
  const [, year, month, day, clock, zone] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?: (\d\d:\d\d) (\S+))?)?)?$/.exec(written)!;
  if (clock) {
    const at =
      Date.parse(`${year}-${month}-${day}T${clock}Z`) - minutesAhead(zone!, written) * 60_000;
    return [at, at + 59_999];
  }
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const end = day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return [Date.UTC(y, m, d), end - 1];
}

/** How many minutes a zone is ahead of UTC on the day of a moment. */
function minutesAhead(zone: string, written: string): number {
  if (zone === 'UTC') return 0;
  if (zone === 'AoE') return -720;
  const local = Date.parse(`${written.slice(0, 10)}T${written.slice(11, 16)}Z`);
  const shown = (at: number) =>
    Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
  // The distance on the hour that is meant, found by trying the one of the hour that UTC shows.
  const guess = shown(local) - local;
  return (shown(local - guess) - (local - guess)) / 60_000;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const [least, most] = [Date.UTC(2005, 0), Date.UTC(2041, 0)];

/** Instants from 2005 to 2040: half of them anywhere, half within a second, a minute or a day of a moment where something turns. */
export function* instantsAround(
  count: number,
  turns: readonly string[],
  random: () => number,
): Generator<Temporal.Instant> {
  const edges = turns.flatMap((written) => rangeOf(written));
  const steps = [0, 1, 1000, 60_000, 86_400_000];
  for (let index = 0; index < count; index++) {
    const edge = edges[Math.floor(random() * edges.length)];
    const step = steps[Math.floor(random() * steps.length)]! * (random() < 0.5 ? -1 : 1);
    const at =
      edge === undefined || index % 2 === 0 ? least + random() * (most - least) : edge + step;
    yield Temporal.Instant.fromEpochMilliseconds(
      Math.floor(Math.min(most - 1, Math.max(least, at))),
    );
  }
}
