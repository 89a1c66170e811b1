/** Every Bugcrowd state and its meaning, in the order in which a submission may go through them. */
export const stateHints = {
  new: 'not reviewed yet',
  triaged: 'reviewed by Bugcrowd',
  unresolved: 'accepted, not fixed',
  resolved: 'fixed',
  informational: 'closed, no fix needed',
  out_of_scope: 'closed as out of scope',
  not_applicable: 'closed as not applicable',
  not_reproducible: 'closed, could not be reproduced',
} as const;

/** Bugcrowd's states with a name here. */
export const submissionStates: readonly string[] = Object.keys(stateHints);

/** States that need work. */
export const openStates: readonly string[] = ['new', 'triaged', 'unresolved'];
