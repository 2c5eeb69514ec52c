/** What the check tells when a file of the invented world changes and no day of seeing does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf } from '../../src/editing/changes/changes.ts';
import { theWorld, worldFolder, worldNow } from './world.ts';

export const textOf = (file: string) => readFileSync(join(worldFolder, file), 'utf8');

/** The lines on which a change from one text to another is told, and by which rule. */
export const toldOf = (file: string, was: string, is: string) =>
  changesOf({ file, text: was }, is, theWorld(), worldNow).map(
    ({ line, rule, message }) => `${line} ${rule}: ${message}`,
  );

/** What is told after some changes of a file of the world. */
export function told(file: string, ...changes: readonly (readonly [from: string, to: string])[]) {
  const was = textOf(file);
  return toldOf(
    file,
    was,
    changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
      return text.replace(from, to);
    }, was),
  );
}

/** What is told of the prose of a guide in two states. */
export function toldOfProse(was: string, is: string) {
  const guide = 'guides/first-day.md';
  const within = (text: string) =>
    textOf(guide).replace('To the [Alpha Group]', `${text}\n\nTo the [Alpha Group]`);
  return toldOf(guide, within(was), within(is));
}

/** What is told of two translations of the same English. */
export function toldOfTranslation(language: string, was: string, is: string) {
  const po = (text: string) => `msgid ""\nmsgstr ""\n\nmsgid "English"\nmsgstr "${text}"\n`;
  return toldOf(`languages/${language}/groups.po`, po(was), po(is));
}
