/** Finds a Chromium: CHROMIUM_PATH, the system's, or the one Playwright keeps. Run alone it says whether there is one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names of programs in the order of preference: the one without windows takes two thirds of the processor that the others take. */
export const chromiumNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** The path of a Chromium, or an error whose one line says how to get one. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const folders = (env['PATH'] ?? '').split(delimiter);
  const onPath = chromiumNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [env['CHROMIUM_PATH'] ?? '', ...onPath, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
  if (!found)
    throw new Error(
      'The tests need Chromium and found none: run `sudo apt-get install chromium` or `npx playwright-core install chromium`, or set CHROMIUM_PATH.',
    );
  return found;
}

/** What Playwright switches off. */
export const withoutByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * What each new window would load for people who type into its address bar: two pages of Chromium's own, 0.55 s of the processor for
 * each context of a test. And a program that waits for the next page of another site.
 */
const without = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/** Switches for a quiet browser that asks nothing of the network by itself. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium takes the last list it is given, so those of Playwright's own stand here once more.
  `--disable-features=${[...withoutByPlaywright, ...without].join()}`,
];

/** Starts a headless Chromium. */
export const launchChromium = () =>
  chromium.launch({ executablePath: findChromium(), args: chromiumArguments });

if (import.meta.main) {
  try {
    findChromium();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
