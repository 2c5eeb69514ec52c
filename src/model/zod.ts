/**
 * The `z` with which every schema is made. In a browser Zod would first try to compile them with `new Function`, which the policy of the
 * site forbids; it asks when the first schema is made, so this must come before.
 */
import { config, z } from 'zod';

if ('document' in globalThis) config({ jitless: true });

export { z };
