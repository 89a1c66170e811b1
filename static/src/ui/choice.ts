/** Something that can be chosen in a picker. */
export interface Choice {
  /** The stored value. */
  readonly value: string;
  readonly name: string;
  /** Distinguishes choices of the same name. */
  readonly detail?: string;
}

/** Results of a search: all, or the first of more. */
export type Found = readonly Choice[] | { readonly choices: readonly Choice[]; readonly more: boolean };

/** Finds choices for typed text; for an empty text all of them, or the first ones. May throw. */
export type Search = (text: string) => Promise<Found>;
