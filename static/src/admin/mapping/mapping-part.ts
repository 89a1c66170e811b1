import type { MappingDraft } from './mapping-draft';

/** What a part of the mapping's form is given. */
export interface MappingPart {
  readonly draft: MappingDraft;
  readonly change: (changes: Partial<MappingDraft>) => void;
  /** What is wrong at a place of the mapping. */
  readonly problemAt: (place: string) => string | undefined;
}
