/** Rules about files as a whole. */
import type { Rule } from './rule.ts';

export const fileRules = {
  'known-file': {
    why: 'Files outside the folders of records are never published, so what stands in them is lost to readers.',
    wrong: 'content/notes.md',
    right: 'content/guides/notes.md',
  },
  'nested-folder': {
    why: 'Every record stands directly in the folder of its kind, because its address has two parts.',
    wrong: 'content/glossary/old/word.yml',
    right: 'content/glossary/word.yml',
  },
  'hidden-file': {
    why: 'A file whose name begins with a dot is not shown in most lists and is not published.',
    wrong: 'content/glossary/.word.yml',
    right: 'content/glossary/word.yml',
  },
  'symbolic-link': {
    why: 'A link to another file could lead out of the guide to something secret, and does not work on every machine.',
    wrong: 'content/glossary/word.yml -> ../other.yml',
    right: 'content/glossary/word.yml',
  },
  'same-address': {
    why: 'The name of a file without its ending is its address; of two files with one address a page would be lost.',
    wrong: 'content/guides/first-day.mdx beside content/guides/first-day.md',
    right: 'content/guides/second-day.mdx beside content/guides/first-day.md',
  },
  extension: {
    why: 'The end of the name tells how to read the file; with another one, or in capital letters, it is not published.',
    wrong: 'content/glossary/word.YML',
    right: 'content/glossary/word.yml',
  },
  'file-name': {
    why: 'The name of the file becomes a part of the address, which people copy, type and read aloud.',
    wrong: 'content/glossary/Élan Vital.yml',
    right: 'content/glossary/elan-vital.yml',
  },
  'file-size': {
    why: 'A very large file is seldom a record, and it slows everyone who reads or builds the guide.',
    wrong: 'content/glossary/word.yml with 150,000 bytes',
    right: 'content/glossary/word.yml with 2,000 bytes',
  },
  'unreadable-file': {
    why: 'A file that cannot be opened cannot be checked.',
    wrong: 'a file without the right to read it',
    right: 'a file that everyone may read',
  },
  'missing-file': {
    why: 'The name of the site stands in site.yml, without which no page can be made; without a file of translations its pages stay English.',
    wrong: 'content/ without site.yml',
    right: 'content/site.yml',
  },
  'empty-file': {
    why: 'An empty file makes no page; mostly something went wrong when it was saved.',
    wrong: 'content/glossary/word.yml with nothing in it',
    right: 'content/glossary/word.yml with title, summary, sources and checked',
  },
  'utf-8': {
    why: 'Only UTF-8 holds the letters of all our languages; other encodings turn accents into other signs.',
    wrong: 'title: Caf\\xE9 (saved as Windows-1252)',
    right: 'title: Café (saved as UTF-8)',
  },
  'line-ends': {
    why: 'Lines that end with a carriage return alone are read as one long line by the site.',
    wrong: 'title: ALG\\rsummary: The garden.',
    right: 'title: ALG\\nsummary: The garden.',
  },
  'long-line': {
    why: 'When a very long line changes, nobody can see which of its words changed.',
    wrong: 'a paragraph of 2,500 characters on one line',
    right: 'the same paragraph on thirty lines',
  },
  'merge-mark': {
    why: 'Git leaves these lines where two changes met; published, both versions stand on the page.',
    wrong: '<<<<<<< HEAD\nOne garden.\n=======\nTwo gardens.\n>>>>>>> other',
    right: 'Two gardens.',
  },
  frontmatter: {
    why: 'The fields stand between two lines --- at the very top; otherwise they are read as prose.',
    wrong: '\ntitle: Your first day',
    right: '---\ntitle: Your first day',
  },
} as const satisfies Record<string, Rule>;
