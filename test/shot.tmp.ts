import { launchChromium } from './support/chromium.ts';
import { serve } from './support/dist.ts';
const b = await launchChromium();
const s = await serve();
const go = async (addr: string, name: string, w: number, scheme: 'light' | 'dark', act?: (p: any) => Promise<void>) => {
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  const p = await c.newPage();
  p.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') console.log(name, m.text());
  });
  p.on('pageerror', (e) => console.log(name, String(e)));
  await p.goto(s.origin + addr);
  await p.waitForTimeout(2500);
  if (act) await act(p);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  console.log(name, await p.evaluate(() => document.documentElement.scrollWidth));
  await c.close();
};
const which = process.argv.slice(2);
if (which.includes('a')) {
  await go('/editing/new/groups/', 'new-groups', 1280, 'light');
  await go('/editing/change/?record=groups/ofb-wg', 'change', 360, 'dark');
  await go('/editing/new/groups/', 'checked', 1280, 'dark', async (p) => {
    await p.fill('input[list]~*', '').catch(() => {});
    await p.getByRole('button', { name: 'Check and show' }).click();
    await p.waitForTimeout(3000);
  });
}
if (which.includes('f')) {
  await go('/editing/fields/groups/', 'fields', 1280, 'light');
  await go('/editing/fields/', 'fieldshome', 360, 'light');
}
await b.close();
await s.close();
