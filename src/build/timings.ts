/** How long each part of a work took, for the line that ends it and for measuring. */

/** A stopwatch: `lap` notes the seconds since the lap before under a name; `said` gives all in one line: `check 0.9 s, pages 7.2 s`. */
export function stopwatch(clock: () => number = () => performance.now()) {
  const laps: string[] = [];
  let last = clock();
  return {
    lap: (name: string) => {
      const time = clock();
      laps.push(`${name} ${((time - last) / 1000).toFixed(1)} s`);
      last = time;
    },
    said: () => laps.join(', '),
  };
}
