/** The hash by which a Content-Security-Policy knows an inline script: `sha256-…` in base64. Every page asks for the same few. */
export function hashOf(text: string): Promise<`sha256-${string}`> {
  let hash = hashes.get(text);
  if (!hash) hashes.set(text, (hash = made(text)));
  return hash;
}

const hashes = new Map<string, Promise<`sha256-${string}`>>();

async function made(text: string): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
