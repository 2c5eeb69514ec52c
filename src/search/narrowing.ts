/** Narrowing results by what pages are: each choice says how many results it would leave. */
import { facets, type Facet, type Hit } from './engine';

type Control = HTMLSelectElement | HTMLInputElement;

/** The controls of a form that narrow, and what they say about results. */
export function narrowing(form: HTMLFormElement) {
  const controls = new Map(facets.map((facet) => [facet, form.elements.namedItem(facet) as Control]));
  const valueOf = (control: Control) => (control instanceof HTMLInputElement && !control.checked ? '' : control.value);
  const fits = (hit: Hit, but?: Facet) =>
    [...controls].every(([facet, control]) => facet === but || !valueOf(control) || hit.values[facet].includes(valueOf(control)));

  return {
    controls: [...controls.values()],
    /** What is chosen, by the name it has in the address; an empty text where nothing is. */
    chosen: () => [...controls].map(([facet, control]) => [facet, valueOf(control)] as const),
    /** Chooses what an address says. */
    read(address: URLSearchParams): void {
      for (const [facet, control] of controls) {
        if (control instanceof HTMLInputElement) control.checked = address.get(facet) === control.value;
        else control.value = address.get(facet) ?? '';
      }
    },
    /** The hits that fit all choices, after writing beside each choice how many it would leave. */
    narrow(hits: readonly Hit[]): Hit[] {
      for (const [facet, control] of controls) {
        const others = hits.filter((hit) => fits(hit, facet));
        const count = (value: string) => others.filter((hit) => hit.values[facet].includes(value)).length;
        if (control instanceof HTMLInputElement) control.nextElementSibling!.textContent = `(${count(control.value)})`;
        else for (const option of control.options) if (option.value) nameOption(option, count(option.value));
      }
      return hits.filter((hit) => fits(hit));
    },
  };
}

/** A choice that would leave nothing is not offered. */
function nameOption(option: HTMLOptionElement, count: number): void {
  option.textContent = `${option.dataset['name']} (${count})`;
  option.hidden = count === 0 && !option.selected;
}
