/** The mark of the guide as SVG on a field of 32 by 32: a ring of people with one gap, the place that is open. */

/** The colours of the guide that leave its style sheets: those of `tokens.css`, to which a test holds them. */
export const paper = '#fbf9f4';
export const ink = '#1d1b18';
export const brand = '#a8321a';
export const muted = '#5d564b';
export const border = '#ddd5c5';
const inkOnDark = '#f0ebe1';
const brandOnDark = '#ff9f7d';
export const palette = { paper, ink, brand, muted, border, inkOnDark, brandOnDark };

/** The ring without a colour. */
export const ring =
  '<circle cx="16" cy="16" r="11" stroke-width="5" stroke-dasharray="8.2 3.32" stroke-dashoffset="-2"/>';

/** The open place in the ring, with attributes that give it its colour. */
export const gap = (attributes: string): string => `<circle cx="16" cy="5" r="4.4" ${attributes}/>`;

export const mark = `<g fill="none" stroke="${ink}">${ring}</g>${gap(`fill="${brand}"`)}`;

/** The mark as the icon of a browser's tab, in the colours of a light or a dark system. */
export const faviconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.r{fill:none;stroke:${ink}}.g{fill:${brand}}@media(prefers-color-scheme:dark){.r{stroke:${inkOnDark}}.g{fill:${brandOnDark}}}</style><g class="r">${ring}</g>${gap('class="g"')}</svg>`;

/** The mark on paper as a square icon. `room` is the part of the side left free around it: systems cut maskable icons to a circle. */
export const iconSvg = (side: number, room: number): string => {
  const scale = (side * (1 - 2 * room)) / 32;
  const shift = side * room;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${paper}"/><g transform="translate(${shift} ${shift}) scale(${scale})">${mark}</g></svg>`;
};
