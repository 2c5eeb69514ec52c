/** The instant that counts as now. Only the build's entry and the pages' bridge ask for it; everything else is told. */
import type { Environment } from './environment.ts';

/** SOURCE_DATE_EPOCH, whole seconds since 1970, if it is set; else the clock. Throws if it is set to something else. */
export function buildInstant(env: Environment = process.env): Temporal.Instant {
  const written = env['SOURCE_DATE_EPOCH'];
  if (!written) return Temporal.Instant.fromEpochMilliseconds(Math.floor(Date.now() / 1000) * 1000);
  if (!/^\d{1,11}$/.test(written))
    throw new Error(`SOURCE_DATE_EPOCH is \`${written}\`; it must be whole seconds since 1970.`);
  return Temporal.Instant.fromEpochMilliseconds(Number(written) * 1000);
}
