/** The catalogue as the browser reads it; `src/model/catalogue.ts` writes it. */
import type { catalogueOf, CatalogueEntry } from '../model/catalogue.ts';

export type Catalogue = ReturnType<typeof catalogueOf>;
export type { CatalogueEntry };
