/**
 * Where to report a weakness of this site (RFC 9116). Reports go to the repository, in private where its host offers
 * that; where no repository is known, the file says which page explains whom to reach.
 */
import type { APIRoute } from 'astro';
import { now, repository } from '../../site';
import { href } from '../../views/href';

/** The file must not be believed for longer than a year; a site that is built each day renews it long before. */
const validFor = { hours: 180 * 24 };

export const GET: APIRoute = ({ site }) => {
  const page = (path: string) => new URL(href(path), site).href;
  const contact =
    repository?.forge === 'github'
      ? `${repository.address}/security/advisories/new`
      : repository?.address;
  const lines = [
    '# This guide is a set of files without accounts, forms that store anything, or code on a server.',
    ...(contact
      ? []
      : [
          '# It is independent of ICANN and has no mailbox of its own. The page below says whom to reach about what.',
        ]),
    `Contact: ${contact ?? page('/about/')}`,
    `Expires: ${now.add(validFor).round('second').toString()}`,
    'Preferred-Languages: en',
    `Canonical: ${page('/.well-known/security.txt')}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
