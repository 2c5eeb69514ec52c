/** Zod would try to compile its schemas with `new Function`, which the policy of the site forbids; this comes before any schema is made. */
import { config } from 'zod';

config({ jitless: true });
