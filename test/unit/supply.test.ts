import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licenceFaults, type LockFile } from '../support/licences.ts';

const text = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const lock = JSON.parse(text('package-lock.json')) as LockFile;

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly object[];
}

/** The packages the project asks for that a list of components does not name as the lock file does, each with a licence. */
function lackingIn(components: readonly Component[]): string[] {
  const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
    string,
    object
  >;
  const known = new Set(
    components
      .filter(({ purl, licenses }) => purl.startsWith('pkg:npm/') && licenses?.length)
      .map(({ name, version }) => `${name} ${version}`),
  );
  return Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !known.has(`${name} ${lock.packages[`node_modules/${name}`]?.version}`),
  );
}

describe('what the project is built with', () => {
  test('every package it names stands in docs/dependencies.md with its reason, and no other', () => {
    const { devDependencies, dependencies = {} } = JSON.parse(text('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const section = text('docs/dependencies.md');
    const rows = [...section.matchAll(/^\| (`.*`) +\| (.+?) +\|$/gm)];
    const named = rows.flatMap(([, names]) =>
      [...names!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
    );
    expect(named.sort()).toEqual(Object.keys({ ...devDependencies, ...dependencies }).sort());
    expect(rows.filter(([, , reason]) => reason!.length < 15)).toEqual([]);
  });

  test('every package stands under a licence that is allowed', () => {
    const { count, faults } = licenceFaults(lock);
    expect(count).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  test.each([
    ['GPL-3.0', false],
    ['', false],
    ['MIT OR GPL-3.0', true],
    ['(MIT OR GPL-3.0) AND ISC', true],
    ['(GPL-2.0 OR GPL-3.0) AND ISC', false],
    ['MIT AND GPL-3.0', false],
    ['MPL-2.0', false],
  ])('under %j a package may be used: %s', (license, may) => {
    expect(
      licenceFaults({ packages: { '': {}, 'node_modules/some': { version: '1.0.0', license } } })
        .faults,
    ).toHaveLength(may ? 0 : 1);
  });

  test('the list for machines names every package the project asks for, with its version and its licence', () => {
    const list = JSON.parse(
      execFileSync(
        'npm',
        ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'],
        {
          cwd: join(import.meta.dirname, '../..'),
          encoding: 'utf8',
          maxBuffer: 2 ** 26,
        },
      ),
    ) as { bomFormat: string; components: Component[] };
    expect(list.bomFormat).toBe('CycloneDX');
    expect(lackingIn(list.components)).toEqual([]);
    expect(lackingIn(list.components.filter(({ name }) => name !== 'astro'))).toEqual(['astro']);
    expect(
      lackingIn(
        list.components.map((one) => (one.name === 'zod' ? { ...one, licenses: [] } : one)),
      ),
    ).toEqual(['zod']);
  });

  test('no package of the lock file is fetched from anywhere but the registry, and each is held to its fingerprint', () => {
    const packages = Object.entries(
      JSON.parse(text('package-lock.json')).packages as Record<
        string,
        { resolved?: string; integrity?: string }
      >,
    ).filter(([path]) => path);
    expect(
      packages.filter(([, one]) => one.resolved ?? !one.integrity).map(([path]) => path),
    ).toEqual([]);
  });
});
