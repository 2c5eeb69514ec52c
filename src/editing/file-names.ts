/** The names of files: those that become addresses, and those that do not belong here. */
import { kindNames, kinds, type Kind } from '../model/kinds.ts';
import { didYouMean, type Problem } from '../model/problem.ts';
import type { ContentFile } from './parse.ts';
import { checkName } from './record-name.ts';
import { suggestedName } from './suggested-name.ts';
import { fileProblem, linkProblem, otherProblem, type EntryKind } from './file-problems.ts';
import type { RuleName } from '../model/check-rules.ts';

/** What stands in a folder: its path below the content folder, and what it is. */
export interface Entry {
  readonly path: string;
  readonly is: EntryKind;
}

/** Where a file belongs, or what is wrong with its being there. */
type Placed =
  | { readonly kind: Kind | 'site'; readonly id: string; readonly file: string }
  | Problem;

/** Says which record an entry holds, or why it holds none. Folders of records themselves are not entries. */
export function placeEntry({ path, is }: Entry): Placed {
  const problem = (rule: RuleName, message: string, repair: string): Problem =>
    fileProblem(path, rule, message, repair);
  const [folder = '', ...rest] = path.split('/');
  const name = path.split('/').at(-1)!;
  if (is === 'link') return linkProblem(path);
  if (is === 'other') return otherProblem(path, false);
  if (name.startsWith('.'))
    return problem(
      'hidden-file',
      `${path} begins with a dot, so it is hidden and would not be published.`,
      'Remove it, or rename it.',
    );
  if (path === 'site.yml' && is === 'file') return { kind: 'site', id: 'site', file: path };
  if (rest.length === 0) {
    const known = is === 'file' ? ['site.yml'] : kindNames;
    return problem(
      'known-file',
      `${path} is not a ${is === 'file' ? 'file' : 'folder'} this guide knows.`,
      didYouMean(
        path,
        known,
        `${is === 'file' ? 'Move it into' : 'Name it'} one of ${kindNames.join(', ')}, or remove it.`,
      ),
    );
  }
  if (is === 'folder' || rest.length > 1) {
    const inner = is === 'folder' ? path : path.slice(0, path.lastIndexOf('/'));
    return problem(
      'nested-folder',
      `${inner} is a folder inside a folder of records.`,
      `Put its files directly into ${folder}/.`,
    );
  }
  const kind = folder as Kind;
  const extensions: readonly string[] = kinds[kind].extensions;
  const dot = name.lastIndexOf('.');
  const bare = dot < 0 ? name : name.slice(0, dot);
  if (!extensions.includes(name.slice(dot + 1)) || dot < 0)
    return problem(
      'extension',
      `${name} does not end in ${extensions.map((one) => `.${one}`).join(' or ')}, so it would not be published.`,
      `Rename it to ${suggestedName(bare)}.${extensions[0]} or remove it.`,
    );
  return { kind, id: bare, file: path };
}

/** A file name that cannot be an address. */
export function checkFileName({ kind, id, file }: ContentFile): Problem[] {
  const said = kind === 'site' ? undefined : checkName(id);
  if (!said) return [];
  const strange = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(id)?.[0];
  const why =
    strange && /\p{Script=Latin}/u.test(id)
      ? ` The letter \`${strange}\` is of another alphabet than its neighbours.`
      : '';
  return [{ file, line: 1, column: 1, ...said, message: said.message + why }];
}
