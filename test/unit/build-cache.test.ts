import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  doneBy,
  forgetOld,
  keyOf,
  nextRound,
  openKept,
  remembered,
} from '../../src/build/workers/build-cache.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const never = () => expect.unreachable('It is kept.');

function aStore() {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'below/kept.sqlite');
  /** One build: what it does with the store in a round of its own. */
  const build = (work: (kept: ReturnType<typeof openKept>) => void) => {
    const round = nextRound(file);
    const kept = openKept(round, file);
    work(kept);
    kept.save();
    kept.close();
    forgetOld(round, file);
  };
  return { file, folder, build };
}

describe('what a build keeps for the next', () => {
  test('is there in the next build, and made once', () => {
    const { build } = aStore();
    build((kept) => expect(kept.orMake('a', () => bytes('one'))).toEqual(bytes('one')));
    build((kept) => expect(kept.orMake('a', never)).toEqual(bytes('one')));
  });
  test('is forgotten when as many builds as are remembered did not ask for it, and not before', () => {
    const { build } = aStore();
    build((kept) => ['used', 'left'].forEach((key) => kept.orMake(key, () => bytes(key))));
    for (let round = 1; round < remembered; round++) build((kept) => kept.orMake('used', never));
    build((kept) => {
      expect(kept.get('used')).toEqual(bytes('used'));
      expect(kept.get('left')).toEqual(bytes('left'));
    });
    for (let round = 0; round < remembered; round++) build((kept) => kept.orMake('used', never));
    build((kept) => {
      expect(kept.get('used')).toEqual(bytes('used'));
      expect(kept.get('left')).toBeUndefined();
    });
  });
  test('is lost, and nothing else, when a build is killed before it saves', () => {
    const { build, file } = aStore();
    build((kept) => kept.orMake('a', () => bytes('one')));
    const killed = openKept(nextRound(file), file);
    killed.orMake('b', () => bytes('two'));
    killed.close();
    build((kept) => {
      expect(kept.get('a')).toEqual(bytes('one'));
      expect(kept.get('b')).toBeUndefined();
    });
  });
  test('is seen by several threads at once', () => {
    const { file } = aStore();
    const round = nextRound(file);
    const [one, other] = [openKept(round, file), openKept(round, file)];
    one.orMake('a', () => bytes('one'));
    one.save();
    expect(other.orMake('a', never)).toEqual(bytes('one'));
    other.save();
    one.close();
    other.close();
  });
  test('is made anew where the store is broken or cannot be written', () => {
    const { file, folder, build } = aStore();
    build((kept) => kept.orMake('a', () => bytes('one')));
    writeFileSync(file, 'This is no store. '.repeat(1000));
    build((kept) => expect(kept.orMake('a', () => bytes('two'))).toEqual(bytes('two')));
    build((kept) => expect(kept.orMake('a', never)).toEqual(bytes('two')));
    const nowhere = openKept(0, join(folder, 'nowhere/kept.sqlite'));
    expect(nowhere.orMake('a', () => bytes('three'))).toEqual(bytes('three'));
    nowhere.save();
  });
});

describe('the key of what is kept', () => {
  test('tells parts apart, wherever one ends and the next begins', () =>
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc')));
  test('changes with a source file and with one that it imports', () => {
    const { folder } = aStore();
    const [file, other] = [join(folder, 'a.ts'), join(folder, 'b.ts')];
    writeFileSync(file, "import { b } from './b.ts';\nb();\n");
    const keys = ['export const b = 1;', 'export const b = 2;'].map((text) => {
      writeFileSync(other, text);
      return doneBy(file);
    });
    writeFileSync(file, "import { b } from './b.ts';\nb;\n");
    expect(new Set([...keys, doneBy(file)]).size).toBe(3);
  });
});
