/** The pages of a built site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, rootOf } from '../../src/i18n/addresses.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { project } from './build.ts';

/** Where `npm run build` puts the guide. */
export const distFolder = process.env['BUILD_DIR'] ?? join(project, 'dist');

export interface BuiltPage {
  /** `groups/cpwg/index.html` */
  readonly file: string;
  /** `/groups/cpwg/` */
  readonly address: string;
  readonly html: string;
}

/** Every built page. */
export function builtPages(folder: string): BuiltPage[] {
  if (!existsSync(folder)) throw new Error('There is no built site. Run `npm run build` first.');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      file,
      address: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** Whether a page only leads on from an old address. */
export const leadsOn = ({ html }: BuiltPage) => html.includes('http-equiv="refresh"');

/** Folders with many pages of one make. */
const ofOneMake = new RegExp(
  `^/(${[...kindNames, 'editing/fields', 'editing/new', 'editing/how-to', 'print'].join('|')})/[^/]+/$`,
);

/** The page of one make that says most, as its weight tells: `heaviestOf(pages, 'groups')`. */
export function heaviestOf(pages: readonly BuiltPage[], folder: string): BuiltPage {
  const candidates = pages.filter(
    (page) => page.address.startsWith(`/${folder}/`) && ofOneMake.test(page.address),
  );
  const [first, ...others] = candidates.filter((page) => !leadsOn(page));
  if (!first) throw new Error(`The site has no page below /${folder}/.`);
  return others.reduce((most, one) => (one.html.length > most.html.length ? one : most), first);
}

/**
 * One address of every template: each page of its own make, and of many pages of one make the one that says most. What a page
 * shows only when it is asked stands there too.
 */
export function templatesOf(pages: readonly BuiltPage[]): string[] {
  const shown = pages.filter((page) => !leadsOn(page));
  const record = heaviestOf(shown, 'groups').address;
  const folders = new Set(shown.flatMap(({ address }) => ofOneMake.exec(address)?.[1] ?? []));
  return [
    ...shown
      .map(({ address }) => address)
      .filter((address) => !ofOneMake.test(address) && address !== '/editing/change/')
      // The pages of translators are of one make; Arabic has everything that the others have.
      .filter((address) => !/\/into-(?!ar)/.test(address)),
    ...[...folders].map((folder) => heaviestOf(shown, folder).address),
    '/find-your-place/?membership=none',
    '/search/?q=members',
    `/editing/change/?record=${record.slice(1, -1)}`,
    `/editing/translating/form/?language=ar&record=${record.slice(1, -1)}`,
  ];
}

/** One address of every template that a translated language has: each page of its own make, and of records the one that says most. */
export function templatesIn(pages: readonly BuiltPage[], language: string): string[] {
  const root = rootOf(language);
  const inEnglish = pages
    .filter((page) => !leadsOn(page) && placeOf(page.address).language === language)
    .map((page) => ({ ...page, address: page.address.slice(root.length) }));
  const folders = new Set(inEnglish.flatMap(({ address }) => ofOneMake.exec(address)?.[1] ?? []));
  return [
    ...inEnglish.map(({ address }) => address).filter((address) => !ofOneMake.test(address)),
    ...[...folders].map((folder) => heaviestOf(inEnglish, folder).address),
  ].map((address) => root + address);
}
