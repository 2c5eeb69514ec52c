/**
 * Web addresses as the guide writes them: in one form, so that the same page is the same address, and leading where they say, so
 * that nobody is sent to a private network, through a counter of clicks, or to a host that only looks like another. Pure.
 */
import type { RuleName } from './check-rules.ts';

/** What is wrong with an address; the message begins with the address itself. */
export interface AddressFault {
  readonly rule: RuleName;
  /** Completes "`address` ...". */
  readonly complaint: string;
  readonly repair: string;
  /** What was meant, if there is one right answer. */
  readonly meant?: string;
  readonly level?: 'warning';
}

/** Hosts that stand for other addresses, which nobody sees before following them. */
const shorteners =
  /^(?:(?:www\.)?(?:bit\.ly|bitly\.com|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|v\.gd|buff\.ly|lnkd\.in|rb\.gy|cutt\.ly|t\.ly|tiny\.cc|shorturl\.at|rebrand\.ly|bl\.ink|s\.id|fb\.me|dlvr\.it|trib\.al|ift\.tt|shorte\.st|adf\.ly|soo\.gd|clck\.ru|u\.to|qr\.ae|x\.gd|short\.io|dub\.sh|urlz\.fr|hubs\.ly|spr\.ly|eepurl\.com|mailchi\.mp\/l|aka\.ms|zpr\.io|n9\.cl|kutt\.it|surl\.li))$/;

/** Hosts that note who follows a link and then lead on. */
const counters =
  /(?:^|\.)(?:safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com|us)|linkprotect\.cudasvc\.com|list-manage\.com|l\.facebook\.com|lm\.facebook\.com|l\.instagram\.com|out\.reddit\.com|slack-redir\.net|t\.umblr\.com|href\.li|anon\.to|ct\.sendgrid\.net|click\.pstmrk\.it|deref-(?:mail|gmx|web-02)\.com|away\.vk\.com)$/;
const leadsOn =
  /[?&](?:url|u|q|to|target|dest|destination|redirect|redirect_?ur[il]|goto|go|continue|next|link|out|r|return|returnurl)=https?(?::|%3a)/i;

/** Keepers of old pages: their addresses hold another on purpose. */
const archives =
  /(?:^|\.)(?:archive\.org|archive\.(?:ph|today|is)|webcitation\.org|perma\.cc|validator\.w3\.org|translate\.google\.com)$/;

/** Names that only the own network knows, or this very machine. */
const insideNames =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|corp|internal|intranet|private|home\.arpa|test|invalid|onion)$/;

/** Programs that one person asks, and post of which only its owner sees anything. */
const ownOnly =
  /^(?:mail\.google\.com|inbox\.google\.com|(?:outlook|mail)\.(?:live|office|office365|yahoo|proton)\.(?:com|me)|app\.slack\.com|web\.whatsapp\.com|web\.telegram\.org|localhost)$/;
const answering =
  /^(?:chat(?:gpt)?\.(?:com|openai\.com|deepseek\.com|mistral\.ai|qwen\.ai)|claude\.ai|gemini\.google\.com|bard\.google\.com|copilot\.microsoft\.com|(?:www\.)?perplexity\.ai|poe\.com|grok\.com|(?:www\.)?meta\.ai|you\.com)$/;
/** What a computer runs once it is there. */
const programs = /\.(?:exe|msi|scr|bat|cmd|ps1|vbs|jar|apk|dmg|pkg|deb|rpm|appimage|lnk|hta|iso)$/i;

/** An address that nobody else can read, or that is no page. */
function unreadable(url: URL): AddressFault | undefined {
  const host = hostOf(url);
  if (ownOnly.test(host))
    return {
      rule: 'not-public',
      complaint: 'opens for its owner only',
      repair:
        'Write the address at which everyone can read it, such as that of the list’s archive.',
    };
  if (answering.test(host))
    return {
      rule: 'not-public',
      complaint: 'is the answer of a program, which is no source',
      repair: 'Cite the page from which the fact comes.',
    };
  if (programs.test(decoded(url.pathname)))
    return {
      rule: 'unsafe-link',
      complaint: 'is a program, which a computer would run',
      repair: 'Link to the page that offers it.',
    };
  return undefined;
}

/** What is wrong with a web address that begins with http:// or https://; undefined if nothing is. */
export function addressFault(written: string): AddressFault | undefined {
  const again = /^\S+?[\s,;]+(?=https?:\/\/)/i.exec(written);
  if (again && !archives.test(URL.parse(written)?.hostname ?? ''))
    return {
      rule: 'address-form',
      complaint: 'holds two addresses',
      repair: 'Keep the one at which the page can be read.',
    };
  if (/[\s\u0000-\u001f\u007f]/.test(written))
    return {
      rule: 'address-form',
      complaint: 'has a space in it',
      repair: 'Copy the address from the browser again; it writes a space as %20.',
    };
  const url = URL.parse(written);
  if (!url)
    return {
      rule: 'address-form',
      complaint: 'is not a web address',
      repair: 'Copy the address from the browser again.',
    };
  return (
    hidden(written, url) ??
    personal(url) ??
    inside(url) ??
    unreadable(url) ??
    irregular(written, url)
  );
}

/** An address that does not show where it leads. */
function hidden(written: string, url: URL): AddressFault | undefined {
  const host = hostOf(url);
  if (url.username || url.password)
    return {
      rule: 'unsafe-link',
      complaint: 'carries a name or password before the host',
      repair: 'Remove everything before the @; readers would take it for the host.',
    };
  if (shorteners.test(host))
    return {
      rule: 'hidden-address',
      complaint:
        'is a short address, which does not show where it leads and may lead elsewhere tomorrow',
      repair: 'Follow it, and write the address of the page.',
    };
  if (counters.test(host) || (leadsOn.test(written) && !archives.test(host)))
    return {
      rule: 'hidden-address',
      complaint: 'leads through another site, which sees who follows it',
      repair: 'Write the address of the page itself.',
    };
  if (/(?:^|\.)xn--/.test(new URL(written).hostname) && /(?:\/\/|\.)xn--/i.test(written))
    return {
      rule: 'hidden-address',
      complaint: 'writes its host in a code (xn--) that hides its letters',
      repair: 'Write the host in its own letters, so that readers see them.',
    };
  return undefined;
}

/** Keys by which a site knows a visitor, and questions that do something for whoever follows the link. */
const keys =
  /^(?:session|session_?id|sid|jsessionid|phpsessid|aspsessionid\w*|auth|auth_?token|access_?token|id_?token|token|api_?key|signature|x-amz-signature|jwt)$/i;
const deeds =
  /(?:^|\/)(?:(?:mass[_-]?)?unsubscribe|log-?out|sign-?out|delete(?:_account)?|deactivate|opt-?out)(?:[/.]|$)/i;

/** An address that belongs to one visitor, or that acts when it is opened. */
function personal(url: URL): AddressFault | undefined {
  const asked = [...url.searchParams.keys()];
  const key = asked.find((name) => keys.test(name)) ?? /;jsessionid=/i.exec(url.pathname)?.[0];
  if (key)
    return {
      rule: 'tracking',
      complaint: `carries the key of one visitor, \`${key}\``,
      repair: 'Remove it from the address, and see whether the page still opens.',
    };
  if (
    deeds.test(url.pathname) ||
    [...url.searchParams].some(
      ([name, value]) => /^(?:do|action)$/i.test(name) && deeds.test(value),
    )
  )
    return {
      rule: 'unsafe-link',
      complaint: 'does something as soon as it is followed',
      repair: 'Link to the page on which readers can decide.',
      level: 'warning',
    };
  return undefined;
}

/** An address that the readers of the guide cannot reach, or that means a machine of their own. */
function inside(url: URL): AddressFault | undefined {
  const host = hostOf(url);
  if (/^\[|^\d+(?:\.\d+){3}$/.test(host))
    return {
      rule: 'private-network',
      complaint: `names a machine by its number, ${host}`,
      repair: 'Write the name of the web site.',
    };
  if (!host.includes('.') || insideNames.test(host) || /^ip6-/.test(host))
    return {
      rule: 'private-network',
      complaint: `leads to \`${host}\`, which only one machine or network knows`,
      repair: 'Write the address at which everyone can read the page.',
    };
  return undefined;
}

/** An address that could be written in the one form in which the guide writes it. */
function irregular(written: string, url: URL): AddressFault | undefined {
  const rest = /^[^:]+:\/*[^/?#]*(.*)$/s.exec(written)?.[1] ?? '';
  const readable = written.slice(0, written.length - rest.length);
  const isOwnLetters = /[^\u0000-\u007f]/.test(readable);
  const host = hostOf(url);
  const begin = isOwnLetters
    ? readable
    : `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`;
  const path = /(?:^|\/)\.{1,2}(?=\/|[?#]|$)/.test(rest.split(/[?#]/)[0]!)
    ? url.pathname + url.search + url.hash
    : rest;
  const end = path.replace(/[?&]+(?=#|$)/, '').replace(/#$/, '');
  const meant = `${begin}${end}`;
  if (meant !== written)
    return {
      rule: 'address-form',
      complaint: 'is not in the form in which the guide writes addresses',
      repair: `Write ${meant}.`,
      meant,
    };
  if (/[.,;:!'"’”»]$/.test(written) && !/[.]$/.test(url.hostname))
    return {
      rule: 'address-form',
      complaint: `ends with \`${written.at(-1)}\`, which mostly is not a part of it`,
      repair: 'Follow it in a browser, and write it as the browser shows it.',
      level: 'warning',
    };
  return undefined;
}

/** The host without the dot that may end it. */
const hostOf = (url: URL) => url.hostname.replace(/\.$/, '');

/**
 * What an address is known by, so that two ways of writing one page are found: `www.`, the port, the slash at the end, what is encoded,
 * an empty question and the part of a page make no other page.
 */
export function pageKey(written: string): string {
  const url = URL.parse(written);
  if (!url) return written;
  const host = hostOf(url).replace(/^www\./, '');
  const path = decoded(url.pathname)
    .replace(/\/index\.(?:html?|php)$/i, '')
    .replace(/\/+$/, '');
  const asked = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort();
  // A part that begins with a slash or ! is a page of its own in some programs.
  const part = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${host}${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}${part}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
