/** A few threads that share the parts of a build that are many alike pieces, so that all cores are at work. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs.ts';

export interface Message {
  readonly id: number;
  readonly job: keyof Jobs;
  readonly piece: unknown;
}

export interface Crew {
  /** Has a job done on every piece, by at most so many threads at once, and returns the results in the order of the pieces. Throws what a thread threw. */
  readonly have: <J extends keyof Jobs>(job: J, pieces: readonly Parameters<Jobs[J]>[0][], atOnce?: number) => Promise<Awaited<ReturnType<Jobs[J]>>[]>;
  /** How many threads there are. */
  readonly size: number;
  readonly end: () => Promise<void>;
}

/** Starts as many threads as there are cores. `end` must be called, whatever happens. */
export function startCrew(size = availableParallelism()): Crew {
  const waiting = new Map<number, (result: never) => void>();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  const threads = Array.from({ length: size }, () => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url));
    // A thread without work must not keep the program from ending: others wait for that.
    worker.unref();
    let pending = 0;
    const settle = () => --pending === 0 && worker.unref();
    worker.on('message', ({ id, result }: { id: number; result: never }) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
      settle();
    });
    worker.on('error', failed.reject);
    return {
      worker,
      ask: (message: Message) => {
        if (pending++ === 0) worker.ref();
        worker.postMessage(message);
      },
    };
  });
  let lastId = 0;
  const done = <R>(thread: (typeof threads)[number], job: keyof Jobs, piece: unknown) =>
    new Promise<R>((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      thread.ask({ id, job, piece });
    });
  return {
    have: async <J extends keyof Jobs>(job: J, pieces: readonly Parameters<Jobs[J]>[0][], atOnce = size) => {
      const results: Awaited<ReturnType<Jobs[J]>>[] = [];
      let next = 0;
      const work = async (thread: (typeof threads)[number]) => {
        for (let place = next++; place < pieces.length; place = next++)
          results[place] = await Promise.race([done<Awaited<ReturnType<Jobs[J]>>>(thread, job, pieces[place]), failed.promise]);
      };
      await Promise.all(threads.slice(-atOnce).map(work));
      return results;
    },
    size,
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** A list in pieces of at most so many. */
export const piecesOf = <T>(list: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, index) => list.slice(index * most, (index + 1) * most));
