import type { SourceTraits } from '../../domain/findings/source-traits';
import { bugcrowdLifecycle, bugcrowdProgress } from './lifecycle';
import { bugcrowdMilestones } from './milestones';
import { bugcrowdPermalink } from './permalink';

/** Bugcrowd's traits for the rules. */
export const bugcrowdTraits: SourceTraits = {
  lifecycleOf: bugcrowdLifecycle,
  progress: bugcrowdProgress,
  usualCreateOn: 'triaged',
  routedBy: ['target', 'vrt'],
  milestones: bugcrowdMilestones,
  hasBlockers: true,
  permalink: bugcrowdPermalink,
};
