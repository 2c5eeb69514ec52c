/** Puts one folder in the place of another and back in a single step of the system, which no kill can cut in two. */

type Call = (...args: readonly (string | number)[]) => number;
/** What we use of `node:ffi`, which calls the system's own functions; older Nodes do not have it. */
interface ForeignFunctions {
  dlopen(
    library: null,
    functions: object,
  ): { functions: Readonly<Record<string, Call>>; lib: { close(): void } };
}

/** "This folder", for a path that is absolute in any case. */
const here = -100;
const swapFlag = 2;

/** The system's function that exchanges two names, and how it is called; Windows has none. */
const systems: Partial<
  Record<
    NodeJS.Platform,
    {
      name: string;
      arguments: string[];
      call: (exchange: Call, one: string, other: string) => number;
    }
  >
> = {
  linux: {
    name: 'renameat2',
    arguments: ['i32', 'string', 'i32', 'string', 'u32'],
    call: (exchange, one, other) => exchange(here, one, here, other, swapFlag),
  },
  darwin: {
    name: 'renamex_np',
    arguments: ['string', 'string', 'u32'],
    call: (exchange, one, other) => exchange(one, other, swapFlag),
  },
};

/**
 * Exchanges two folders given by absolute paths. False if nothing was done: the system or the disk (some network disks) cannot,
 * or a folder is missing.
 */
export function exchangeFolders(one: string, other: string): boolean {
  const system = systems[process.platform];
  const foreign = system && foreignFunctions();
  if (!foreign) return false;
  try {
    const { functions, lib } = foreign.dlopen(null, {
      [system.name]: { arguments: system.arguments, return: 'i32' },
    });
    const done = system.call(functions[system.name]!, one, other) === 0;
    lib.close();
    return done;
  } catch {
    // This system's library does not know the function.
    return false;
  }
}

/** Node says with every use that its door to the system is experimental; that is no news for the person who builds. */
function foreignFunctions(): ForeignFunctions | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:ffi') as ForeignFunctions | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
