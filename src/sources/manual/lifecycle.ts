import type { SourceTraits, Stage } from '../../domain/findings/source-traits';

/** The states of a finding that an administrator enters. */
const stages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['reported', { stage: 'new' }],
  ['accepted', { stage: 'accepted' }],
  ['fixed', { stage: 'fixed' }],
  ['closed', { stage: 'closed', reason: 'closed' }],
]);

/** What the rules know of findings that are entered by hand. */
export const manualTraits: SourceTraits = {
  lifecycleOf: (state) => stages.get(state ?? '') ?? { stage: 'unknown' },
  progress: ['reported', 'accepted', 'fixed'],
  permalink: ({ link }) => link ?? null,
};
