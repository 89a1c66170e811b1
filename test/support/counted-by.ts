import type { PreviewCounts } from '../../src/domain/policies/preview';

/** What the page sends with an application: how many cases its preview counted as changing. */
export function countedBy(preview: unknown): number {
  const { counts } = preview as { readonly counts: PreviewCounts };
  return counts.stay + counts.earlier + counts.later + counts.gained + counts.lost;
}
