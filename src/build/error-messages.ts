/** Puts what stopped a build into one line that says what to do. */

const causes: Record<string, (path: string) => string> = {
  ENOSPC: () => 'The disk is full. Make room, then build again.',
  EDQUOT: () => 'Your share of the disk is used up. Make room, then build again.',
  EFBIG: (path) =>
    `${path} would be larger than files may be here. Raise the limit (\`ulimit -f\`), then build again.`,
  EROFS: (path) =>
    `${path} is on a disk that cannot be written to. The site goes where BUILD_DIR says, but a build also keeps files in the project's own folder: copy the project to a disk of your own.`,
  EACCES: (path) =>
    `${path} may not be read or written by this user. Change its permissions, then build again.`,
  EPERM: (path) =>
    `${path} may not be changed by this user, or a program has it open. Change its permissions, or close what uses it, then build again.`,
  ENOENT: (path) =>
    `${path} is not there. It may have been removed while the site was built; build again.`,
  EXDEV: (path) =>
    `${path} is on another disk than the folder around it. Build into a folder on that disk with BUILD_DIR.`,
  ENOTDIR: (path) =>
    `${path} is needed as a folder, but a file stands in its way. Move it, or build into another folder with BUILD_DIR.`,
  EBUSY: (path) =>
    `${path} is in use, or a disk of its own. Close what uses it, or build into a folder on that disk with BUILD_DIR.`,
  ELOOP: (path) => `${path} is a link that leads to itself. Remove it, then build again.`,
  EMFILE: () => 'Too many files are open. Raise the limit (`ulimit -n`), then build again.',
  EPIPE: () => 'A program that helps with the build stopped. Run `npm ci`, then build again.',
  ENOMEM: () => 'There is not enough memory. Close other programs, then build again.',
};

/** How a part that belongs to the build is missed: by Node, or by the helpers that find programs for a system. */
const missed = /Cannot find (?:module|package) '([^']+)'|Cannot find native binding/;

/** The cause of an error for the person who started the build: known troubles of the system in plain words, else the error's own first line. */
export function causeOf(error: unknown): string {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const { code, path, message } = one as NodeJS.ErrnoException;
    const known =
      code ??
      /\b(E[A-Z]{3,})\b/.exec(message)?.[1] ??
      (/no space left/i.test(message) ? 'ENOSPC' : /file too large/i.test(message) ? 'EFBIG' : '');
    const said = causes[known];
    if (said) return said(path ?? 'A file');
    const [miss, name] = missed.exec(message) ?? [];
    if (miss)
      return `${name ?? 'A program for this system'} is missing, which the build needs. Run \`npm ci\`, then build again.`;
  }
  return error instanceof Error ? error.message : String(error);
}
