/** How a field is compared with its earlier self: by its schema. Pure. */
import { insides } from '../../model/marks.ts';
import { kinds, siteSettings, type Kind } from '../../model/kinds.ts';
import type { Path } from '../../model/problem.ts';
import type { z } from '../../model/zod.ts';

/** `value`: a day, a number, a name, a word of a list, an address. `link`: leads elsewhere and proves nothing. `silent`: no fact. */
export type FieldKind = 'label' | 'sentence' | 'value' | 'web' | 'proof' | 'link' | 'silent';

/** Words that people type, and where something stands in a list: no source says them. */
const silent: ReadonlySet<string> = new Set(['aliases', 'order', 'section']);
/** What a reader may want next. */
const links: ReadonlySet<string> = new Set(['related', 'see', 'areas', 'procedures']);
/** When and how well something was seen. */
const proofs: ReadonlySet<string> = new Set(['asOf', 'evidence', 'language', 'titleLanguage']);

/** How the field at a path of a kind of record is compared. */
export function fieldKind(kind: Kind | 'site', path: Path): FieldKind {
  const names = path.filter((step): step is string => typeof step === 'string');
  if (names.some((name) => silent.has(name))) return 'silent';
  if (links.has(names[0] ?? '')) return 'link';
  if (proofs.has(names.at(-1) ?? '')) return 'proof';
  const meta = metaAt(kind === 'site' ? siteSettings : kinds[kind].schema, path);
  if (meta['web']) return 'web';
  if (!meta['text']) return 'value';
  return meta['form'] === 'sentence' ? 'sentence' : 'label';
}

function metaAt(schema: z.ZodType, path: Path): Readonly<Record<string, unknown>> {
  const def = insides(schema);
  const own = schema.meta() ?? {};
  const inner = def.innerType ?? (def.type === 'pipe' ? def.out : undefined);
  if (inner) return { ...metaAt(inner, path), ...(path.length === 0 ? own : {}) };
  const [step, ...rest] = path;
  if (step === undefined) return own;
  const next =
    typeof step === 'number'
      ? def.element
      : def.shape && Object.hasOwn(def.shape, step)
        ? def.shape[step]
        : def.valueType;
  return next ? metaAt(next, rest) : {};
}
