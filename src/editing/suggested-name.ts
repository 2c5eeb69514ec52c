/** The name that a record's file gets from its title. Apart from the check of names, which a form needs later. */
import { slug } from '../model/slug.ts';

/** Names of devices, which Windows keeps for itself whatever ends the name of the file. */
export const windowsName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a name is that of a language, which addresses keep for its pages. As a pattern, so that forms need no list of languages. */
export const isLanguageName = (name: string): boolean => /^(?:en|fr|es|ar|ru|zh)$/.test(name);

/** A name made of a title or acronym: `suggestedName('Capacity Building Group') // => 'capacity-building-group'` */
export function suggestedName(text: string): string {
  const name = slug(text) || 'a-short-name';
  return windowsName.test(name) || isLanguageName(name) || name === 'index' ? `${name}-word` : name;
}
