import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Only rules that find faults which neither types nor Prettier show: values printed that have no text of their own, promises
 * nobody waits for, and casts that say nothing.
 */
const rules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    // Days and instants print as ISO 8601, parameters as a query.
    {
      allowNumber: true,
      allow: [
        {
          from: 'lib',
          name: ['Instant', 'PlainDate', 'PlainMonthDay', 'PlainTime', 'URLSearchParams'],
        },
      ],
    },
  ],
};
const parserOptions = {
  project: true,
  tsconfigRootDir: import.meta.dirname,
  // For scripts too: with other options than the views have, the whole program would be read twice (40 s of 112).
  extraFileExtensions: ['.astro'],
};

export default tseslint.config(
  { ignores: ['dist', '.build', '.astro', '.cache', 'content', '**/.well-known'] },
  {
    files: ['**/*.ts'],
    // The scripts inside views are parts of no project.
    ignores: ['**/*.astro/*'],
    languageOptions: { parser: tseslint.parser, parserOptions },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules,
  },
  ...astro.configs['flat/base'],
  {
    files: ['**/*.astro'],
    languageOptions: {
      parserOptions: { ...parserOptions, parser: tseslint.parser },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules,
  },
);
