/**
 * Runs commands at the same time, each given as one argument: `node test/support/side-by-side.ts 'node test/support/lint.ts' 'oxfmt --check .'`.
 * What each says is printed in one piece when it has ended. Fails if one of them fails.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs one command line in the system's shell and returns its exit code; one killed by a signal counts as 1. */
async function run(command: string): Promise<number> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const [code, said, complained] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  process.stdout.write(said);
  process.stderr.write(complained);
  if (code !== 0) console.error(`"${command}" failed (exit code ${code}).`);
  return code;
}

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
