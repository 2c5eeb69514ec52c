/** The name that a record's file gets from its title. Apart from the check of names, which a form needs later. */
import { isLanguage } from '../model/languages.ts';
import { slug } from '../model/slug.ts';

/** Names of devices, which Windows keeps for itself whatever ends the name of the file. */
export const windowsName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name made of a title or acronym: `suggestedName('Capacity Building Group') // => 'capacity-building-group'` */
export function suggestedName(text: string): string {
  const name = slug(text) || 'a-short-name';
  return windowsName.test(name) || isLanguage(name) || name === 'index' ? `${name}-word` : name;
}
