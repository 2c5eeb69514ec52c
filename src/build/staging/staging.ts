/**
 * Where a site is made before it is published: a folder beside the target, on the same disk, so that publishing takes no
 * more than two renames. What a killed build left behind is put right by `recover`.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/** Where a build of a target works, and where the old site stands for a moment while the new one takes its place. */
const placesOf = (target: string) => {
  const place = join(dirname(target), '.build', basename(target));
  return { staging: `${place}.new`, old: `${place}.old` };
};

/** Makes an empty folder for the new site. */
export function createStagingDir(target: string): string {
  const { staging } = placesOf(target);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return staging;
}

/**
 * Puts the new site in the place of the old one, with two renames. If the second fails, the old site comes back; if the
 * process is killed between them, `recover` brings it back.
 */
export function swap(folder: string, target: string): void {
  const { old } = placesOf(target);
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(folder, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Brings back the site that a build, killed between the two renames, left aside. Called before a site is built or shown. */
export function recover(target: string): void {
  const { old } = placesOf(target);
  if (!existsSync(old)) return;
  if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, target);
}

/** Throws if publishing would throw away something else than a built site: what stands at the target goes when the new site takes its place. */
export function requireTarget(target: string, project: string): void {
  const refuse = (why: string) => {
    throw new Error(
      `BUILD_DIR is ${target}, which ${why}. Name a folder that is new, empty, or holds a site that was built here.`,
    );
  };
  // From one drive of Windows to another there is no relative path.
  const below = relative(target, project);
  if (!below.startsWith('..') && !isAbsolute(below)) refuse('holds this project');
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) refuse('is a file');
  if (readdirSync(target).length > 0 && !existsSync(join(target, 'sitemap.xml')))
    refuse('holds other things than a site');
}
