/** The hash by which a Content-Security-Policy knows an inline script: `sha256-…` in base64. */
export async function hashOf(text: string): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
