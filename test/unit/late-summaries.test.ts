import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lateSummaries } from '../../src/search/late-summaries.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Summaries of an engine whose names and summaries come when they are told to; what is put into a list is noted. */
function slowly() {
  const [names, texts] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<ReadonlyMap<string, string>>(),
  ];
  let asked = 0;
  const list: (string | undefined)[] = [];
  const summaries = lateSummaries(() =>
    Promise.resolve({
      prepared: () => names.promise,
      summaries: () => {
        asked++;
        return texts.promise;
      },
    }),
  );
  const expectOne = (page: string) => {
    const element = { remove: () => void list.push(`no ${page}`) } as HTMLElement;
    summaries.expect({ page, element, put: (text) => void list.push(text) });
  };
  return { names, texts, list, summaries, expectOne, asked: () => asked };
}
const aText = new Map([['/groups/alpha/', 'Looks after the garden.']]);

describe('summaries', () => {
  test('are asked for when nobody has typed for half a second after the names were ready', async () => {
    const { names, summaries, asked } = slowly();
    void summaries.idle();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked()).toBe(0);
    names.resolve();
    await vi.advanceTimersByTimeAsync(499);
    expect(asked()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(1);
  });
  test('wait for the answer to what is typed meanwhile', async () => {
    const { names, summaries, asked } = slowly();
    void summaries.idle();
    names.resolve();
    await vi.advanceTimersByTimeAsync(300);
    summaries.hold();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked()).toBe(0);
    void summaries.come();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(1);
  });
  test('what is typed before the names are ready is waited for too', async () => {
    const { names, summaries, asked } = slowly();
    void summaries.idle();
    await vi.advanceTimersByTimeAsync(0);
    summaries.hold();
    names.resolve();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked()).toBe(0);
  });
  test('are not asked for where there are no names', async () => {
    const { names, summaries, asked } = slowly();
    void summaries.idle();
    names.reject(new Error('offline'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked()).toBe(0);
  });
  test('are put into the list that stands when they come', async () => {
    const { texts, list, summaries, expectOne } = slowly();
    expectOne('/groups/beta/');
    void summaries.come();
    await vi.advanceTimersByTimeAsync(0);
    summaries.redrawn();
    expectOne('/groups/alpha/');
    texts.resolve(aText);
    await vi.advanceTimersByTimeAsync(0);
    expect(list).toEqual(['Looks after the garden.']);
  });
  test('that do not come are said to each place', async () => {
    const { texts, list, summaries, expectOne } = slowly();
    expectOne('/groups/alpha/');
    texts.reject(new Error('offline'));
    await summaries.come();
    expect(list).toEqual([undefined]);
  });
  test('that a direct answer says are not said in the list', async () => {
    const { texts, list, summaries, expectOne } = slowly();
    expectOne('/groups/alpha/');
    summaries.drop('/groups/alpha/');
    texts.resolve(aText);
    await summaries.come();
    expect(list).toEqual(['no /groups/alpha/']);
  });
});
