/** The texts that stand in a page itself and not in a file. The policy of every page knows them by their hashes. */

/** Where the reader's choices of display are kept: words from `displayChoices`, separated by spaces. */
export const displayKey = 'display';

/** Where the language that a reader chose is kept. */
export const tongueKey = 'tongue';

/**
 * Runs before anything is painted, or the page would flash in the wrong colours: hands the choices to the style sheet as
 * `data-display`. A browser that keeps nothing shows the page as the device asks.
 */
export const earlyScript = `try{document.documentElement.dataset.display=localStorage.${displayKey}||""}catch{}`;

/**
 * Which pages the browser may prepare while a reader aims at their link: pages of this site, not files. Added by script,
 * because a page cannot ask in markup whether the line is free. (Chromium 156 refuses 'inline-speculation-rules' here.)
 */
export const aheadRules = '{"prerender":[{"where":{"href_matches":"/*/"},"eagerness":"moderate"}]}';
