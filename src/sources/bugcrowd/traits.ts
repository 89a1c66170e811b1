import type { SourceTraits } from '../../domain/findings/source-traits';
import { bugcrowdLifecycle, bugcrowdProgress } from './lifecycle';
import { bugcrowdPermalink } from './permalink';

/** What the rules know of Bugcrowd. */
export const bugcrowdTraits: SourceTraits = {
  lifecycleOf: bugcrowdLifecycle,
  progress: bugcrowdProgress,
  permalink: bugcrowdPermalink,
};
