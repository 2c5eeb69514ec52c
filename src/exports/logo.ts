/** The mark of the guide as SVG on a field of 32 by 32: a ring of people with one gap, the place that is open. */

export const paper = '#fbf9f4';
export const ink = '#1d1b18';
export const accent = '#a8321a';

/** The ring without a colour. */
export const ring =
  '<circle cx="16" cy="16" r="11" stroke-width="5" stroke-dasharray="8.2 3.32" stroke-dashoffset="-2" pathLength="69.12"/>';

export const mark = `<g fill="none" stroke="${ink}">${ring}</g><circle cx="16" cy="5" r="4.4" fill="${accent}"/>`;

/** The mark on paper as a square icon. `room` is the part of the side left free around it: systems cut maskable icons to a circle. */
export const iconSvg = (side: number, room: number): string => {
  const scale = (side * (1 - 2 * room)) / 32;
  const shift = side * room;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${paper}"/><g transform="translate(${shift} ${shift}) scale(${scale})">${mark}</g></svg>`;
};
