/** Names of fields for people, made of the names in the files, and the texts that the forms need. */
import type { Key } from '../i18n';

/** `mergedInto` is “Merged into”; `given` holds the names that would not read well. */
export function labelOf(name: string, given: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(given, name)) return given[name]!;
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Under<Start extends string> = Key extends infer One
  ? One extends `${Start}.${infer Rest}`
    ? Rest
    : never
  : never;
/** The texts of forms, under the rest of their key. */
export type FormWord = Under<'form'>;

/** Whether the forms show the text under a key. */
export const isFormText = (key: string): boolean => key.startsWith('form.');
