/** Six tasks with which newcomers come, each from the home page in at most three taps on a phone. */
import { describe, test } from 'vitest';
import { walk } from '../support/walk.ts';

describe('a newcomer', () => {
  test('joins from Kenya', () =>
    walk(async ({ page, country, tap, sees }) => {
      await country('Kenya');
      await tap('How to join, and what comes next');
      await sees(page.getByText('Join as an individual', { exact: true }));
      await sees(page.getByRole('link', { name: 'How to join as an individual' }));
      await sees(page.locator('.lookup-answer a[href^="mailto:"]'));
    }));
  test('finds the next election to stand in, from Brazil', () =>
    walk(async ({ page, country, tap, sees }) => {
      await country('Brazil');
      await tap('How to join, and what comes next');
      const answer = page.locator('.lookup-answer .ledger > div', { hasText: 'Next election' });
      await sees(answer.locator('a[href^="/positions/"]'));
      await sees(answer.getByText(/\b20\d\d\b/));
    }));
  test('finds who chairs the CPWG and when it meets, in their own hour', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/\(CPWG\)$/);
      await sees(page.locator('.own-hours', { hasText: 'India' }));
      await sees(page.locator('main').getByText(/Chair/));
    }));
  test('joins with an organization in France', () =>
    walk(async ({ page, country, tap, sees }) => {
      await country('France');
      await tap('How to join, and what comes next');
      await tap('How to join as an organization (ALS)');
      await sees(page.locator('main').getByText(/application/i));
    }));
  test('tells ALAC, ALS and RALO apart', () =>
    walk(async ({ page, tap, sees }) => {
      await tap('Who appoints whom');
      for (const body of [/\(ALSes\)/, /\(RALOs\)/, /\(ALAC\)/])
        await sees(
          page.locator('.structure .box', { has: page.getByRole('link', { name: body }) }),
        );
    }));
  test('comments on a policy', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/^Write a comment/);
      await sees(page.locator('main p', { hasText: /comment/i }));
    }));
});
