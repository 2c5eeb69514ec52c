/**
 * Where a site is made before it is published: a folder beside the target, so that publishing is one step. What a killed
 * build left behind is put right by the next one, and two builds of one project wait for each other.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { exchangeFolders } from './atomic-swap.ts';

const workshopOf = (target: string) => join(dirname(target), '.build');

/** A fresh place for the new site of this process. */
export function freshFolder(target: string): string {
  const folder = join(workshopOf(target), `${basename(target)}.new-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Puts the new folder in the place of the old one. Where the system can exchange two folders there is no moment without a
 * site; elsewhere (Windows, some network disks) two renames follow each other, and if the second fails, the old site comes back.
 */
export function swap(folder: string, target: string, exchange = exchangeFolders): void {
  if (!existsSync(target)) return renameSync(folder, target);
  // From here on the old site is in the new one's former place, where `tidy` would remove it too.
  if (exchange(folder, target)) return rmSync(folder, { recursive: true, force: true });
  const old = join(workshopOf(target), `${basename(target)}.old-${process.pid}`);
  renameSync(target, old);
  try {
    renameSync(folder, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Removes what builds left that are no longer running. Killed between two renames of a swap, a build leaves the old site
 * aside and nothing in its place: then the old site comes back.
 */
export function tidy(target: string): void {
  const workshop = workshopOf(target);
  if (!existsSync(workshop)) return;
  for (const name of readdirSync(workshop)) {
    const [, state, owner] =
      new RegExp(`^${RegExp.escape(basename(target))}\\.(new|old)-(\\d+)$`).exec(name) ?? [];
    if (!owner || (Number(owner) !== process.pid && isRunning(Number(owner)))) continue;
    if (state === 'old' && !existsSync(target)) renameSync(join(workshop, name), target);
    else rmSync(join(workshop, name), { recursive: true, force: true });
  }
}

/**
 * Waits until no other build is at work in the project: Astro keeps files of every build in its one `.astro` folder.
 * The lock is SQLite's on a file, which the system lets go when a process ends, however it ends. `onWait` is called
 * if there is someone to wait for. Returns what lets go of it; keep it, for a lock that nobody holds on to is let go too.
 */
export function lockProject(project: string, onWait: () => void): () => void {
  const folder = join(project, '.build');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock');
  const take = (milliseconds: number) => {
    const lock = new DatabaseSync(file, { timeout: milliseconds });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return lock;
    } catch (error) {
      lock.close();
      if ((error as { errcode?: number }).errcode === 5) return undefined;
      throw error;
    }
  };
  let lock = take(0);
  if (!lock) {
    onWait();
    lock = take(3_600_000);
    if (!lock)
      throw new Error(
        'Another build has been at work here for an hour. Stop it, then build again.',
      );
  }
  return () => lock.close();
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
