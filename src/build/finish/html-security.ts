/** What a page must not hold, so that nothing in it can run, load or leak but what the site itself put there. */
import { inlineOf, policyOf, sourceOf, type Inline } from './csp.ts';

type Attributes = Readonly<Record<string, string>>;
/** Attributes whose address is fetched by itself, by element; a link is fetched unless it only points. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};
const pointing = /^(canonical|alternate|author|license|next|prev|me|help|external)(\s|$)/;
/** Attributes whose address a reader may be led to. */
const leading = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);
const forbidden = ['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal'];

/**
 * Everything in a page that must not be published; each is the end of a sentence that begins with the page. `onElement` is told of
 * every element, so that a page need not be read twice.
 */
export function safetyFaults(
  html: string,
  onElement?: (name: string, attributes: Attributes) => void,
): string[] {
  const faults: string[] = [];
  const inline = inlineOf(html, (name, attributes) => {
    onElement?.(name, attributes);
    faults.push(...elementFaults(name, attributes));
  });
  return [...faults, ...policyFaults(html, inline)];
}

/** What is wrong with one element, each as the end of a sentence that begins with the page. */
function elementFaults(name: string, attributes: Attributes): string[] {
  const faults: (string | undefined)[] = [];
  if (forbidden.includes(name)) faults.push(`holds the element <${name}>, which no page needs.`);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style') faults.push(`has a style attribute on <${name}>: ${value}.`);
    if (/^on[a-z]/.test(key)) faults.push(`has the event handler ${key} on <${name}>.`);
    if (leading.has(key) && runsCode(value))
      faults.push(`has ${key}="${value}" on <${name}>, which would run.`);
  }
  for (const address of loadsOf(name, attributes)) faults.push(foreign(address));
  return faults.filter((fault) => fault !== undefined);
}

/** Addresses an element fetches by itself. */
export function loadsOf(name: string, attributes: Attributes): string[] {
  if (name === 'link')
    return attributes['href'] !== undefined && !pointing.test(attributes['rel'] ?? '')
      ? [attributes['href']]
      : [];
  return (loading[name] ?? []).flatMap((key) => {
    const value = attributes[key];
    if (value === undefined) return [];
    return key === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0]!) : [value];
  });
}

// Browsers ignore white space and control characters before and inside the scheme.
const runsCode = (address: string) =>
  /^(javascript|vbscript|data):/i.test(address.replaceAll(/[\s\u0000-\u001f]/g, '')) &&
  !/^data:image\//i.test(address);

function foreign(address: string): string | undefined {
  if (/^http:/i.test(address))
    return `would load ${address} over an open line and from another server.`;
  return /^(https:|\/\/)/i.test(address) ? `would load ${address} from another server.` : undefined;
}

/** What every policy says at least, and what it never says. */
const demanded: readonly (readonly [directive: string, source: string])[] = [
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['script-src', "'self'"],
  ['form-action', "'self'"],
];
const tooWide = /^('unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*.*|https?:.*|filesystem:)$/;

/** What is wrong with the policy of a page that holds these scripts and styles. */
function policyFaults(html: string, { scripts, styles }: Inline): string[] {
  const policy = policyOf(html);
  if (!policy) return ['has no Content-Security-Policy.'];
  const faults = demanded.flatMap(([directive, source]) =>
    policy.get(directive)?.includes(source) ? [] : [`has a policy without ${directive} ${source}.`],
  );
  for (const [directive, sources] of policy)
    for (const source of sources)
      if (tooWide.test(source)) faults.push(`has a policy that allows ${source} in ${directive}.`);
  const unknown = (directive: string, texts: readonly string[]) =>
    texts.filter((text) => !policy.get(directive)?.includes(sourceOf(text)));
  faults.push(
    ...unknown('script-src', scripts).map(
      (text) => `holds a script that its policy does not know: ${start(text)}`,
    ),
  );
  faults.push(
    ...unknown('style-src', styles).map(
      (text) => `holds a style that its policy does not know: ${start(text)}`,
    ),
  );
  for (const text of styles)
    for (const [, address = ''] of text.matchAll(/(?:url\(|@import)\s*["']?([^"')]+)/g))
      faults.push(...[foreign(address)].filter((fault) => fault !== undefined));
  return faults;
}

const start = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
