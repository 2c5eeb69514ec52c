/** Under which licences the packages stand that the project uses, and which of them it may not. */

/** Licences that let anyone use, change and pass on. MPL and LGPL bind only who changes the package itself; they are named one by one below. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
]);

/** Packages under other licences, with the reason why that is fine. */
const exceptions: readonly {
  readonly package: RegExp;
  readonly licence: string;
  readonly because: string;
}[] = [
  { package: /^@resvg\/resvg-js/, licence: 'MPL-2.0', because: 'used at build, unchanged' },
  {
    package: /^@expo-google-fonts\//,
    licence: 'OFL-1.1',
    because: 'fonts drawn into pictures at build; the font files themselves are not published',
  },
  { package: /^lightningcss/, licence: 'MPL-2.0', because: 'used at build, unchanged' },
  { package: /^axe-core$/, licence: 'MPL-2.0', because: 'used in tests, unchanged' },
  { package: /^ical\.js$/, licence: 'MPL-2.0', because: 'used in tests, unchanged' },
  {
    package: /^parse-cache-control$/,
    licence: '',
    because: 'its file LICENSE holds the BSD-3-Clause; used by Lighthouse in measuring',
  },
  {
    package: /^@img\/sharp/,
    licence: 'LGPL-3.0-or-later',
    because: "Astro's optional library for pictures: used at build, unchanged",
  },
];

/** The part of package-lock.json that says what is installed. */
export interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly license?: string; readonly link?: boolean }
    >
  >;
}

/** Every installed package whose licence is not allowed, one line each, and how many packages there are. */
export function licenceFaults(lock: LockFile): { count: number; faults: string[] } {
  const packages = Object.entries(lock.packages).filter(([path, one]) => path !== '' && !one.link);
  const faults = packages.flatMap(([path, { version, license = '' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const fine = (licence: string) =>
      allowed.has(licence) ||
      exceptions.some((one) => one.package.test(name) && one.licence === licence);
    if (permits(license, fine)) return [];
    return [`${name} ${version}: ${license === '' ? 'names no licence' : license}`];
  });
  return { count: packages.length, faults };
}

/** Reads `(MIT OR GPL-3.0) AND ISC`: of an OR one part must be fine, of an AND all. Brackets inside brackets are not read, and so refused. */
function permits(expression: string, fine: (licence: string) => boolean): boolean {
  const alternatives = (text: string) =>
    text.split(' OR ').some((one) => one.split(' AND ').every((part) => fine(part.trim())));
  const [flat, brackets] = [
    expression.replaceAll(/\(([^()]*)\)/g, '#'),
    [...expression.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]!),
  ];
  return flat
    .split(' OR ')
    .some((one) =>
      one
        .split(' AND ')
        .every((part) =>
          part.trim() === '#' ? alternatives(brackets.shift()!) : fine(part.trim()),
        ),
    );
}
