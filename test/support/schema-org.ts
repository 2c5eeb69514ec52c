/** The part of schema.org that the pages use: properties of each type, and what a value must look like. */

type Check = (value: unknown) => string | undefined;

const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'is not a text';
const address: Check = (value) =>
  typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value)
    ? undefined
    : 'is not an absolute address';
const date: Check = (value) =>
  typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?$/.test(value)
    ? undefined
    : 'is not a date';
const number: Check = (value) => (Number.isInteger(value) ? undefined : 'is not a number');
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(String(value)) ? undefined : `is none of ${values.join(', ')}`;
const a =
  (...types: string[]): Check =>
  (value) =>
    types.includes(String((value as { '@type'?: string })['@type']))
      ? undefined
      : `is not of type ${types.join(' or ')}`;

/** Type, then property, then check. A star marks what must be there. */
const types: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  WebSite: {
    '*name': text,
    description: text,
    '*url': address,
    inLanguage: text,
    potentialAction: a('SearchAction'),
  },
  SearchAction: { '*target': a('EntryPoint'), '*query-input': text },
  EntryPoint: { '*urlTemplate': text },
  BreadcrumbList: { '*itemListElement': a('ListItem') },
  ListItem: { '*position': number, '*name': text, item: address },
  Organization: {
    '*name': text,
    alternateName: text,
    description: text,
    mainEntityOfPage: address,
    url: address,
    parentOrganization: a('Organization'),
    areaServed: text,
    dissolutionDate: date,
  },
  Event: {
    '*name': text,
    description: text,
    url: address,
    '*startDate': date,
    '*endDate': date,
    eventStatus: oneOf('https://schema.org/EventCancelled'),
    organizer: a('Organization'),
    subEvent: a('Event'),
  },
  DefinedTerm: {
    '*name': text,
    alternateName: text,
    '*description': text,
    inDefinedTermSet: address,
  },
  DefinedTermSet: { '*name': text, '*url': address },
};

/** What is wrong with a thing and the things inside it, one line each; nothing if there is no thing. */
export function thingFaults(thing: unknown): string[] {
  if (thing === undefined) return [];
  const { '@type': type, ...fields } = thing as { '@type': string };
  const properties = types[type];
  if (!properties) return [`${type} is not a type the pages use`];
  const missing = Object.keys(properties).filter(
    (name) => name.startsWith('*') && !(name.slice(1) in fields),
  );
  const wrong = Object.entries(fields).flatMap(([name, value]) => {
    const check = properties[name] ?? properties[`*${name}`];
    if (!check) return [`${type}.${name} is not a property of this type`];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const fault = check(one);
      const inner = typeof one === 'object' && one !== null ? thingFaults(one) : [];
      return fault ? [`${type}.${name}: ${JSON.stringify(one)} ${fault}`] : inner;
    });
  });
  return [...missing.map((name) => `${type}.${name.slice(1)} is missing`), ...wrong];
}
