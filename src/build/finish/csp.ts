/** The Content-Security-Policy that stands in each page. */
import { Parser } from 'htmlparser2';
import { hashOf } from '../../hash.ts';

/** What a page holds that its policy must know. */
export interface Inline {
  /** Texts of scripts that would run. Data such as JSON-LD does not. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const runs = (type: string | undefined) =>
  type === undefined || ['', 'module', 'text/javascript'].includes(type);

/** The inline scripts and styles of a page, as the browser will hash them. `onElement` is told of every element, so that a page need not be read twice. */
export function inlineOf(
  html: string,
  onElement?: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Inline {
  const scripts: string[] = [];
  const styles: string[] = [];
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { src, type } = attributes;
      text =
        name === 'style' || (name === 'script' && src === undefined && runs(type)) ? '' : undefined;
      onElement?.(name, attributes);
    },
    ontext(part) {
      if (text !== undefined) text += part;
    },
    onclosetag(name) {
      if (text !== undefined) (name === 'style' ? styles : scripts).push(text);
      text = undefined;
    },
  });
  parser.end(html);
  return { scripts, styles };
}

/** `'sha256-…'` as it stands in a policy. */
export const sourceOf = (text: string): string => `'${hashOf(text)}'`;

/** The policy in a page's meta element, as a list of directives; undefined if it has none. */
export function policyOf(html: string): Map<string, string[]> | undefined {
  const content = policyPattern.exec(html)?.[2];
  return content === undefined ? undefined : readPolicy(content);
}

/** Reads `a b c; d e` as directives with their sources. */
export const readPolicy = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name!.toLowerCase(), sources]),
  );

const policyPattern = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;
