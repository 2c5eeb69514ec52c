/** The next page is prepared while a reader aims at its link, where the browser can and the connection is free. */
import { aheadRules } from './inline.ts';

/** What browsers that know their connection tell about it. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

/** Whether bytes that may never be read are no burden: not on a mobile line, not on a slow one, not when asked to save. */
export const isFree = ({ saveData, type, effectiveType }: Connection = {}): boolean =>
  !saveData && type !== 'cellular' && (effectiveType === undefined || effectiveType === '4g');

/** Lets the browser prepare pages of this site; files to download are left alone. */
export function loadAhead(): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (!HTMLScriptElement.supports?.('speculationrules') || !isFree(connection)) return;
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = aheadRules;
  document.head.append(rules);
}
