/** What every command does when it is asked how it is used, or is used wrongly: it says so, without a trace. */
import { stripVTControlCharacters } from 'node:util';

/** What a command says of itself: one line for each way of using it. */
export interface Usage {
  /** `npm run check [-- folder]`, and so on. */
  readonly ways: readonly string[];
  /** What it does, in a sentence. */
  readonly does: string;
}

/** The text that explains a command. */
const usageText = ({ ways, does }: Usage): string => `${does}\n\n  ${ways.join('\n  ')}`;

/** Runs a command with its arguments; its number is the exit code. What it throws is said in one line, with the usage if the arguments were wrong. */
export async function runWithUsage(
  usage: Usage,
  args: readonly string[],
  main: () => number | Promise<number>,
): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usageText(usage));
    return;
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(said(error));
    if (isMisuse(error)) console.error(`\n${usageText(usage)}`);
    process.exitCode = 1;
  }
}

/** Thrown where the arguments of a command mean nothing. */
export class Misuse extends Error {}

/** Node says so of options that nobody declared. */
const isMisuse = (error: unknown): boolean =>
  error instanceof Misuse ||
  (error instanceof Error &&
    String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS'));

const said = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message).split('\n')[0]!;
};
