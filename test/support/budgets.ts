/** What a page may weigh, compressed with brotli, as promised in `test/site/budgets.json`. All numbers are bytes. */
import { placeOf } from '../../src/i18n/addresses.ts';
import type { TranslatedLanguage } from '../../src/model/languages.ts';
import budgets from '../site/budgets.json' with { type: 'json' };

export interface Weight {
  readonly address: string;
  readonly bytes: number;
}

/** Pages are read in one round trip; lists of everything may be longer. */
export const pageBudget = (address: string): number =>
  budgets.listPages.includes(address) ? budgets.lists : budgets.records;

/** What a record may weigh in another language than English: no more where its letters take one byte, and in other alphabets a seventh more. */
export const translatedBudget = (at: string): number =>
  translatedRecords[placeOf(at).language as TranslatedLanguage];
const translatedRecords: Readonly<Record<TranslatedLanguage, number>> = budgets.translatedRecords;

/** Script that runs on its own account, with what it imports. Pages whose purpose is their script may load more. */
export const scriptBudget = (address: string): number =>
  /^\/editing\/(new\/.|change\/)/.test(address)
    ? budgets.scriptOfForms
    : ((budgets.scriptOfPages as Record<string, number>)[address] ?? budgets.script);

/** The pages that weigh more than they may, one line each with both numbers. */
export const tooHeavy = (
  weights: readonly Weight[],
  budget: (address: string) => number,
): string[] =>
  weights
    // What has no budget is too heavy.
    .filter(({ address, bytes }) => !(bytes <= budget(address)))
    .map(({ address, bytes }) => `${address} has ${bytes} bytes and may have ${budget(address)}`);

/** The heaviest pages, heaviest first. */
export const heaviest = (weights: readonly Weight[], count: number): Weight[] =>
  weights.toSorted((a, b) => b.bytes - a.bytes).slice(0, count);
