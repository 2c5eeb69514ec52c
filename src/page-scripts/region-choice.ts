/** The choice of one's own region on pages that show what comes next in each: kept on this device, and shown first. */
import { keepRegion, myRegion } from './my-region';

for (const select of document.querySelectorAll<HTMLSelectElement>('[data-my-region]')) {
  select.value = myRegion() ?? '';
  select.addEventListener('change', () => keepRegion(select.value || undefined));
}
