import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindNames } from '../../../src/model/kinds.ts';
import { problemsAfter, problemsWith, worldFolder } from '../../support/world.ts';

describe('what an editor reads about a file', () => {
  test('broken YAML', () => {
    expect(
      problemsAfter('glossary/alg.yml', 'expansion: Alpha Group', 'expansion: "Alpha Group'),
    ).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error quotes: A quote is opened here and never closed. Close it at the end of the value with the same kind of quote."`,
    );
  });
  test('a colon in a title without quotes', () => {
    expect(
      problemsAfter('glossary/alg.yml', 'expansion: Alpha Group', 'expansion: Alpha: Group'),
    ).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error colon: There is a second colon in this line, so it cannot be read as one value. Put the value between quotes: expansion: "Alpha: Group"."`,
    );
  });
  test('tab indentation', () => {
    expect(
      problemsAfter('glossary/alg.yml', 'see:\n  - groups/alpha', 'see:\n\t- groups/alpha'),
    ).toMatchInlineSnapshot(
      `"glossary/alg.yml:5:1 error tab: The line begins with a tab. Use two spaces for each step to the right instead of a tab."`,
    );
  });
  test('a field written twice', () => {
    expect(
      problemsAfter(
        'glossary/alg.yml',
        'expansion: Alpha Group',
        'expansion: Alpha Group\nexpansion: Alpha',
      ),
    ).toMatchInlineSnapshot(
      `"glossary/alg.yml:3:1 error duplicate-field: The same field stands here twice. Keep one of the two and remove the other."`,
    );
  });
  test('no block of fields', () => {
    expect(problemsWith('guides/first-day.md', '# Your first day\n')).toMatchInlineSnapshot(
      `"guides/first-day.md:1:1 error frontmatter: The file does not begin with a block of fields. Begin the file with a line ---, then the fields, then a line ---."`,
    );
  });
  test('a block of fields that is not closed', () => {
    expect(
      problemsWith('guides/first-day.md', '---\ntitle: Your first day\n'),
    ).toMatchInlineSnapshot(
      `"guides/first-day.md:1:1 error frontmatter: The block of fields at the top is not closed. Put a line with only --- after the last field."`,
    );
  });
  test('another encoding', () => {
    expect(
      problemsWith('glossary/alg.yml', Uint8Array.from([0x74, 0xe9, 0x3a])),
    ).toMatchInlineSnapshot(
      `"glossary/alg.yml:1:1 error utf-8: This line is not written in UTF-8, so some letters would be lost. Save the file again with the encoding UTF-8."`,
    );
  });
  test('a file name that cannot be an address', () => {
    expect(
      problemsWith(
        'glossary/Élan Vital.yml',
        readFileSync(join(worldFolder, 'glossary/alg.yml'), 'utf8').replace(
          'title: ALG',
          'title: Drive',
        ),
      ),
    ).toMatchInlineSnapshot(
      `
      "glossary/alg.yml:3:10 warning empty-summary: The summary is that of glossary/Élan Vital.yml too. Say what this one is; a copied file keeps the words it was copied with.
      glossary/Élan Vital.yml:1:1 error file-name: The file name \`Élan Vital\` cannot be an address. Rename it to elan-vital (lower-case letters, digits and single hyphens).
      glossary/Élan Vital.yml:3:10 warning empty-summary: The summary is that of glossary/alg.yml too. Say what this one is; a copied file keeps the words it was copied with."
    `,
    );
  });
  test('a file that would not be published', () => {
    expect(problemsWith('glossary/alg.txt', '')).toMatchInlineSnapshot(
      `"glossary/alg.txt:1:1 error extension: alg.txt does not end in .yml, so it would not be published. Rename it to alg.yml or remove it."`,
    );
  });
  test('a file in no known folder', () => {
    expect(problemsWith('notes.md', '')).toBe(
      `notes.md:1:1 error known-file: notes.md is not a file this guide knows. Move it into one of ${kindNames.join(', ')}, or remove it.`,
    );
  });
});
