/** The name of a record's file, which is its address. */
import { idPattern } from '../model/fields.ts';
import { kindNames, kinds, type Kind } from '../model/kinds.ts';
import { isLanguage } from '../model/languages.ts';
import type { Problem } from '../model/problem.ts';
import { suggestedName, windowsName } from './suggested-name.ts';

type NameFault = Pick<Problem, 'level' | 'rule' | 'message' | 'repair'>;

/** What is wrong with a name as such; undefined if nothing is. */
export function checkName(id: string): NameFault | undefined {
  const wrong = (message: string, hint = ''): NameFault => ({
    level: 'error',
    rule: 'file-name',
    message,
    repair: `Rename it to ${suggestedName(id)}${hint}.`,
  });
  if (!idPattern.test(id))
    return wrong(
      `The file name \`${id}\` cannot be an address.`,
      ' (lower-case letters, digits and single hyphens)',
    );
  if (windowsName.test(id))
    return wrong(
      `Windows cannot keep a file called \`${id}\`, so nobody there could fetch the guide.`,
    );
  if (isLanguage(id))
    return wrong(`\`${id}\` is the name of a language, which addresses keep for its pages.`);
  if (id === 'index')
    return wrong('A page called `index` would take the address of the list of its kind.');
  return undefined;
}

/** What is wrong with the name of a new record, given the names `kind/id` of all records. */
export const checkNewName = (
  kind: Kind,
  id: string,
  known: ReadonlySet<string>,
): NameFault | undefined =>
  known.has(`${kind}/${id}`)
    ? {
        level: 'error',
        rule: 'file-name',
        message: `There is already a record \`${kind}/${id}\`.`,
        repair: 'Choose another name, or suggest a change to the record that is there.',
      }
    : checkName(id);

/** Where a record lives below the content folder: `groups/cpwg.md`. */
export const fileOf = (kind: Kind, id: string) => `${kind}/${id}.${kinds[kind].extensions[0]}`;

/** The kind an editor means by its name or by the word for one of it: `group` is `groups`. */
export function findKind(word: string): Kind | undefined {
  const named = word.toLowerCase().replace(/\/$/, '');
  const kind = Object.hasOwn(otherWords, named) ? otherWords[named] : undefined;
  return (
    kind ??
    kindNames.find((one) => one === named || one.replace(/ies$/, 'y').replace(/s$/, '') === named)
  );
}

/** What people call a kind. */
const otherWords: Readonly<Record<string, Kind>> = {
  call: 'opportunities',
  calls: 'opportunities',
  election: 'cycles',
  elections: 'cycles',
  round: 'cycles',
  rounds: 'cycles',
  word: 'glossary',
  words: 'glossary',
  'glossary word': 'glossary',
  acronym: 'glossary',
  post: 'positions',
  office: 'positions',
};
