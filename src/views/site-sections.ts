/** The sections of the guide, as pages show them: what each links to, and the class that gives it its colour. */
import { sectionAt, sections, staticPages, type SectionName } from '../model/static-pages';

/** Every section with the pages that readers are led to from everywhere. */
export const linkedSections = (Object.keys(sections) as SectionName[]).map((name) => ({
  name,
  title: sections[name],
  pages: staticPages
    .filter(({ section }) => section === name)
    .map(({ address, title, link }) => ({ address, title: link ?? title })),
}));

/** The pages of the menu at the head of every page, in its order. */
export const menuPages = staticPages
  .filter(({ menu }) => menu !== undefined)
  .sort((a, b) => a.menu! - b.menu!);

/** The class of a section. Elections have the colour of the guide itself. */
export const sectionClass = (name: SectionName): string => `in-${name}`;

/** The class of the section to which an address belongs, without base path, if it has one. */
export function sectionClassAt(address: string): string | undefined {
  const name = sectionAt(address);
  return name && sectionClass(name);
}
