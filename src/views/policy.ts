/** The Content-Security-Policy of a page: nothing from anyone else, and inline only what the page says by its hash. */
import { hashOf } from '../hash.ts';

/** What a page holds or does that its policy must allow. */
interface Needs {
  /** Texts of scripts that stand in the page or are added by a script. */
  readonly scripts: readonly string[];
  /** Texts of style elements. */
  readonly styles: readonly string[];
  /** Whether its scripts run WebAssembly. */
  readonly runsWasm: boolean;
}

export const policyFor = ({ scripts, styles, runsWasm }: Needs): string =>
  [
    "default-src 'none'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    ["script-src 'self'", ...(runsWasm ? ["'wasm-unsafe-eval'"] : []), ...scripts.map(quotedHash)],
    ["style-src 'self'", ...styles.map(quotedHash)],
  ]
    .map((directive) => (typeof directive === 'string' ? directive : directive.join(' ')))
    .join('; ');

const quotedHash = (text: string) => `'${hashOf(text)}'`;
