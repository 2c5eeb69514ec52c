/** Where a repository lies on the web, and the pages on which its host takes a change to a file. */

/** Hosts by the program they run: each has its own addresses for editing. */
export const forges = ['github', 'gitlab', 'forgejo', 'bitbucket'] as const;
export type Forge = (typeof forges)[number];

export interface Repository {
  /** `https://host/owner/name`, without a slash at its end. */
  readonly address: string;
  /** Undefined for a host that is not known: its pages have addresses of their own. */
  readonly forge?: Forge;
  /** The branch that changes are proposed to; undefined if nothing tells it. */
  readonly branch?: string;
}

/**
 * Turns what git calls a remote into the address of the repository on the web, with its forge where the host's name tells it:
 * `git@host:group/sub/name.git`, `ssh://git@host:2222/owner/name`, `https://host:8443/owner/name.git`. Undefined for a path.
 */
export function repositoryAt(
  remote: string,
): { readonly address: string; readonly forge?: Forge } | undefined {
  // With a scheme it is an address; the short form of ssh has a host with a dot, which neither a path nor a drive has.
  const short = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\d+\/)\/*(.+)$/.exec(remote);
  const url = URL.parse(
    remote.includes('://') ? remote : short ? `ssh://${short[1]}/${short[2]}` : '',
  );
  if (!url || !/^(https?|ssh|git):$/.test(url.protocol) || !url.hostname) return undefined;
  const overWeb = url.protocol.startsWith('http');
  // The port of ssh is not that of the web. Some hosts take ssh on the port of https under a name of its own.
  const host = overWeb ? url.host : url.hostname.replace(/^(?:ssh|altssh)\.(?=\w+\.\w+$)/, '');
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  // A repository has an owner; quotes and the like are in no name.
  if (!/^\/[\w.~%+-]+(?:\/[\w.~%+-]+)+$/.test(path)) return undefined;
  const forge = forgeOf(host);
  return {
    // Workflows of Bitbucket name it without the s.
    address: `${url.protocol === 'http:' && !overHttps.test(host) ? 'http' : 'https'}://${host}${path}`,
    ...(forge ? { forge } : {}),
  };
}

/** Hosts that are known to answer over https. */
const overHttps = /^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/;

/** The program of a host, by its name; undefined if the name does not tell. */
function forgeOf(host: string): Forge | undefined {
  const labels = host.replace(/:\d+$/, '').split('.');
  return labels.includes('codeberg') || labels.includes('gitea')
    ? 'forgejo'
    : forges.find((forge) => labels.includes(forge));
}

/** The page on which a file is edited, `content/groups/cpwg.md`; undefined where the forge or the branch is not known. */
export function editPageOf({ address, forge, branch }: Repository, file: string) {
  if (!forge || !branch) return undefined;
  const at = `${inPath(branch)}/${inPath(file)}`;
  return {
    github: `${address}/edit/${at}`,
    gitlab: `${address}/-/edit/${at}`,
    forgejo: `${address}/_edit/${at}`,
    bitbucket: `${address}/src/${at}?mode=edit`,
  }[forge];
}

/** The page on which a new file is begun, and the names under which it takes the file's name and text: GitLab documents none for the text, Bitbucket no page. */
export function newFilePageOf({ address, forge, branch }: Repository, file: string) {
  if (!forge || !branch) return undefined;
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(file) ?? [];
  const at = `${inPath(branch)}/${inPath(folder)}`;
  const named = encodeURIComponent(name);
  return {
    github: { address: `${address}/new/${at}?filename=${named}`, text: 'value' },
    gitlab: { address: `${address}/-/new/${at}?file_name=${named}`, text: undefined },
    forgejo: { address: `${address}/_new/${at}?filename=${named}`, text: 'value' },
    bitbucket: undefined,
  }[forge];
}

/** The page on which an issue is begun, and the names under which it takes a title and a text; undefined where no such page is known. */
export function issuePageOf({ address, forge }: Repository) {
  if (!forge) return undefined;
  const plain = { address: `${address}/issues/new`, title: 'title', text: 'body' };
  return {
    github: plain,
    gitlab: {
      address: `${address}/-/issues/new`,
      title: 'issue[title]',
      text: 'issue[description]',
    },
    forgejo: plain,
    bitbucket: undefined,
  }[forge];
}

const inPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
