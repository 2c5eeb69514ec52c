/** Where the site lives, as far as the check needs to know. */
type Env = Readonly<Record<string, string | undefined>>;

/** The address used until the host sets one; links written with it are links to ourselves too. */
const placeholder = 'https://at-large-guide.example';

/** The address of the site with its base path, from the environment of the build; undefined if it is not set. */
export function siteUrl(env: Env): string | undefined {
  const address = env['SITE_URL'];
  return address && URL.canParse(address)
    ? `${address.replace(/\/$/, '')}${(env['BASE_PATH'] ?? '').replace(/\/$/, '')}`
    : undefined;
}

/** The host under which the site is served. */
export const ownHost = (env: Env): string => new URL(siteUrl(env) ?? placeholder).host;
