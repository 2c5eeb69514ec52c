/** What the commands of this folder share: a format by name, and an end with a sentence instead of a stack trace. */

/** The format of that name; throws a sentence that lists the names if there is none. */
export function formatNamed<T>(formats: Readonly<Record<string, T>>, name: string): T {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined)
    throw new Error(`There is no format ${name}. Use one of ${Object.keys(formats).join(', ')}.`);
  return format;
}

/** Runs a command; its number is the exit code, and what it throws is said in one line. */
export async function runCommand(main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
