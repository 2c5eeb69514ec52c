/**
 * Starts every command of the project: `node src/run.mjs build`. Plain JavaScript without a package, so that any Node can read it
 * and say in one line, before any work, what is missing here and how to get it.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const astro = 'node_modules/astro/bin/astro.mjs';

/**
 * The steps of each command; arguments go to the last. `bundles`: it needs a path that the bundler can read, and a project that can be
 * written to, where Astro and Vite keep files.
 */
const commands = {
  build: { steps: [['src/build/build-cli.ts']], bundles: true },
  start: { steps: [['src/build/build-cli.ts'], [astro, 'preview']], bundles: true },
  dev: { steps: [[astro, 'dev']], bundles: true },
  preview: { steps: [[astro, 'preview']], bundles: true },
  schemas: { steps: [[astro, 'sync', '--silent'], ['src/editing/schemas-cli.ts']], bundles: true },
  check: { steps: [['src/editing/check-cli.ts']] },
  new: { steps: [['src/editing/new-cli.ts']] },
  diff: { steps: [['src/maintenance/diff/cli.ts']] },
  stale: { steps: [['src/maintenance/stale-cli.ts']] },
  links: { steps: [['src/maintenance/links/cli.ts']] },
  plan: { steps: [['src/planner/cli.ts']] },
  translations: { steps: [['src/languages/cli.ts']] },
  addresses: { steps: [['src/build/hosts/permalinks-cli.ts']] },
  // For what is run by other programs afterwards: tests, the linter, benches.
  tools: { steps: [], bundles: true, withTools: true },
};

/** What keeps a command from working here, in one line; undefined if nothing does. */
function obstacle({ bundles = false, withTools = false }) {
  return missingPart(withTools) || (bundles ? unreadablePath() || readOnly() : undefined);
}

/** Reads JSON, or nothing where there is none. */
function json(file) {
  try {
    return JSON.parse(readFileSync(join(project, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A package of the lock file that is not installed, or in another version. Those for other systems are not wanted. */
function missingPart(withTools) {
  const { packages: locked } = json('package-lock.json') || { packages: {} };
  const { packages: installed } = json('node_modules/.package-lock.json') || {};
  const remedy =
    withTools && process.env.NODE_ENV === 'production' ? 'npm ci --include=dev' : 'npm ci';
  if (!existsSync(join(project, 'node_modules')))
    return `The packages of the project are not installed. Run \`${remedy}\`.`;
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '' || (wanted.dev && !withTools) || !isForHere(wanted)) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!existsSync(join(project, path, 'package.json')))
      return `The package ${name} is missing. Run \`${remedy}\`.`;
    const { version } = (installed && installed[path]) || wanted;
    if (version !== wanted.version)
      return `The package ${name} is here as ${version}, but wanted as ${wanted.version}. Run \`${remedy}\`.`;
  }
  return undefined;
}

/** Whether a package serves this system: what is optional is made for some, and says for which. */
function isForHere({ optional, devOptional, os, cpu, libc }) {
  const isMusl = process.platform === 'linux' && existsSync('/etc/alpine-release');
  const fits = (list, here) => !list || list.includes(here);
  if (!optional && !devOptional) return true;
  return (
    Boolean(os || cpu) &&
    fits(os, process.platform) &&
    fits(cpu, process.arch) &&
    fits(libc, isMusl ? 'musl' : 'glibc')
  );
}

/** Signs that the bundler takes for a part of an address, and the folder in which Node reads no TypeScript. */
function unreadablePath() {
  const sign = ['#', '?'].find((one) => project.includes(one));
  if (sign)
    return `The project lies in ${project}; the bundler cannot read paths that hold \`${sign}\`. Move or rename the folder.`;
  return undefined;
}

/** Astro, Vite and the lock of the build keep files in the project, wherever the site is put. */
function readOnly() {
  for (const folder of [project, join(project, 'node_modules')]) {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      return `${folder} cannot be written to; a build keeps files in \`.astro\`, \`.build\` and \`node_modules/.astro\` of the project, wherever BUILD_DIR is. Copy the project to a folder of your own.`;
    }
  }
  return undefined;
}

/** The Node that comes with the project; undefined if its install script did not run. */
function ownNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return [join(project, 'node_modules/node/bin', name)].find((file) => existsSync(file));
}

/** Runs a program of Node to its end and returns its exit code; whoever ends us ends it. */
function run(node, args) {
  return new Promise((done) => {
    const child = spawn(node, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code, signal) => done(signal ? 1 : code));
  });
}

async function main() {
  const [name = '', ...given] = process.argv.slice(2);
  const command = Object.prototype.hasOwnProperty.call(commands, name) ? commands[name] : undefined;
  if (!command) return `There is no command \`${name}\`. README.md names all.`;
  if (project.split(/[\\/]/).includes('node_modules'))
    return `The project lies in ${project}; Node reads no TypeScript below \`node_modules\`. Move the folder.`;
  const trouble = obstacle(command);
  if (trouble) return trouble;
  if (Number(process.versions.node.split('.')[0]) < 26) {
    const own = ownNode();
    if (!own)
      return `This needs Node 26, and Node ${process.versions.node} runs it: the one that comes with the project is missing because install scripts did not run. Run \`npm rebuild node\`.`;
    process.exitCode = await run(own, [fileURLToPath(import.meta.url), name, ...given]);
    return undefined;
  }
  const last = command.steps.length - 1;
  for (const [index, [file, ...args]] of command.steps.entries()) {
    const all = [...args, ...(index === last ? given : [])];
    if (index < last) {
      const code = await run(process.execPath, [join(project, file), ...all]);
      if (code !== 0) {
        process.exitCode = code;
        return undefined;
      }
    } else {
      // Half of what a short command costs is reading six hundred modules; Node keeps what it compiled by the text of each.
      if (!command.bundles) modules.enableCompileCache(join(project, 'node_modules/.cache/node'));
      process.argv = [process.execPath, join(project, file), ...all];
      await import(pathToFileURL(join(project, file)).href);
    }
  }
  return undefined;
}

main().then(
  (trouble) => {
    if (!trouble) return;
    console.error(trouble);
    process.exitCode = 1;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
