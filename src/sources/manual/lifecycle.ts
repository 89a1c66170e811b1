import type { SourceTraits, Stage } from '../../domain/findings/source-traits';

/** The states of a manually entered finding. */
const stages: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['reported', { stage: 'new' }],
  ['accepted', { stage: 'accepted' }],
  ['fixed', { stage: 'fixed' }],
  ['closed', { stage: 'closed', reason: 'closed' }],
]);

/** Traits of manually entered findings for the rules. */
export const manualTraits: SourceTraits = {
  lifecycleOf: (state) => stages.get(state ?? '') ?? { stage: 'unknown' },
  progress: ['reported', 'accepted', 'fixed'],
  // Whoever enters a finding wants an issue for it.
  usualCreateOn: 'reported',
  routedBy: ['label', 'component'],
  milestones: [],
  hasBlockers: false,
  permalink: ({ link }) => link ?? null,
};
