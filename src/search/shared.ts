/**
 * What the entry script hands to the scripts that it loads later. They take it as an argument and do not import it, because the bundler
 * would move what both import into a third file.
 */
import { fill, formFor } from '../i18n/texts';
import { addStyle } from '../styles/add';
import { isComposing } from './keyboard';
import { lateSummaries } from './late-summaries';
import { loadEngine, loadPart } from './loading';
import { linkTo, resultParts } from './results';
import { scriptOf } from './text';

export const shared = {
  addStyle,
  fill,
  formFor,
  isComposing,
  lateSummaries,
  linkTo,
  loadEngine,
  loadPart,
  resultParts,
  scriptOf,
};
export type Shared = typeof shared;
