interface Reference {
  readonly id: string;
  readonly type: string;
}

interface Relationship {
  readonly data: Reference | null | readonly Reference[];
  readonly links: { readonly related: { readonly href: string | null; readonly meta?: object } };
}

export interface Resource extends Reference {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, Relationship>>;
  readonly links: { readonly self: string };
}

/** The real API says so too, of most links. */
const NO_LINK = '(NOT IMPLEMENTED YET)';

function reference({ id, type }: Reference): Reference {
  return { id, type };
}

/** A relationship to one resource or none. */
export function one(related: Reference | null, href = NO_LINK): Relationship {
  return related === null
    ? { data: null, links: { related: { href: null } } }
    : { data: reference(related), links: { related: { href } } };
}

/** A relationship to any number of resources. */
export function many(related: readonly Reference[]): Relationship {
  const meta = { count: related.length, total_hits: related.length };
  return { data: related.map(reference), links: { related: { href: NO_LINK, meta } } };
}
