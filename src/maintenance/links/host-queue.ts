/** Politeness: one question at a time to each host, with a pause between two, longer where the host asks for it. */

/** The time and the waiting for it, so that a test need not wait. Milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Lanes {
  /** Runs a task when its host is free and the pause since the task before is over. */
  readonly inTurn: <T>(host: string, task: () => Promise<T>) => Promise<T>;
  /** Lets nobody ask a host for some milliseconds. */
  readonly holdOff: (host: string, milliseconds: number) => void;
}

/** One lane for each host; `pause` is in milliseconds. */
export function lanesWith(pause: number, clock: Clock): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const holdOff = (host: string, milliseconds: number) => {
    freeAt.set(host, Math.max(freeAt.get(host) ?? 0, clock.now() + milliseconds));
  };
  return {
    holdOff,
    inTurn: (host, task) => {
      const run = (tails.get(host) ?? Promise.resolve()).then(async () => {
        await clock.sleep(Math.max(0, (freeAt.get(host) ?? 0) - clock.now()));
        try {
          return await task();
        } finally {
          holdOff(host, pause);
        }
      });
      tails.set(
        host,
        run.catch(() => undefined),
      );
      return run;
    },
  };
}
