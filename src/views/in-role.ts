/** A person with the role in one phrase. */
import type { Words } from '../i18n/index.ts';
import { habits } from '../i18n/languages.ts';
import type { Holder } from '../model/seats.ts';
import type { Site } from '../model/site.ts';

/** `Ada Example, Member, AFRALO`, `Ada Example, membre, AFRALO`: an acronym keeps its capitals, and a text still in English its own. */
export function inRole(site: Site, { name, role, region }: Holder, { lang, locale, t }: Words) {
  const written = habits[lang].hasRolesInLowerCase
    ? role.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (first) => first.toLocaleLowerCase(locale))
    : role;
  return region
    ? t('people.inRegion', {
        name,
        role: written,
        region: site.get('regions', region).data.acronym,
      })
    : t('people.inRole', { name, role: written });
}
