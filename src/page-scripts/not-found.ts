/** Where no page stands: the pages whose names come nearest to the address that was asked for. */
const part = document.querySelector<HTMLElement>('[data-nearest]');
const box = document.querySelector<HTMLElement>('[data-suggest]');

/** The words of the last part of an address that has some: `/groups/cpwgg/` → `cpwgg`. */
const asked =
  decodeURIComponent(location.pathname)
    .replace(/(?:index)?\.html?$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replaceAll(/[-_.]+/g, ' ') ?? '';

if (part && box && asked && asked !== '404') {
  const { base, built } = box.dataset as { base: string; built: string };
  import('../search/loading')
    .then(({ loadEngine }) => loadEngine(base, built).ask(asked, { text: false }))
    .then(({ hits }) => {
      if (hits.length === 0) return;
      const list = document.createElement('ul');
      list.append(
        ...hits.slice(0, 5).map((hit) => {
          const item = document.createElement('li');
          const link = document.createElement('a');
          link.href = base + hit.address.slice(1);
          link.textContent = hit.title;
          item.append(link);
          return item;
        }),
      );
      const title = document.createElement('p');
      title.append(
        Object.assign(document.createElement('b'), { textContent: part.dataset['nearest'] }),
      );
      part.append(title, list);
    })
    // The lists below lead everywhere.
    .catch(() => undefined);
}
export {};
