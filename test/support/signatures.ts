/** Which pages show every kind of element of the site, so that not each of a thousand pages must be examined. */
import { Parser } from 'htmlparser2';
import type { BuiltPage } from './built-pages.ts';

/** Attributes that change what an element is for a reader; of others a value is only text. */
const telling = /^(role|type|lang|dir|hidden|data-state|aria-.*)$/;
const withValue = new Set(['role', 'type', 'data-state']);

/**
 * The kinds of elements of a page, each with the kind of its parent: tag, classes, role and state.
 * `signaturesOf('<ul class="records"><li>')` // => { '>ul.records', 'ul.records>li' }
 */
export function signaturesOf(html: string): Set<string> {
  const found = new Set<string>();
  const open: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const classes = (attributes['class'] ?? '').split(/\s+/).filter(Boolean).sort();
      const states = Object.keys(attributes).filter((name) => telling.test(name));
      const kind = [
        [tag, ...classes].join('.'),
        ...states
          .sort()
          .map((name) => (withValue.has(name) ? `[${name}=${attributes[name]}]` : `[${name}]`)),
      ].join('');
      found.add(`${open.at(-1) ?? ''}>${kind}`);
      open.push(kind);
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return found;
}

/** Addresses that, together with those `known`, show every signature of the site; each brings at least one that no other before it has. */
export function coverOf(pages: readonly BuiltPage[], known: readonly string[]): string[] {
  const left = pages.map(({ address, html }) => ({ address, signatures: signaturesOf(html) }));
  const seen = new Set(
    left
      .filter(({ address }) => known.includes(address))
      .flatMap(({ signatures }) => [...signatures]),
  );
  const cover: string[] = [];
  for (;;) {
    const news = left.map(({ address, signatures }) => ({
      address,
      signatures,
      count: signatures.difference(seen).size,
    }));
    const best = news.reduce((most, one) => (one.count > most.count ? one : most), {
      address: '',
      signatures: new Set<string>(),
      count: 0,
    });
    if (best.count === 0) return cover;
    cover.push(best.address);
    for (const one of best.signatures) seen.add(one);
  }
}
