import * as v from 'valibot';

/** An answer or event of JSON:API, as far as the resources go that its data refers to. */
export interface WithIncluded {
  readonly included?: readonly { readonly type: string; readonly id: string }[] | null | undefined;
}

/** The body is not what it should be at `path`, which names places only, never content. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  readonly path: string;

  constructor(path: string) {
    super(`Not as expected: ${path}`);
    this.path = path;
  }
}

/** Where the first problem lies, e.g. `data.attributes.key`. */
function pathOf(issues: readonly v.BaseIssue<unknown>[], prefix = ''): string {
  const [first] = issues;
  const path = first === undefined ? null : v.getDotPath(first);
  return [prefix, path].filter((part) => part !== '' && part !== null).join('.') || 'body';
}

/** Parses with a schema. @throws ShapeError at the first problem. */
export function parseShape<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  prefix = '',
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) throw new ShapeError(pathOf(parsed.issues, prefix));
  return parsed.output;
}

/**
 * The included resource of that type and id, parsed; `null` where it is not included. Bugcrowd puts them in any order.
 * @throws ShapeError where it is there but not as it should be.
 */
export function findIncluded<S extends v.GenericSchema>(
  { included }: WithIncluded,
  reference: { readonly type: string; readonly id: string } | null | undefined,
  schema: S,
): v.InferOutput<S> | null {
  if (!reference || !included) return null;
  const index = included.findIndex(({ type, id }) => type === reference.type && id === reference.id);
  return index === -1 ? null : parseShape(schema, included[index], `included.${index}`);
}
