/** Narrowing results by what pages are: each choice says how many results it would leave. */
import { facets, type Facet, type Hit } from './engine';

/** The controls of a form that narrow, and what they say about results. Each has the name of its facet, in the form and in the address. */
export function narrowing(form: HTMLFormElement) {
  const valueOf = (facet: Facet) => String(new FormData(form).get(facet) ?? '');
  const controlsOf = (facet: Facet) => [
    ...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name=${facet}]`),
  ];
  const choicesOf = (facet: Facet) => [
    ...form.querySelectorAll<HTMLElement>(`[data-facet=${facet}]`),
  ];

  /** What is chosen, by the name it has in the address; an empty text where nothing is. */
  const chosen = () => facets.map((facet) => [facet, valueOf(facet)] as const);

  return {
    chosen,
    controls: facets.flatMap(controlsOf),
    /** Chooses what an address says. */
    read(address: URLSearchParams): void {
      for (const facet of facets) {
        const value = address.get(facet) ?? '';
        for (const control of controlsOf(facet)) {
          if (control instanceof HTMLInputElement) control.checked = control.value === value;
          else control.value = value;
        }
      }
    },
    /** The hits that fit all choices, after writing beside each choice how many it would leave. */
    narrow(hits: readonly Hit[]): Hit[] {
      const all = chosen();
      const fitting = (but?: Facet) =>
        hits.filter((hit) =>
          all.every(
            ([facet, value]) => facet === but || !value || hit.values[facet].includes(value),
          ),
        );
      for (const [facet, value] of all) {
        const others = fitting(facet);
        for (const choice of choicesOf(facet)) {
          const its = choice.dataset['value']!;
          const count = its
            ? others.filter((hit) => hit.values[facet].includes(its)).length
            : others.length;
          choice.textContent = `${choice.dataset['name']} (${count})`;
          // A choice that would leave nothing is not offered.
          if (facet !== 'open')
            (choice.closest<HTMLElement>('label.chip') ?? choice).hidden =
              count === 0 && its !== value && its !== '';
        }
      }
      return fitting();
    },
  };
}
