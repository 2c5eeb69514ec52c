/** Filters results by what pages are: each choice says how many results it would leave. */
import type { Hit } from './hit';

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * The filters of a form. Each facet is a name of controls beside those marked `[data-facet]`, which say about results; it has
 * the same name in the catalogue and in the address.
 */
export function filtersOf(form: HTMLFormElement) {
  const marked = [...form.querySelectorAll<HTMLElement>('[data-facet]')];
  const facets = [...new Set(marked.map((one) => one.dataset['facet']!))];
  const valueOf = (facet: string) => String(new FormData(form).get(facet) ?? '');
  const controlsOf = (facet: string) => [...form.querySelectorAll<Control>(`[name=${facet}]`)];
  const controls = facets.flatMap(controlsOf);
  /** A box says how many fit, and stays: what comes and goes moves what stands beside it. */
  const isBox = (facet: string) => controlsOf(facet).some(({ type }) => type === 'checkbox');

  /** Values that an address asked for and no control has. */
  let unknown: string[] = [];
  const has = (facet: string, value: string) =>
    controlsOf(facet).some((control) =>
      control instanceof HTMLSelectElement
        ? [...control.options].some((option) => option.value === value)
        : control.value === value,
    );

  /** What is chosen, by the name it has in the address; an empty text where nothing is. */
  const chosen = () => facets.map((facet) => [facet, valueOf(facet)] as const);

  return {
    chosen,
    controls,
    /** Whether something is chosen in a part of the form. */
    isChosenIn: (part: HTMLElement) =>
      chosen().some(
        ([facet, value]) => value && controlsOf(facet).some((one) => part.contains(one)),
      ),
    unknown: () => unknown,
    /** Chooses what an address says. */
    read(address: URLSearchParams): void {
      unknown = facets.flatMap((facet) => {
        const value = address.get(facet) ?? '';
        return has(facet, value) || !value ? [] : [value];
      });
      for (const control of controls) {
        const asked = address.get(control.name) ?? '';
        const value = has(control.name, asked) ? asked : '';
        if (control instanceof HTMLInputElement) control.checked = control.value === value;
        else control.value = value;
      }
    },
    /** The hits that fit all choices, after writing beside each choice how many it would leave. */
    apply(hits: readonly Hit[]): Hit[] {
      const all = chosen();
      const fitting = (but?: string) =>
        hits.filter((hit) =>
          all.every(
            ([facet, value]) => facet === but || !value || hit.values[facet]?.includes(value),
          ),
        );
      for (const [facet, value] of all) {
        const others = fitting(facet);
        const stays = isBox(facet);
        for (const choice of marked.filter((one) => one.dataset['facet'] === facet)) {
          const its = choice.dataset['value']!;
          const count = its
            ? others.filter((hit) => hit.values[facet]?.includes(its)).length
            : others.length;
          const said = count.toLocaleString(document.documentElement.lang);
          choice.textContent = `${choice.dataset['name']} (${said})`;
          // A choice that would leave nothing is not offered.
          if (!stays)
            (choice.closest<HTMLElement>('label.chip') ?? choice).hidden =
              count === 0 && its !== value && its !== '';
        }
      }
      return fitting();
    },
  };
}
