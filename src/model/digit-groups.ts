/** How languages divide the digits of whole numbers: 5,300 in English, 5 300 in French and Russian, 5300 in Spanish. Pure. */

/** A whole number as a language prints it, in the digits 0 to 9. `groupDigits(20000, 'fr') // => '20\u202F000'` */
export const groupDigits = (value: number, language: string): string =>
  // The Spanish academies divide thousands by a space, and no number of four digits; Intl has the space for one country alone.
  language === 'es'
    ? value.toLocaleString('es-CR', { useGrouping: 'min2' })
    : value.toLocaleString(language);
