/**
 * Runs in the page right inside the field's form, before anything is painted: where the address names a country, it keeps room for
 * the answer, for otherwise the list below would move when it comes.
 */
export const askedScript =
  '(f=>{if(new URLSearchParams(location.search).get("country"))f.dataset.asked=""})(document.currentScript.parentElement)';
