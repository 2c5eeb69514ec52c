/** Names of time zones for a list of choices: the two words first, then every name the browser knows. */
export function zoneNames(chosen: string): string[] {
  const all = [
    'UTC',
    'AoE',
    ...(Intl.supportedValuesOf?.('timeZone') ?? []).filter((name) => name.includes('/')),
  ];
  return chosen && !all.includes(chosen) ? [chosen, ...all] : all;
}
