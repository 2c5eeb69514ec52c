/** A correction in few words: what is wrong, on which page, and where that was seen. */
import type { Words } from '../i18n';
import { messageTo } from './handover';

export { messageTo };

/** What somebody writes. */
export interface Correction {
  /** The address or the title of the page. */
  readonly page: string;
  readonly wrong: string;
  readonly where: string;
}
export type Asked = keyof Correction;

/** Whether the page of corrections shows the text under a key. */
export const isCorrectionText = (key: string): boolean => key.startsWith('correct.');

/** What must be mended before it goes, by field; an issue is read by everyone. */
export function faultsOf(
  { page, wrong, where }: Correction,
  way: 'message' | 'issue' | 'copy',
  { t }: Pick<Words, 't'>,
): Partial<Record<Asked, string>> {
  const isPersonal = (text: string) => /[^\s@]+@[^\s@]+\.\w/.test(text);
  return {
    ...(page.trim() ? {} : { page: t('correct.needPage') }),
    ...(wrong.trim()
      ? way === 'issue' && isPersonal(wrong)
        ? { wrong: t('correct.personal') }
        : {}
      : { wrong: t('correct.needWrong') }),
    ...(way === 'issue' && isPersonal(where)
      ? { where: t('correct.personal') }
      : isBadAddress(where)
        ? { where: t('correct.badAddress') }
        : {}),
  };
}

/** Whether a text begins like an address and is none: `https:/example.org`. What is no address may say where in words. */
function isBadAddress(text: string): boolean {
  const word = text.trim();
  return /^(https?:|www\.)/i.test(word) && !/^(https?:\/\/|www\.)[^/\s]+\.[^/\s]+/i.test(word);
}

/** The text that is sent. */
export const textOf = ({ page, wrong, where }: Correction, { t }: Pick<Words, 't'>): string =>
  [
    `${t('correct.page')}: ${page.trim()}`,
    `${t('correct.wrong')}\n${wrong.trim()}`,
    ...(where.trim() ? [`${t('correct.where')}\n${where.trim()}`] : []),
  ].join('\n\n') + '\n';
