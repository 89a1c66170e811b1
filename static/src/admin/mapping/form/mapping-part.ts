import type { MappingDraft } from './mapping-draft';

/** Props of a part of the mapping form. */
export interface MappingPart {
  readonly draft: MappingDraft;
  readonly change: (changes: Partial<MappingDraft>) => void;
  /** The problem at a place of the mapping. */
  readonly problemAt: (place: string) => string | undefined;
}
