/** Something that can be chosen in a picker. */
export interface Choice {
  /** What is kept. */
  readonly value: string;
  readonly name: string;
  /** Tells choices of one name apart. */
  readonly detail?: string;
}

/** What a search has found: all there is, or the first of more. */
export type Found = readonly Choice[] | { readonly choices: readonly Choice[]; readonly more: boolean };

/** Finds choices for what a person has typed; everything, or the first of it, for an empty text. May throw. */
export type Search = (text: string) => Promise<Found>;
