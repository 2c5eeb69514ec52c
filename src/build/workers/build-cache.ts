/**
 * What a build worked out and the next one may need again: compressed copies, pictures. It lies in one SQLite file in `.cache`,
 * which may be deleted at any time. A key names everything its value depends on, so that a value that is found is the value
 * that would be made; one that no recent build asked for is forgotten. A store that cannot be read or written is no store: then all is made anew.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const project = join(import.meta.dirname, '../../..');

/** Where the builds of this project keep what they made. */
export const keptFile = join(project, '.cache/kept.sqlite');

/** A value that no build of this many, the present one included, asked for is forgotten. Some projects are built for two hosts by turns. */
export const remembered = 4;

export interface Kept {
  /** The value of a key; undefined if it is not kept. */
  get(key: string): Uint8Array | undefined;
  /** The value of a key, made and kept if there is none. */
  orMake(key: string, make: () => Uint8Array): Uint8Array;
  /** Writes what was asked for and made since it was called last. */
  save(): void;
  close(): void;
}

/** A key for a value that is made of some texts or bytes. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url');
}

/** What a source file of ours does, as a part of a key: a change in it, or in one that it imports, or in the versions of packages, makes other values. */
export function doneBy(file: string): string {
  const texts = new Map<string, string>();
  const read = (name: string) => {
    if (texts.has(name)) return;
    const text = readFileSync(name, 'utf8');
    texts.set(name, text);
    for (const [, next = ''] of text.matchAll(
      /^(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+\.ts)['"]/gm,
    ))
      read(join(dirname(name), next));
  };
  read(file);
  return keyOf(
    process.version,
    readFileSync(join(project, 'package-lock.json')),
    ...texts.values(),
  );
}

/** Opens the store for reading and writing in a round, which `nextRound` gave. Several threads may. */
export function openKept(round: number, file = keptFile): Kept {
  let database = opened(file);
  const fresh = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const trying = <T>(work: (database: DatabaseSync) => T): T | undefined => {
    try {
      return database && work(database);
    } catch {
      close();
      return undefined;
    }
  };
  const close = () => {
    try {
      database?.close();
    } catch {
      // It was not to be used any more in any case.
    }
    database = undefined;
  };
  const reading = trying((open) => open.prepare('SELECT value FROM kept WHERE key = ?'));
  const get = (key: string) => {
    const value =
      fresh.get(key) ?? (trying(() => reading?.get(key))?.['value'] as Uint8Array | undefined);
    if (value) used.add(key);
    return value;
  };
  const save = () => {
    trying((open) => {
      open.exec('BEGIN IMMEDIATE');
      const writing = open.prepare('INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)');
      for (const [key, value] of fresh) writing.run(key, value);
      const using = open.prepare('INSERT OR REPLACE INTO used (key, round) VALUES (?, ?)');
      for (const key of [...fresh.keys(), ...used]) using.run(key, round);
      open.exec('COMMIT');
    });
    fresh.clear();
    used.clear();
  };
  return {
    get,
    orMake: (key, make) => {
      const known = get(key);
      if (known) return known;
      const value = make();
      fresh.set(key, value);
      return value;
    },
    save,
    close,
  };
}

/** Begins a round of the store: the number of this build. A store that is broken is removed. */
export function nextRound(file = keptFile): number {
  for (const attempt of [1, 2]) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      const database = new DatabaseSync(file, { timeout: patience });
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
      // Which build used a value stands apart, so that noting it does not write the value again.
      database.exec('CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB NOT NULL)');
      database.exec(
        'CREATE TABLE IF NOT EXISTS used (key TEXT PRIMARY KEY, round INTEGER NOT NULL) WITHOUT ROWID',
      );
      database.exec('CREATE TABLE IF NOT EXISTS rounds (number INTEGER PRIMARY KEY)');
      const { lastInsertRowid } = database.prepare('INSERT INTO rounds DEFAULT VALUES').run();
      database.close();
      return Number(lastInsertRowid);
    } catch {
      if (attempt === 1) remove(file);
    }
  }
  return 0;
}

/** Forgets what no recent build asked for; its room in the file is used again. */
export function forgetOld(round: number, file = keptFile): void {
  try {
    const database = opened(file);
    database?.prepare('DELETE FROM used WHERE round <= ?').run(round - remembered);
    database?.exec('DELETE FROM kept WHERE key NOT IN (SELECT key FROM used)');
    database?.prepare('DELETE FROM rounds WHERE number < ?').run(round);
    database?.close();
  } catch {
    // A store that stays too large for one build harms nothing.
  }
}

function remove(file: string): void {
  try {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  } catch {
    // Where nothing can be removed, nothing will be read either.
  }
}

/** How long a thread waits for another that writes, in milliseconds. */
const patience = 5000;

function opened(file: string): DatabaseSync | undefined {
  try {
    const database = new DatabaseSync(file, { timeout: patience });
    database.exec('PRAGMA synchronous = NORMAL');
    return database;
  } catch {
    return undefined;
  }
}
