/** Tasks and questions with which newcomers come, each from the home page in at most three taps on a phone. */
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
  test('asks, aged 19, who pays for a journey to a meeting', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/who pays if I go/);
      await sees(page.locator('main').getByText(/18 to 30 years/));
    }));
  test('asks who sends a Director to the Board', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/choose its Director/);
      await sees(page.locator('main p', { hasText: /elect the Director/ }));
    }));
  test('asks who chairs the region of Kenya, and how to write to them', () =>
    walk(async ({ page, country, tap, sees }) => {
      await country('Kenya');
      await tap('How to join, and what comes next');
      await tap(/\(AFRALO\)$/);
      const officers = page.locator('.ledger > div', { hasText: 'Officers' });
      await sees(officers.getByText(/, Chair/));
      await sees(officers.getByRole('link', { name: /mailing list/ }));
    }));
  test('asks how much time a post takes', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/^Stand for a post/);
      await tap(/^ALAC Member$/);
      await sees(page.locator('.ledger').getByText(/hours a month/));
    }));
  test('asks who pays when the holder of a post travels', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/^Stand for a post/);
      await tap(/^ALAC Member$/);
      await sees(page.locator('.ledger').getByRole('link', { name: /who pays/ }));
    }));
  test('wants to translate', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/^I can translate/);
      await sees(page.locator('main a[href*="/editing/translating/"]'));
    }));
  test('asks how to hear a call that is over', () =>
    walk(async ({ page, tap, sees }) => {
      await tap(/^Listen to a call/);
      await tap('Follow a meeting');
      await sees(page.locator('main').getByText(/recording/));
    }));
});
