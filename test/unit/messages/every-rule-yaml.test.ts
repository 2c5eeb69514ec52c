import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about the writing of fields', () => {
  test('duplicate-field', () =>
    expect(said('duplicate-field')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:1 error duplicate-field: The same field stands here twice. Keep one of the two and remove the other."`,
    ));
  test('tab', () =>
    expect(said('tab')).toMatchInlineSnapshot(
      `"glossary/alg.yml:5:1 error tab: The line begins with a tab. Use two spaces for each step to the right instead of a tab."`,
    ));
  test('indentation', () =>
    expect(said('indentation')).toMatchInlineSnapshot(
      `"glossary/alg.yml:6:5 error indentation: The item is indented further than the one before, so both are read as one. Begin all hyphens of a list in the same column."`,
    ));
  test('list-form', () =>
    expect(said('list-form')).toMatchInlineSnapshot(
      `"glossary/alg.yml:5:3 error list-form: A hyphen stands here without a space after it, so this is not a list. Put a space after each hyphen."`,
    ));
  test('brackets', () =>
    expect(said('brackets')).toMatchInlineSnapshot(
      `"glossary/alg.yml:1:8 error brackets: A bracket is opened here and not closed. Close it, or write one item a line with a hyphen and no brackets."`,
    ));
  test('quotes', () =>
    expect(said('quotes')).toMatchInlineSnapshot(
      `"glossary/alg.yml:1:8 error quotes: A quote is opened here and never closed. Close it at the end of the value with the same kind of quote."`,
    ));
  test('colon', () =>
    expect(said('colon')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error colon: There is a second colon in this line, so it cannot be read as one value. Put the value between quotes: expansion: "Alpha: Group"."`,
    ));
  test('missing-colon', () =>
    expect(said('missing-colon')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:1 error missing-colon: A colon and a space are missing after a field name. Write the field name, a colon, a space, then the value."`,
    ));
  test('special-character', () =>
    expect(said('special-character')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error special-character: The value begins with a character that means something special here. Put the value between quotes."`,
    ));
  test('hash', () =>
    expect(said('hash')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:18 error hash: \`#1\` follows a space and #, so it is a remark and not a part of the value. Put the value between quotes; for a remark, write a space after #."`,
    ));
  test('yes-no', () =>
    expect(said('yes-no')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error yes-no: \`no\` without quotes is a word for some programs, and true or false for others. Write 'no' between quotes if the word is meant, else true or false."`,
    ));
  test('number-form', () =>
    expect(said('number-form')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error number-form: \`010\` without quotes is read as a number (10), and not by every program as the same one. Put it between quotes, '010', or write the number without signs, letters and leading noughts."`,
    ));
  test('anchor', () =>
    expect(said('anchor')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error anchor: \`&name\` gives a name to a value, to repeat it elsewhere. Put the value between quotes if & is a part of it; else remove the name."`,
    ));
  test('merge-key', () =>
    expect(said('merge-key')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:1 error merge-key: A merge key (<<) copies fields from elsewhere. Write the fields out; every file stands for itself."`,
    ));
  test('tag', () =>
    expect(said('tag')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:12 error tag: \`!!js/function\` tells the reader to make something else of the value. Remove it, or put the value between quotes if it is a part of it."`,
    ));
  test('document-marker', () =>
    expect(said('document-marker')).toMatchInlineSnapshot(
      `"glossary/alg.yml:2:1 error document-marker: There is a line --- in the middle of the fields. Remove it, with what stands below it: a file ending in .yml holds fields and no prose."`,
    ));
  test('yaml', () =>
    expect(said('yaml')).toMatchInlineSnapshot(
      `"glossary/alg.yml:1:9 error yaml: Something here cannot be read as a field or a value. Check quotes, brackets and indentation of this line and the one before."`,
    ));
});
