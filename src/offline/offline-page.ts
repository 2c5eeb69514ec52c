/** The page on which a reader keeps the guide on their device, and removes it again. */
import { fill, localeOf } from '../i18n/texts';
import { savedHeader, stylePlace, type Part, type Parts } from './names';
import type { OfflineWords } from './page-words';
import { freePlace, keptWhole, listIn } from './full-copy';

const root = document.querySelector<HTMLElement>('[data-offline]')!;
const base = root.dataset['base']!;
/** Where the parts of the guide in the language of the page lie. */
const parts = root.dataset['parts']!;
const words = JSON.parse(root.dataset['offline']!) as OfflineWords;
const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
const line = part('line');
const progress = part<HTMLProgressElement>('progress');
const buttons = {
  visit: part<HTMLButtonElement>('visit'),
  save: part<HTMLButtonElement>('save'),
  remove: part<HTMLButtonElement>('remove'),
};
const dayName = (day: string) =>
  new Intl.DateTimeFormat(localeOf(words.lang), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
const partsList = () =>
  fetch(`${parts}parts.json`, { cache: 'no-store' }).then((answer) =>
    answer.ok
      ? (answer.json() as Promise<Parts>)
      : Promise.reject(new Error(String(answer.status))),
  );

if ('serviceWorker' in navigator && 'caches' in globalThis && 'DecompressionStream' in globalThis) {
  act(buttons.visit, async () => {
    await register();
    return words.visited;
  });
  act(buttons.save, () => saveAll());
  act(buttons.remove, removeAll);
  // Shown as a whole, with the size: nothing moves when that is known.
  void describe().then(() => (part('controls').hidden = false));
} else part('unable').hidden = false;

/** Runs what a button does, says how it went, and shows what is then kept. */
function act(button: HTMLButtonElement, work: () => Promise<string>): void {
  button.addEventListener('click', async () => {
    for (const one of Object.values(buttons)) one.disabled = true;
    const outcome = await work().catch(() => words.failed);
    progress.hidden = true;
    await describe();
    line.textContent = outcome;
    for (const one of Object.values(buttons)) one.disabled = false;
    button.focus();
  });
}

const register = async () => {
  const { installing } = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  await new Promise<unknown>((done, fail) => {
    void navigator.serviceWorker.ready.then(done);
    // A worker that cannot be installed, as when the site is published meanwhile, would be waited for in vain.
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant') fail(new Error('worker'));
    });
  });
};

/** Says what is kept and how much the whole guide weighs, before anything is fetched. */
async function describe(): Promise<void> {
  const list = await partsList().catch(() => undefined);
  part('size').textContent = list
    ? fill(
        words.size,
        {
          size: megabytes(list.bytes + list.shell),
          pages: list.pages,
          first: kilobytes(list.shell),
        },
        words.lang,
      )
    : words.failed;
  const registration = await navigator.serviceWorker.getRegistration(base);
  const kept = (await keptWhole(base))?.list;
  const day = kept?.day;
  buttons.remove.hidden = !registration && !day;
  buttons.visit.hidden = Boolean(registration);
  line.textContent = day
    ? fill(words.whole, { day: dayName(day) }) + beside(kept, list)
    : registration
      ? words.visited
      : words.nothing;
}

/** What is to be known of the copy that is kept: that it is in another language than this page, or that there is a newer one. */
function beside(kept: Parts, list: Parts | undefined): string {
  if (kept.language !== words.lang)
    return ` (${new Intl.DisplayNames(words.lang, { type: 'language' }).of(kept.language)})`;
  return list && (list.day > kept.day || list.build !== kept.build) ? ` ${words.newer}` : '';
}

/** Begins again, a few times, where the site is published while it is saved: parts of two builds are no copy. */
async function saveAll(attempts = 3): Promise<string> {
  await register();
  const list = await partsList();
  return save(list).catch(async (error: unknown) => {
    if (attempts === 1 || (await partsList()).build === list.build) throw error;
    return saveAll(attempts - 1);
  });
}

/** Saves the copy that a list names. Throws if a part of it is not there any more. */
async function save(list: Parts): Promise<string> {
  // Beside the old copy: if the line breaks, what was kept before stays whole.
  const kept = await keptWhole(base);
  const place = freePlace(base, kept);
  await caches.delete(place);
  const cache = await caches.open(place);
  progress.max = list.bytes;
  progress.value = 0;
  progress.hidden = false;
  line.textContent = words.saving;
  for (const { file, bytes } of list.parts) {
    const answer = await fetch(parts + file, { cache: 'no-store' });
    if (!answer.ok) throw new Error(file);
    const text = answer.body!.pipeThrough(new DecompressionStream('deflate'));
    await unpack((await new Response(text).json()) as Part, cache, list.day);
    progress.value += bytes;
  }
  await cache.put(listIn(base), new Response(JSON.stringify(list)));
  if (kept) await caches.delete(kept.place);
  return fill(words.saved, { pages: list.pages }, words.lang);
}

async function unpack({ styles, files }: Part, cache: Cache, day: string): Promise<void> {
  for (const { path, type, text, base64, style } of files) {
    const body =
      base64 === undefined
        ? style === undefined
          ? text!
          : text!.replace(stylePlace, () => stylePlace.replace('><', () => `>${styles[style]}<`))
        : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await cache.put(
      `${base}${path}`,
      new Response(body, { headers: { 'content-type': type, [savedHeader]: day } }),
    );
  }
}

/** Leaves no trace: no worker, no copy. A worker that still serves pages left open sees that its shell is gone, and keeps nothing more. */
async function removeAll(): Promise<string> {
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
  for (const name of await caches.keys()) if (name.endsWith(` ${base}`)) await caches.delete(name);
  return words.removed;
}

const inUnits = (unit: string, digits: number) =>
  new Intl.NumberFormat(words.lang, { style: 'unit', unit, maximumFractionDigits: digits });
const megabytes = (bytes: number) => inUnits('megabyte', 1).format(bytes / 1_000_000);
const kilobytes = (bytes: number) => inUnits('kilobyte', 0).format(bytes / 1000);
