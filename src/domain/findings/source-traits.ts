import type { RoutingFact } from './routing-fact';
import type { OwnName } from '../sla/policy';

/** Lifecycle stage of a finding, independent of its source's state names. */
export type Stage =
  | { readonly stage: 'new' | 'accepted' | 'fixed' | 'unknown' }
  /** Ended without a fix. */
  | { readonly stage: 'closed'; readonly reason: string };

/** The parts of a finding that its source needs for a link. */
export interface LinkedFinding {
  readonly submissionId: string;
  readonly programCode: string | null;
  /** The address that came with the finding, if its source sends one. */
  readonly link?: string | null;
}

/** A source from the rules' point of view. The rules never look at its states themselves. */
export interface SourceTraits {
  /** The stage of a source state; `unknown` for one that the source does not have. */
  readonly lifecycleOf: (state: string | null) => Stage;
  /** The states of a valid finding, in their order. */
  readonly progress: readonly string[];
  /** The one of them at which a new connection creates issues. */
  readonly usualCreateOn: string;
  /** What its findings may say by which rules of a connection choose. */
  readonly routedBy: readonly RoutingFact[];
  /** The milestones that it reports, for policies to name. */
  readonly milestones: readonly OwnName[];
  /** True if it reports that it waits for somebody, which may pause a clock. */
  readonly hasBlockers: boolean;
  /** Address of the finding; `null` where it has no page. */
  readonly permalink: (finding: LinkedFinding, connection: { readonly program: string }) => string | null;
}

/** The states at which a connection may create issues: those of a valid finding that is not fixed yet. */
export function createOnStates({ progress, lifecycleOf }: SourceTraits): readonly string[] {
  return progress.filter((state) => lifecycleOf(state).stage !== 'fixed');
}
