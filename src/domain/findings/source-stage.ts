import type { SourceTraits } from './source-traits';
import type { SubmissionFacts } from './submission';

/** Whether a source says that a finding is open, or how it ended. */
export type SourceStage = 'open' | 'fixed' | 'closed';

/** The stage that facts of a source say; `null` if they name no state that the app knows. A duplicate is closed in any state. */
export function sourceStageOf(
  { state, duplicate }: Partial<Pick<SubmissionFacts, 'state' | 'duplicate'>>,
  { lifecycleOf }: SourceTraits,
): SourceStage | null {
  if (duplicate === true) return 'closed';
  const { stage } = lifecycleOf(state ?? null);
  if (stage === 'unknown') return null;
  return stage === 'new' || stage === 'accepted' ? 'open' : stage;
}
