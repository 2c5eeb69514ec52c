/** A few threads that share the parts of a build that are many alike pieces, so that all cores are at work. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs.ts';

export interface Message {
  readonly job: keyof Jobs;
  readonly piece: unknown;
}

export interface Crew {
  /**
   * Has a job done on every piece and returns the results in the order of the pieces. Throws what a thread threw. What is urgent
   * is begun before all that waits and is not.
   */
  readonly have: <J extends keyof Jobs>(
    job: J,
    pieces: readonly Parameters<Jobs[J]>[0][],
    when?: 'urgent' | 'in turn',
  ) => Promise<Awaited<ReturnType<Jobs[J]>>[]>;
  /** From now on at most so many threads are at work at once: as many as there are cores that nothing else keeps at work. */
  readonly allow: (count: number) => void;
  /** How many threads there are. */
  readonly size: number;
  readonly end: () => Promise<void>;
}

interface Task {
  readonly message: Message;
  readonly done: (result: never) => void;
}

/** Starts as many threads as there are cores. `end` must be called, whatever happens. */
export function startCrew(size = availableParallelism()): Crew {
  const urgent: Task[] = [];
  const inTurn: Task[] = [];
  const idle: Worker[] = [];
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  let allowed = size;
  const begin = () => {
    while (idle.length > size - allowed) {
      const task = urgent.shift() ?? inTurn.shift();
      if (!task) return;
      const worker = idle.pop()!;
      worker.ref();
      worker.once('message', (result: unknown) => {
        // A thread without work must not keep the program from ending: others wait for that.
        worker.unref();
        idle.push(worker);
        task.done(result as never);
        begin();
      });
      worker.postMessage(task.message);
    }
  };
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./worker.ts', import.meta.url)),
  );
  for (const worker of workers) {
    worker.unref();
    worker.on('error', failed.reject);
    idle.push(worker);
  }
  return {
    have: <J extends keyof Jobs>(
      job: J,
      pieces: readonly Parameters<Jobs[J]>[0][],
      when: 'urgent' | 'in turn' = 'in turn',
    ) => {
      const results = pieces.map((piece) => {
        const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Jobs[J]>>>();
        (when === 'urgent' ? urgent : inTurn).push({ message: { job, piece }, done: resolve });
        return promise;
      });
      begin();
      return Promise.race([Promise.all(results), failed.promise]);
    },
    allow: (count) => {
      allowed = Math.max(1, Math.min(count, size));
      begin();
    },
    size,
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A list in pieces of at most so many. */
export const piecesOf = <T>(list: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, index) =>
    list.slice(index * most, (index + 1) * most),
  );
