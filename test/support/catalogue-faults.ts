/** What a translated catalogue of the interface lacks or has too much, one line each. */
import { withBoundSpaces } from '../../src/languages/bound-spaces.ts';
import type { Text } from '../../src/i18n/texts.ts';

type Texts = Readonly<Record<string, Text>>;

/** Forms that are said of one number, which may then be said in the words themselves. */
const sayTheirNumber = ['zero', 'one', 'two'];

const placesIn = (text: string) => new Set(text.match(/\{[^{}]*\}/g));

export function catalogueFaults(language: string, texts: Texts, english: Texts): string[] {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const faults = Object.keys(texts).flatMap((key) =>
    Object.hasOwn(english, key) ? [] : [`${key}: English has no such text.`],
  );
  for (const [key, source] of Object.entries(english)) {
    const text = texts[key];
    if (text === undefined) {
      faults.push(`${key} is missing.`);
      continue;
    }
    if ((typeof text === 'string') !== (typeof source === 'string')) {
      faults.push(
        typeof source === 'string'
          ? `${key} is one text, without forms.`
          : `${key} needs the forms ${wanted.join(', ')}.`,
      );
      continue;
    }
    const forms = typeof text === 'string' ? { '': text } : text;
    if (typeof text !== 'string') {
      for (const form of wanted.filter((one) => !Object.hasOwn(text, one)))
        faults.push(`${key} has no form ${form}.`);
      for (const form of Object.keys(text).filter((one) => !wanted.includes(one as never)))
        faults.push(`${key}: the language has no form ${form}.`);
    }
    const places = placesIn(typeof source === 'string' ? source : source['other']!);
    for (const [form, said] of Object.entries(forms)) {
      const where = form ? `${key} (${form})` : key;
      const own = placesIn(said);
      if (withBoundSpaces(said, language) !== said)
        faults.push(`${where} has a space that may break where the language has none.`);
      if (!said.trim()) faults.push(`${where} is empty.`);
      for (const place of places)
        if (!own.has(place) && !(place === '{count}' && sayTheirNumber.includes(form)))
          faults.push(`${where} lacks ${place}.`);
      for (const place of own)
        if (!places.has(place)) faults.push(`${where}: English has no ${place}.`);
      for (const ends of [/^\s/, /\s$/])
        if (ends.test(said) !== ends.test(typeof source === 'string' ? source : source['other']!))
          faults.push(`${where} does not begin or end with white space as English does.`);
    }
  }
  return faults;
}
