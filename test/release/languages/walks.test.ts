/** An organization that wants to become an ALS, in the language of its country: by three taps at most, as in `test/browser/walks.test.ts`. */
import { describe, inject, test } from 'vitest';
import { placeOf } from '../../../src/i18n/addresses.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { builtPages } from '../../support/built-pages.ts';
import { walk } from '../../support/walk.ts';

const drawn = new Set(
  builtPages(inject('site').folder).map(({ address }) => placeOf(address).language),
);

describe('an organization learns on a phone how to become an ALS', () => {
  test.each(
    (
      [
        ['fr', 'France', 'EURALO'],
        ['es', 'Perú', 'LACRALO'],
        ['ar', 'مصر', 'AFRALO'],
        ['ru', 'Казахстан', 'APRALO'],
        ['zh', '日本', 'APRALO'],
      ] as const
    ).filter(([language]) => drawn.has(language)),
  )('in %s from %s, which is in %s', (language, place, region) => {
    const { t } = wordsOf(language);
    return walk(async ({ page, country, tap, sees }) => {
      await country(place);
      await tap(t('which.goto'));
      await sees(page.locator('.lookup-answer h2', { hasText: region }));
      await sees(page.locator('.lookup-answer dt', { hasText: t('which.structure') }));
      await tap(t('which.joinHowOrganization'));
      // The guide and not its shadow in English: where the form is, and to whom one writes.
      await sees(page.locator(`html[lang=${language}] main .prose a[href^="https:"]`));
      await sees(page.locator('main .prose a[href^="mailto:"]'));
    }, language);
  });
});
