/** Where a finding stands, whatever its source calls it. */
export type Stage =
  | { readonly stage: 'new' | 'accepted' | 'fixed' | 'unknown' }
  /** Ended without a fix. */
  | { readonly stage: 'closed'; readonly reason: string };

/** What a source has to say of a finding so that people can be sent to it. */
export interface LinkedFinding {
  readonly submissionId: string;
  readonly programCode: string | null;
  /** The address that came with the finding, where its source brings one. */
  readonly link?: string | null;
}

/** What the rules have to know of a source. They never look at its states themselves. */
export interface SourceTraits {
  /** The stage of one of its states; a state that it does not have is `unknown`. */
  readonly lifecycleOf: (state: string | null) => Stage;
  /** The states of a valid finding, in the order in which it goes through them. */
  readonly progress: readonly string[];
  /** Where people read the finding; `null` where it has no page. */
  readonly permalink: (finding: LinkedFinding, connection: { readonly program: string }) => string | null;
}

/** The states at which a connection may create its issues: those of a valid finding that is not fixed yet. */
export function createOnStates({ progress, lifecycleOf }: SourceTraits): readonly string[] {
  return progress.filter((state) => lifecycleOf(state).stage !== 'fixed');
}
