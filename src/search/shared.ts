/** What the script of every search page has, and what it loads for a box in a header needs too: given, not imported, so that bundling tears no third file out of the two. */
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
