/** What a thread of the crew runs: it takes one piece after the other. An error ends it, and the crew learns of it. */
import { parentPort } from 'node:worker_threads';
import type { Message } from './worker-pool.ts';
import { jobs } from './jobs.ts';

parentPort!.on('message', async ({ job, piece }: Message) => {
  parentPort!.postMessage(await jobs[job](piece as never));
});
