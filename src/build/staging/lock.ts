/** Lets only one build at a time work in a folder. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a build waits for another, in milliseconds. */
const patience = 3_600_000;
/** SQLite's number for a file that another process holds. */
const busy = 5;

/**
 * Waits until no other build is at work in a project, because Astro keeps files of every build in its one `.astro` folder,
 * nor for the same target. The lock is SQLite's on a file, which the system lets go when a process ends, however it ends.
 * `onWait` is called if there is someone to wait for. Returns what lets go of it; keep it, for a lock that nobody holds on
 * to is let go too.
 */
export function lockBuild(project: string, target: string, onWait: () => void): () => void {
  const files = [project, dirname(target)].map((folder) => join(folder, '.build/lock'));
  const locks = [...new Set(files)].map((file) => waitForLock(file, onWait));
  return () => locks.forEach((lock) => lock.close());
}

function waitForLock(file: string, onWait: () => void): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const free = take(file, 0);
  if (free) return free;
  onWait();
  // Where several wait, SQLite may give up on one long before its time.
  const end = performance.now() + patience;
  for (let left = patience; left > 0; left = end - performance.now()) {
    const lock = take(file, left);
    if (lock) return lock;
  }
  throw new Error('Another build has been at work here for an hour. Stop it, then build again.');
}

/** The lock on a file; undefined if another process holds it for longer than we wait. */
function take(file: string, milliseconds: number): DatabaseSync | undefined {
  const lock = new DatabaseSync(file, { timeout: milliseconds });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
}
