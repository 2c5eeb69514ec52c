/** What the commands of this folder share: a format by name, and an end with a sentence instead of a stack trace. */
import { Misuse, runWithUsage, type Usage } from '../editing/usage.ts';

/** The format of that name; throws a sentence that lists the names if there is none. */
export function formatNamed<T>(formats: Readonly<Record<string, T>>, name: string): T {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined)
    throw new Misuse(`There is no format ${name}. Use one of ${Object.keys(formats).join(', ')}.`);
  return format;
}

/** Runs a command; its number is the exit code, and what it throws is said in one line. Asked how it is used, it says so. */
export const runCommand = (usage: Usage, main: () => number | Promise<number>): Promise<void> =>
  runWithUsage(usage, process.argv.slice(2), main);
